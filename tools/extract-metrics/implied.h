/* implied: the unit of a number that has none. */
#ifndef EXTRACT_IMPLIED_H
#define EXTRACT_IMPLIED_H

#include "parse.h"

/* 价值30万 is money, 2万农民 and 参保人数7359万 are people; NULL for anything else. p->at is after the
 * number. */
const struct unit *implied_unit(const struct parse *p);

#endif
