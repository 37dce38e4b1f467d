/* quantity: a number with the bound words that touch it, its multiplier and its unit. */
#ifndef EXTRACT_QUANTITY_H
#define EXTRACT_QUANTITY_H

#include "scan.h"

struct quantity_place {
    struct span text;
    size_t at;        /* where the number begins */
    bool bounded;     /* a bound word touches it from the left */
    enum bound bound; /* that word's */
    bool first;       /* nothing but the marker of an item stands before it */
    bool in_title, in_quotes;
};

/* Calls mark with every sign that a quantity may begin with. */
void quantity_begins(first_mark *mark, void *ctx);

/* At one of these signs (n > 0): false when it is certain that none begins, as with a hyphen between words.
 */
bool quantity_may_begin(const char *s, size_t n);

/* Parses the quantity at p->at. Returns how far it goes from there, or 0; q->at is set (it may lie before
 * p->at only by the caller's doing). */
size_t quantity_parse(const struct lex *lex, const struct quantity_place *p, struct quantity *q);

enum { QUANTITY_JOINED = 120 }; /* bytes */

/* Parses number and unit together where they stand apart: 10.00 and 亿元. False when they are no quantity, or
 * longer than QUANTITY_JOINED. Its places mean nothing. */
bool quantity_join(const struct lex *lex, struct span number, const struct span unit[2], struct quantity *q);

/* Length of a number that is none (a duration, a name, a code), with the unit of time after it; 0 for no
 * number. */
size_t quantity_skip(const struct lex *lex, struct span text, size_t at);

/* For number_parse: the multiplier sign at s opens a longer unit. ctx is the lex. */
bool quantity_is_unit(const void *ctx, const char *s, size_t n);

#endif
