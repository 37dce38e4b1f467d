/* aggregate_run: records in, figures out. In memory, or by runs on disk, or group by group from sorted input.
 */
#ifndef AGGREGATE_RUN_H
#define AGGREGATE_RUN_H

#include "config.h"
#include "opt.h"

/* Does what the options ask for and writes to standard output. */
void aggregate_run(const struct config *c, const struct opt_shared *shared);

#endif
