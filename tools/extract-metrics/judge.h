/* judge: measure, role and period of a quantity. */
#ifndef EXTRACT_JUDGE_H
#define EXTRACT_JUDGE_H

#include "fact.h"

enum measure judge_measure(const struct extract *x, struct sentence *st, const struct clause *c,
                           struct fact *f, bool *down);

enum role judge_role(const struct sentence *st, const struct clause *c, const struct scan *s, struct fact *f);

/* Writes f->period; role must be set. */
void judge_period(const struct extract *x, const struct sentence *st, const struct clause *c, struct fact *f);

#endif
