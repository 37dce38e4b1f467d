/* rates: of growth, shares, ranks, prices and what is per head there is no sum. */
#ifndef AGGREGATE_RATES_H
#define AGGREGATE_RATES_H

#include "config.h"

/* The field of a key's column; empty where the key has none of that name. */
struct span key_field(const struct config *c, struct span key, const char *column);

/* True when the measure of a key is one of those that relate two numbers: growth, ratio, rank, multiple,
 * completion. */
bool rates_measure(const struct config *c, struct span key);

/* True when the values of a key do not add up, by its measure, its unit (%, CNY/m2), or its indicator (GDP
 * per capita), so far as the key holds them. Of values from a column of the user's choice nothing is known.
 * Wants indicator_names_use. */
bool rates_are(const struct config *c, struct span key);

#endif
