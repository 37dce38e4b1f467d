/* annotations: readings in brackets after characters, and whether a scraper put them there. */
#ifndef DECODE_ANNOTATIONS_H
#define DECODE_ANNOTATIONS_H

#include <stdbool.h>

#include "edits.h"

struct annotations; /* what is known of a document's */

struct annotations *annotations_new(void);
void annotations_free(struct annotations *a);

/* Finds the annotations that fit the characters in front of them and adds the removal of each to *edits,
 * which is empty and stays so when they are not the scraper's: then it returns false. */
bool annotations_find(struct annotations *a, struct span text, struct edits *edits);

/* The n characters, all below 0x10000, that carry annotations in the last document. */
const uint16_t *annotations_known(const struct annotations *a, size_t *n);

/* Length of the "(reading)" at the opening bracket t.s[i], 0 if it is none. */
size_t annotation_at(struct span t, size_t i, int *reading);

/* The character that ends before place i; 0 at the start. */
uint32_t character_that_ends(struct span t, size_t i);

/* The same, faster for those of three bytes. */
static inline uint32_t character_before(struct span t, size_t i)
{
    const unsigned char *p = (const unsigned char *)t.s + i;
    if (i >= 3 && p[-3] >= 0xe0 && p[-3] < 0xf0 && (p[-1] & 0xc0) == 0x80)
        return (uint32_t)(p[-3] & 15) << 12 | (uint32_t)(p[-2] & 63) << 6 | (p[-1] & 63);
    return character_that_ends(t, i);
}

#endif
