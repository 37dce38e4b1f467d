/* ranks: which ranks of a report can be compared with those of another. */
#ifndef AUDIT_RANKS_H
#define AUDIT_RANKS_H

#include "audit_report.h"

/* Finds out, for ranks and for the steps by which they moved, among whom they are (fact_make sets it to
 * none): 全省 of 全省第3位, or of the rank of the same thing before it in its sentence; of steps, that of the
 * one rank of the same thing and time beside them. A rank after a growth of what it is of may be one of
 * either, and gets none, unless `taken` says that what may be of another is not among the records. */
void ranks_among(struct audit_report *r, bool taken);

/* Among whom a rank is by its own words; empty where they do not say it. */
struct span ranks_field(const struct audit_fact *f);

/* True of a unit in which ranks move. */
bool ranks_step(const struct audit_fact *f);

#endif
