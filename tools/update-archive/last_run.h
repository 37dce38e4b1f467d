/* last_run: STORE/last, what is known of the last run, for --status and for Prometheus. */
#ifndef UPDATE_LAST_RUN_H
#define UPDATE_LAST_RUN_H

#include "run_report.h"

struct last_run {
    double began, ended,
        success; /* seconds since 1970; success: the end of the last run that did not fail. 0: never */
    int status;
    struct run_counts counts; /* of the last run that did not fail */
    char line[400];
};

/* Returns false where there is none. */
bool last_read(const struct archive_store *s, struct last_run *last);
/* Both return false with errno. */
bool last_write(const struct archive_store *s, const struct last_run *last);
bool last_metrics(const struct last_run *last, const char *path);

#endif
