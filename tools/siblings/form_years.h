/* form_years: copies of one form. A copy whose years are masked or lost is like the reports of several years,
 * which would become one group by it. */
#ifndef SIBLINGS_FORM_YEARS_H
#define SIBLINGS_FORM_YEARS_H

#include "clusters.h"

/* Parts each group of c->group into those whose years do not contradict: each text stays with the one, of
 * those that name most years, whose figures agree best with its own. */
void years_part(struct clusters *c);

#endif
