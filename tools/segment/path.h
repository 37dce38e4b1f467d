/* path: the most probable path through a run of characters, along words of jieba's dictionary and the user's.
 */
#ifndef SEGMENT_PATH_H
#define SEGMENT_PATH_H

#include <stdbool.h>

#include "user_words.h"
#include "utf8.h"

struct path {
    uint32_t *root; /* the node of each first character of the basic plane, 0 if none */
    double *weight; /* of each frequency of the dictionary: its logarithm less that of the total */
    double total, log_total;
    struct user_words user;
    /* the run: n characters, and where each and the end is in the text */
    size_t n, cap;
    uint32_t *c;
    size_t *at;
    /* what path_find finds */
    double *best;   /* of the path from each character on */
    uint32_t *next; /* how many characters the first word of that path has */
};

void path_init(struct path *p);
void path_free(struct path *p);

/* Makes the room larger; called by path_reserve. */
void path_grow(struct path *p);

/* Makes room for one more character and the end behind it. */
static inline void path_reserve(struct path *p)
{
    if (p->n + 2 >= p->cap)
        path_grow(p);
}

/* The characters of which runs are cut (一 to U+9FD5, letters, digits, +#&._%-), and of those the letters and
 * digits. */
bool path_is_run(uint32_t c);
bool path_is_latin(uint32_t c);

/* Finds the best path through the run. Where words are equally good the longest wins, as in jieba. */
void path_find(struct path *p);

/* The frequency of the n characters at i: 0 where words only begin with them, -1 where none does. */
double path_frequency(const struct path *p, size_t i, size_t n);

/* True when the user has given the n characters at i the frequency 0: the model must not make them a word. */
bool path_is_apart(const struct path *p, size_t i, size_t n);

/* Makes the characters of s the run. */
void path_load(struct path *p, struct span s);

/* Adds the run to the user's words. */
void path_add_user(struct path *p, double frequency, struct span tag);

/* The part of speech of the run, as the user's words or the dictionary have it; "" if it is none of theirs.
 */
const char *path_tag(const struct path *p);

#endif
