/* fact_features: what the rules ask of a quantity, as bits. */
#ifndef EXTRACT_FACT_FEATURES_H
#define EXTRACT_FACT_FEATURES_H

#include "fact.h"

/* Adds to f->is what the unit, the bounds, the clause and the sentence tell of the quantity at token k; the
 * label's own features are label_find's. f->label is known. */
void features_find(const struct extract *x, const struct sentence *st, const struct clause *c, size_t k,
                   struct fact *f);

/* Those of its label and indicator, where these are known. */
void features_of_label(const struct extract *x, const struct sentence *st, const struct clause *c,
                       struct fact *f);

/* Adds what its section and the kind of report tell: of cells of tables, too. */
void features_of_report(const struct extract *x, const struct sentence *st, struct fact *f);

/* Adds what its period and that of the report tell; w is the time named. */
void features_of_time(const struct sentence *st, const struct when *w, struct fact *f);

/* True when the value is the difference of two shares that the sentence has given. */
bool features_difference(const struct sentence *st, struct decimal value);

#endif
