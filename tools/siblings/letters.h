/* letters: a text without all that copies change: only its letters, and beside them the figures between them.
 *
 * Letters are Chinese characters and the letters of other scripts, Latin ones in lower case. Blanks,
 * punctuation and signs are passed over. A figure is a stretch of digits, or of x, X and × that stand for
 * digits (a mask), with the points and commas inside it; full-width forms count as plain ones. */
#ifndef SIBLINGS_LETTERS_H
#define SIBLINGS_LETTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "span.h"

struct figure {
    size_t begin, end; /* bytes of the text */
    size_t at;         /* how many letters stand before it */
    bool masked;       /* x stands for a digit of it */
};

/* Owned by who reads; all zero is valid. */
struct letters {
    uint32_t *letter;
    struct figure *figure;
    size_t n, letters_cap, figures, figures_cap;
    size_t masked; /* of the figures */
    size_t years;  /* of them, see letters_year */
};

/* Reads a text, well-formed UTF-8, in place of what was there before. */
void letters_read(struct letters *l, struct span text);

/* How far a text is read. */
struct letters_at {
    struct span text;
    size_t at;
    uint32_t before; /* the character there */
};

/* The same by pieces: letters_begin, then letters_more, which reads about n letters further and returns false
 * at the end of the text. What letters say of years holds then. */
struct letters_at letters_begin(struct letters *l, struct span text);
bool letters_more(struct letters *l, struct letters_at *from, size_t n);

void letters_free(struct letters *l);

/* True when the figure is a year: four digits, 1900 to 2099, before 年. */
bool letters_year(const struct letters *l, struct span text, const struct figure *f);

/* How two figures stand to each other. */
enum figure_relation {
    FIGURE_SAME,
    FIGURE_MASKED,   /* the first is masked, the second is not */
    FIGURE_UNMASKED, /* the other way round */
    FIGURE_LOST,     /* one is the other with digits left out */
    FIGURE_OTHER
};

enum figure_relation figure_relation(struct span a, bool a_masked, struct span b, bool b_masked);

#endif
