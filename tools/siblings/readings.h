/* readings: the letters of texts, read when asked for, and those of the last texts kept: a text is compared
 * with many, one after the other, and those with each other. */
#ifndef SIBLINGS_READINGS_H
#define SIBLINGS_READINGS_H

#include "letters.h"
#include "texts.h"

enum { READINGS = 256 };

struct reading {
    size_t text;            /* whose; SIZE_MAX: none */
    struct letters letters; /* as far as it was read */
    struct letters_at from; /* from where on it is not */
    bool whole;
};

struct readings {
    const struct texts *texts;
    struct reading large, kept[READINGS]; /* large texts take turns in one place */
};

void readings_init(struct readings *r, const struct texts *texts);

/* The reading of a text, as far as it was read: perhaps not at all. It holds until the next call for another
 * text. */
struct reading *readings_of(struct readings *r, size_t text);

/* Reads a text to its end. */
const struct letters *readings_whole(struct readings *r, size_t text);

/* Reads about n letters further. */
void reading_more(struct reading *r, size_t n);

void readings_free(struct readings *r);

#endif
