/* indicators: the list of indicators, for people and for tables that are joined with metrics. */
#ifndef EXTRACT_INDICATORS_H
#define EXTRACT_INDICATORS_H

#include <stdbool.h>

#include "out.h"

/* The fields of a record of it. */
#define INDICATORS_HEADER "#id\tname\taliases\tenglish\tunits\tkind\n"

/* Writes indicators.csv, that of the folder dir where there is one, as records; header: with a line of names
 * before. dir may be NULL. A bad row ends the process with file, line and reason. */
void indicators_write(const char *dir, bool header, struct out *out);

#endif
