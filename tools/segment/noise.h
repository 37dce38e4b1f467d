/* noise: lines of the site that a report was found on. */
#ifndef SEGMENT_NOISE_H
#define SEGMENT_NOISE_H

#include <stdbool.h>

#include "cues.h"
#include "lines.h"

/* True when line, whatever stands around it, is a slogan, navigation, a share or download line, an editors'
 * note, a source address or a remain of markup or script. Looks at short lines only. */
bool noise_is(const struct cues *c, struct span line);

/* Marks the lines of noise, those too that only their neighbours give away: a bread-crumb trail, the front
 * matter of a page in Markdown. */
void noise_mark(const struct cues *c, struct lines *l);

#endif
