/* composition: the shares of the three sectors as the text has them, where they do not make 100: no metric
 * record has such numbers, for they are no shares. */
#ifndef AUDIT_COMPOSITION_H
#define AUDIT_COMPOSITION_H

#include "text_checks.h"

/* Appends a line for each list of three such numbers that does not make 100. */
void check_composition(const struct report_text *t, struct buf *b);

#endif
