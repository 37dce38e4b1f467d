#include "sets.h"

#include <stdlib.h>

#include "sets_load.h"
#include "utf8.h"

const struct sets *sets = &sets_builtin;

static struct sets_lists lists;
static struct sets loaded;

void sets_use(const char *dir)
{
    if (dir == NULL || !sets_read(&lists, dir))
        return;
    sets_complete(&lists, &sets_builtin);
    sets_make(&lists, &loaded);
    sets = &loaded;
}

void sets_free(void)
{
    if (sets == &loaded)
        trie_free(&loaded.trie);
    sets_lists_free(&lists);
    sets = &sets_builtin;
}

size_t set_walk(enum set_id id, const char *s, size_t n, const struct set_word **word)
{
    uint32_t index = 0;
    size_t length = trie_longest_from(&sets->trie, sets->set[id].root, 0, s, n, &index);
    if (length > 0)
        *word = &sets->word[index];
    return length;
}

size_t set_ends_slowly(enum set_id id, struct span s)
{
    enum { MOST = 62 }; /* bytes of words whose length has a bit of its own */
    const struct set_entry *set = &sets->set[id];
    size_t longest = 0;
    for (uint32_t i = set->from; set->lengths >> (MOST + 1) != 0 && i < set[1].from; i++) {
        const struct set_word *w = &sets->word[i];
        if (w->length > MOST && w->length <= s.n && w->length > longest &&
            memcmp(span_end(s) - w->length, w->text, w->length) == 0)
            longest = w->length;
    }
    uint64_t fitting = s.n < MOST ? (UINT64_C(2) << s.n) - 1 : UINT64_MAX >> 1;
    for (uint64_t left = longest > 0 ? 0 : set->lengths & fitting; left != 0;) {
        unsigned n = 63 - (unsigned)__builtin_clzll(left);
        if (set_at(id, span_end(s) - n, n) == n)
            return n;
        left &= ~(UINT64_C(1) << n);
    }
    return longest;
}

const char *set_find(enum set_id id, struct span s, size_t *length)
{
    const struct set_entry *set = &sets->set[id];
    const struct set_word *only = &sets->word[set->from];
    if (set[1].from - set->from == 1) { /* one word: a search for bytes is faster */
        *length = only->length;
        return span_find_bytes(s, only->text, only->length);
    }
    for (size_t at = 0; at < s.n; at += utf8_length(s.s[at]))
        if ((*length = set_at(id, s.s + at, s.n - at)) > 0)
            return s.s + at;
    return NULL;
}
