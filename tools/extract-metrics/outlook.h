/* outlook: what the words before announce for the quantities that come, and how far they hold. */
#ifndef EXTRACT_OUTLOOK_H
#define EXTRACT_OUTLOOK_H

#include "fact.h"
#include "rules_names.h"

/* Takes the effect of the word at token k. */
void outlook_take(const struct scan *s, struct sentence *st, size_t k, enum effect effect);

/* Forgets what does not hold beyond the comma at token k. */
void outlook_next_clause(const struct scan *s, struct sentence *st, size_t k);

/* The same for the mark at token k; goes_on: it is a semicolon, so that the sentence goes on. */
void outlook_end_clause(const struct scan *s, struct sentence *st, size_t k, bool goes_on);

#endif
