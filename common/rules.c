#include "rules.h"

#include "rules_load.h"

const struct rule_table *rules = rules_builtin;

static struct rules_list lists[DECISIONS];
static struct rule_table loaded[DECISIONS];

void rules_use(const char *dir)
{
    for (size_t d = 0; d < DECISIONS; d++) {
        loaded[d] = rules_builtin[d];
        if (dir != NULL && rules_read(&lists[d], dir, (enum decision)d))
            loaded[d] = (struct rule_table){lists[d].rule, lists[d].n, lists[d].file};
    }
    rules = loaded;
}

void rules_free(void)
{
    rules = rules_builtin;
    for (size_t d = 0; d < DECISIONS; d++)
        rules_list_free(&lists[d]);
}
