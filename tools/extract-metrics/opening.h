/* opening: what kind of report it is, by its titles and the formula that opens it. */
#ifndef EXTRACT_OPENING_H
#define EXTRACT_OPENING_H

#include <stdbool.h>

#include "mem.h"

enum { OPENING_SEGMENTS = 40 }; /* where the formula may stand */

/* True when the title says that the report is about a part of the year. */
bool opening_names_part_of_year(struct span title);

/* True when the segment shows the report to be a government's to its congress: its title, which scrapers
 * space out (政 府 工 作 报 告) or lose, or the formula that opens it (我代表市人民政府，向大会报告工作). */
bool opening_is_government(struct span kind, struct span text);

#endif
