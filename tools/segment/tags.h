/* tags: parts of speech of words that no dictionary has. */
#ifndef SEGMENT_TAGS_H
#define SEGMENT_TAGS_H

#include "span.h"

/* m for numbers, with a sign and a unit if they like; eng for what is of Latin letters, and digits perhaps; x
 * for anything else. As jieba.posseg has them. */
const char *tag_by_letters(struct span word);

#endif
