/* metric_rows: themes as metric records (zongjie-metrics(5)), for aggregate, panel and plot-stats.
 *
 * The indicator is "theme." and the theme's name. Of each report, or with sections of done (role actual) and
 * plan (role target), there are: hits, a level; the share of sentences, a ratio in %; hits per 10,000 words
 * or, where no words are counted, characters, a ratio in that unit. */
#ifndef ATTENTION_METRIC_ROWS_H
#define ATTENTION_METRIC_ROWS_H

#include "report_tally.h"

struct metric_rows;

/* Free with metric_rows_end. words: they are counted. */
struct metric_rows *metric_rows_new(const struct themes *themes, bool words);

void metric_rows_write(struct metric_rows *w, const struct report_tally *r);
void metric_rows_end(struct metric_rows *w);

#endif
