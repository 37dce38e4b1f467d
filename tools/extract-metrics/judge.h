/* judge: measure, role, basis and period of a quantity, by the rules of common/lexicon. */
#ifndef EXTRACT_JUDGE_H
#define EXTRACT_JUDGE_H

#include "fact.h"

/* Sets f->measure and f->down; the features of the quantity are found. */
void judge_measure(const struct sentence *st, const struct clause *c, struct fact *f);

/* Sets f->role; the measure is known. */
void judge_role(struct fact *f);

/* Sets f->basis; measure and role are known. */
void judge_basis(struct fact *f);

/* Writes f->period; the role is known. */
void judge_period(const struct sentence *st, const struct clause *c, struct fact *f);

/* For the cells of a table, which tell measure and role themselves: sets these with the features that the
 * other decisions ask for. */
void judge_cell(const struct extract *x, const struct sentence *st, struct fact *f, enum measure measure,
                enum role role);

#endif
