/* bracket: what a bracket keeps to itself. */
#ifndef EXTRACT_BRACKET_H
#define EXTRACT_BRACKET_H

#include "fact.h"

/* What stands in brackets explains; what follows them goes on from before:
 * 投资8亿元（其中外资2亿元），增长9%. */
void bracket_take(struct sentence *st, enum token_kind kind, struct span mark);

#endif
