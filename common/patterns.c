#include "patterns.h"

#include "patterns_load.h"

struct pattern_table patterns;

static struct patterns_list list;

/* Notes the pattern under every one of the n places of the index whose bit is among `bits`. */
static void note(uint64_t *index, size_t n, uint64_t bits, uint64_t pattern)
{
    for (size_t i = 0; i < n; i++)
        index[i] |= bits >> i & 1 ? pattern : 0;
}

/* Sorts the patterns by their anchors. A relation other than being the word could be met by any token. */
static void make_index(struct pattern_table *t)
{
    for (size_t i = 0; i < t->n; i++) {
        const struct pattern_test *anchor = &t->pattern[i].test[0];
        uint64_t pattern = UINT64_C(1) << (i & 63);
        note(t->by_kind, TOKEN_KINDS, anchor->kinds, pattern);
        note(t->by_class, 32, anchor->classes, pattern);
        t->classes |= anchor->classes;
        for (unsigned k = 0; k < anchor->sets; k++) {
            const struct set_entry *set = &sets.set[anchor->set[k].id];
            bool known = anchor->set[k].relation == PATTERN_IS && set->ascii == 0;
            note(t->by_third, 64, known ? set->third : UINT64_MAX, pattern);
        }
    }
}

void patterns_use(const char *dir)
{
    patterns = patterns_builtin;
    if (dir != NULL && patterns_read(&list, dir))
        patterns = (struct pattern_table){.pattern = list.pattern, .n = list.n};
    make_index(&patterns);
}

void patterns_free(void)
{
    patterns = (struct pattern_table){0};
    patterns_list_free(&list);
}
