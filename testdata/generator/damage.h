/* damage: what a scraper did to traditional text (pinyin after characters, bytes lost). */
#ifndef GENERATOR_DAMAGE_H
#define GENERATOR_DAMAGE_H

#include "mem.h"

/* Appends traditional text in UTF-8 to b as the scraper would have left it. What is lost can be recovered: a
 * line that would lose more than the single bytes next to a bracket only gets its annotations. */
void damage_pinyin(struct span text, struct buf *b);

#endif
