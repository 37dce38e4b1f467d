/* work: records in, figures out. In memory, or by runs on disk, or group by group from sorted input. */
#ifndef AGGREGATE_WORK_H
#define AGGREGATE_WORK_H

#include "config.h"
#include "opt.h"

/* Does what the options ask for and writes to standard output. */
void work(const struct config *c, const struct opt_shared *shared);

#endif
