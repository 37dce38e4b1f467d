/* theme_sink: counts themes, and hands what was counted of a report to the table of rows or the matrix. */
#ifndef ATTENTION_THEME_SINK_H
#define ATTENTION_THEME_SINK_H

#include "attention_run.h"
#include "report_sink.h"

struct words;

/* words cuts sentences, or is NULL where none are wanted; both are borrowed. */
struct report_sink theme_sink(const struct attention_options *o, struct words *words);

#endif
