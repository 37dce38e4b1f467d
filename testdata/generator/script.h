/* script: the same text in traditional characters, as written in Taiwan. */
#ifndef GENERATOR_SCRIPT_H
#define GENERATOR_SCRIPT_H

#include <stdbool.h>

#include "mem.h"

/* Appends the simplified text of the grammar in traditional characters to b; with words set, also in the
 * words of Taiwan (項目 is 專案). Exact for the characters of the grammar only, where each has one form. */
void script_traditional(struct span text, bool words, struct buf *b);

#endif
