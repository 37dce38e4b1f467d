#include "sets.h"

#include <stdlib.h>

#include "sets_load.h"
#include "utf8.h"

static struct sets_lists lists; /* those of a folder */
static struct sets builtin;     /* what they took the place of; all zero: none were given */

void sets_use(const char *dir)
{
    if (dir == NULL || !sets_read(&lists, dir))
        return;
    builtin = sets;
    sets_complete(&lists, &builtin);
    sets_make(&lists, &sets);
}

void sets_free(void)
{
    if (builtin.word == NULL)
        return;
    heads_free(&sets.heads);
    sets = builtin;
    builtin.word = NULL;
    sets_lists_free(&lists);
}

/* The same word by word: for sets with very many words that begin alike, and for characters outside of the
 * basic plane. */
static size_t walk_slowly(enum set_id id, const char *s, size_t n, const struct set_word **word)
{
    size_t longest = 0;
    for (uint32_t i = sets.set[id].from; i < sets.set[id + 1].from; i++) {
        const struct set_word *w = &sets.word[i];
        if (w->length > longest && w->length <= n && memcmp(s, w->text, w->length) == 0) {
            longest = w->length;
            *word = w;
        }
    }
    return longest;
}

/* The longest word with that head at s, of which `first` bytes are in the head, where one goes on after it.
 * A function of its own: most words are no longer than their heads, and set_walk then needs few registers. */
__attribute__((noinline)) static size_t walk_on(enum set_id id, const struct head *head, size_t first,
                                                struct span s, const struct set_word **word)
{
    if (head->tails == HEAD_MANY)
        return walk_slowly(id, s.s, s.n, word);
    uint32_t index = head->value;
    size_t tail = heads_tail(&sets.heads, head, s.s + first, s.n - first, &index);
    size_t length = tail > 0 ? first + tail : head->length;
    if (length > 0)
        *word = &sets.word[index];
    return length;
}

size_t set_walk(enum set_id id, const char *s, size_t n, const struct set_word **word)
{
    size_t first;
    uint32_t character = set_first(s, n, &first);
    const struct head *head = character == 0 ? NULL : heads_find(&sets.heads, set_key(id, character));
    if (head == NULL)
        return character == 0 ? walk_slowly(id, s, n, word) : 0;
    if (head->after != 0 && heads_go_on(head, s + first, n - first))
        return walk_on(id, head, first, (struct span){s, n}, word);
    if (head->length > 0)
        *word = &sets.word[head->value];
    return head->length;
}

size_t set_ends_slowly(enum set_id id, struct span s)
{
    enum { MOST = 62 }; /* bytes of words whose length has a bit of its own */
    const struct set_entry *set = &sets.set[id];
    size_t longest = 0;
    for (uint32_t i = set->from; set->lengths >> (MOST + 1) != 0 && i < set[1].from; i++) {
        const struct set_word *w = &sets.word[i];
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
    const struct set_entry *set = &sets.set[id];
    const struct set_word *only = &sets.word[set->from];
    if (set[1].from - set->from == 1) { /* one word: a search for bytes is faster */
        *length = only->length;
        return span_find_bytes(s, only->text, only->length);
    }
    for (size_t at = 0; at < s.n; at += utf8_length(s.s[at]))
        if ((*length = set_at(id, s.s + at, s.n - at)) > 0)
            return s.s + at;
    return NULL;
}
