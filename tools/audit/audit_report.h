/* audit_report: the facts of one report in the order of its text, and what is said about them. */
#ifndef AUDIT_REPORT_H
#define AUDIT_REPORT_H

#include "arena.h"
#include "audit_fact.h"
#include "report_text.h"

/* How far back a check looks, in facts. */
enum { WINDOW = 8 };

struct audit_report {
    struct audit_fact *fact;
    size_t n, cap;
    struct arena arena;             /* the lines of the facts */
    const struct report_text *text; /* the segments of its document; NULL where there are none */
    struct buf said;                /* the lines that the checks have written */
    struct buf scratch;
};

/* Adds a record, which is copied; number counts them. Returns NULL or why the record is rejected. */
const char *audit_report_add(struct audit_report *r, const struct rec *rec, unsigned long long number);

/* Forgets all facts. */
void audit_report_clear(struct audit_report *r);

/* Gives the memory back. */
void audit_report_free(struct audit_report *r);

/* How many facts before fact i stand in its segment, no more than WINDOW. */
size_t audit_report_back(const struct audit_report *r, size_t i);

/* True when the words between the fact before and this one say that a growth is not that of the amounts
 * beside it: in constant prices, on another base. False where the text is not known. */
bool audit_report_adjusted(const struct audit_report *r, size_t i);

#endif
