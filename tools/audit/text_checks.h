/* text_checks: what a whole document says of its own state: digits that were lost on the way, headings whose
 * numbers skip, years that cannot be. */
#ifndef AUDIT_TEXT_CHECKS_H
#define AUDIT_TEXT_CHECKS_H

#include "report_text.h"

enum { TEN = 10 };

/* Appends the lines of the checks of a document to b; seg and pos are empty in them. */
void text_checks(const struct report_text *t, struct buf *b);

/* Which digits do not occur though by chance they would, as a list "5,6", and the chance of that; nothing
 * where none is lost. */
struct lost_digits {
    bool lost[TEN];
    unsigned n;
    unsigned long long digits, numbers; /* how many were looked at: numbers that differ */
    char list[2 * TEN];
    char chance[16]; /* 2e-08 */
    bool testable;   /* there are enough digits for one to be missed */
};

/* Begins a line of a document and ends it. */
void text_finding(const struct report_text *t, const char *check, const char *verdict, struct span value,
                  struct span expected, struct span witnesses, struct span note, struct buf *b);

/* Places that are named in one line; what comes after is left out. */
enum { WITNESSES_NAMED = 12 };

/* Appends "SEG TEXT" to the witnesses unless WITNESSES_NAMED of them stand there; counts it all the same. */
void add_witness(struct buf *witnesses, unsigned *n, unsigned long long seg, struct span text);

#endif
