/* part_build: a part put together from what its files give, wherever that lies. */
#ifndef UPDATE_PART_BUILD_H
#define UPDATE_PART_BUILD_H

#include "update_plan.h"

/* Makes STORE/parts/KEY: in the folder work/name first, then renamed. Returns false with errno. */
bool part_build(const struct plan *p, const struct archive_part *part, int work, const char *name);

/* Builds all of these parts, `jobs` side by side, and fills in their counts. Ends the run when that fails. */
void parts_build(const struct plan *p, struct archive_part **part, size_t n, int work, unsigned jobs);

/* The sizes of the tables of a part; false with errno when one is missing. */
bool part_sizes(const struct archive_store *s, const char *key, unsigned long long bytes[PART_KINDS]);

#endif
