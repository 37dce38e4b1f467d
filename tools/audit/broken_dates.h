/* broken_dates: years and dates that lack a digit, and years that cannot be. */
#ifndef AUDIT_BROKEN_DATES_H
#define AUDIT_BROKEN_DATES_H

#include "text_checks.h"

/* Adds as witnesses years of three digits, with the years that they may have been, and dates without a month
 * or a day. */
void years_without(const struct report_text *t, const struct lost_digits *lost, struct buf *witnesses,
                   unsigned *n);

/* Appends a line for each year that cannot be, once: of three or five digits. */
void check_years(const struct report_text *t, const struct lost_digits *lost, struct buf *b);

#endif
