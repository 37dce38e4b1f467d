/* path: the most probable paths through runs of characters, along words of jieba's dictionary and the user's.
 */
#ifndef SEGMENT_PATH_H
#define SEGMENT_PATH_H

#include <stdbool.h>

#include "user_words.h"
#include "utf8.h"
#include "words_data.h"

struct path {
    uint16_t *run; /* the code of each character of the basic plane that runs are of; 0: none */
    /* of each frequency of the dictionary: its logarithm less that of the total; then of 1, for what is no
     * word; then of what stands between runs */
    double *weight;
    double total, log_total;
    struct user_words user;
    /* the text: n characters, and where each and the end is */
    size_t n, cap;
    uint32_t *c;
    size_t *at;
    uint16_t *code; /* see words_data.h; WORDS_NO_CODE between runs, and after the end */
    /* what path_find finds */
    uint64_t *two;  /* the cell of each two characters, as long as there are no words of the user */
    double *best;   /* of the path from each character to the end of its run */
    uint32_t *next; /* how many characters the first word of that path has */
};

enum { PATH_AFTER = 4 }; /* codes after the end */

void path_init(struct path *p);
void path_free(struct path *p);

/* Makes the room larger; called by path_reserve. */
void path_grow(struct path *p);

/* Makes room for one more character and the end after it. */
static inline void path_reserve(struct path *p)
{
    if (p->n + 2 >= p->cap)
        path_grow(p);
}

/* Appends character c, which stands from byte `at` to `end` - 1 of the text. */
static inline void path_put(struct path *p, uint32_t c, size_t at, size_t end)
{
    path_reserve(p);
    p->at[p->n] = at;
    p->at[p->n + 1] = end;
    p->c[p->n] = c;
    p->code[p->n] = c < 0x10000 ? p->run[c] : WORDS_NO_CODE;
    /* The table is too big for the caches nearby, and which cell is asked next is known here first. */
    uint64_t before = p->n > 0 ? words_step(WORDS_ROOT, p->code[p->n - 1]) : 0;
    __builtin_prefetch(&words_data.cell[words_base(before) + p->code[p->n]]);
    p->n++;
}

/* The characters of which runs are cut (一 to U+9FD5, letters, digits, +#&._%-), and of those the letters and
 * digits. */
bool path_is_run(uint32_t c);
bool path_is_latin(uint32_t c);

/* Finds the best path through each run. Where words are equally good the longest wins, as in jieba. */
void path_find(struct path *p);

/* The frequency of the n characters at i: 0 where words only begin with them, -1 where none does. */
double path_frequency(const struct path *p, size_t i, size_t n);

/* True when the user has given the n characters at i the frequency 0: the model must not make them a word. */
bool path_is_apart(const struct path *p, size_t i, size_t n);

/* Makes the characters of s one run. */
void path_load(struct path *p, struct span s);

/* Adds the run to the user's words. */
void path_add_user(struct path *p, double frequency, struct span tag);

/* The part of speech of the run, as the user's words or the dictionary have it; "" if it is none of theirs.
 */
const char *path_tag(const struct path *p);

#endif
