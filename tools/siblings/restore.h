/* restore: the numbers of masked documents, from siblings without masks. */
#ifndef SIBLINGS_RESTORE_H
#define SIBLINGS_RESTORE_H

#include "siblings_run.h"

/* Writes the metric records of o->restore. One that is masked is filled where a sibling's record stands at
 * the same place of the same words, counts the same in the same unit and is not masked: its lo and hi are
 * taken, and `restored,from=SOURCE` stands for `masked` in the flags (a comma in the source is written %2C).
 * Nothing else changes, no record is lost. The files are read twice. */
void restore_write(struct clusters *clusters, const struct siblings_options *o,
                   const struct opt_shared *shared);

#endif
