/* base_phase: what a report speaks of where no heading tells. */
#ifndef SEGMENT_BASE_PHASE_H
#define SEGMENT_BASE_PHASE_H

#include "lines.h"
#include "period.h"
#include "phase.h"

/* The phase of the text under headings that do not tell, in the report in lines from to to - 1, which are
 * marked: its titles say it, else its wording. time is when it was written. */
enum phase base_phase(const struct lines *l, size_t from, size_t to, const struct cues *cues,
                      const struct period *p, struct phase_time time);

#endif
