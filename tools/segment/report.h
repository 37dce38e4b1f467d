/* report: where the reports of a document begin, and which lines are their titles. */
#ifndef SEGMENT_REPORT_H
#define SEGMENT_REPORT_H

#include <stdbool.h>

#include "lines.h"

/* Marks titles (kind) and the line each report begins at (first), noise being marked already. A document that
 * holds several reports (篇一 …, or several titled ones with text between) may have lines before the first:
 * report 0. Returns how many reports there are; with one or none no line has first set. */
size_t report_mark(struct lines *l);

/* True when s, a line of its own, reads like the title of a report. */
bool report_is_title(struct span s);

#endif
