#include "patterns.h"

#include "patterns_load.h"

struct pattern_table patterns;

static struct patterns_list list;

/* What the anchors have in common. A relation other than being the word could be met by any token. */
static void sum_up(struct pattern_table *t)
{
    for (size_t i = 0; i < t->n; i++) {
        const struct pattern_test *anchor = &t->pattern[i].test[0];
        t->kinds |= anchor->kinds;
        t->classes |= anchor->classes;
        for (unsigned k = 0; k < anchor->sets; k++)
            t->third |=
                anchor->set[k].relation == PATTERN_IS ? sets->set[anchor->set[k].id].third : UINT64_MAX;
    }
}

void patterns_use(const char *dir)
{
    patterns = patterns_builtin;
    if (dir != NULL && patterns_read(&list, dir))
        patterns = (struct pattern_table){.pattern = list.pattern, .n = list.n};
    sum_up(&patterns);
}

void patterns_free(void)
{
    patterns = (struct pattern_table){0};
    patterns_list_free(&list);
}
