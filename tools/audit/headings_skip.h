/* headings_skip: headings whose numbers skip, or lack the digits that they had. */
#ifndef AUDIT_HEADINGS_SKIP_H
#define AUDIT_HEADINGS_SKIP_H

#include "text_checks.h"

/* Adds as witnesses the headings that stand where a number with a lost digit is due. */
void headings_without(const struct report_text *t, const struct lost_digits *lost, struct buf *witnesses,
                      unsigned *n);

/* Appends a line for each number of a list of headings that is passed over and not explained by lost digits.
 */
void check_headings(const struct report_text *t, const struct lost_digits *lost, struct buf *b);

#endif
