/* run_report: what a run says of itself: the line on standard output and in the log, STORE/last, which
 * --status reads, metrics for Prometheus; and how a run ends. */
#ifndef UPDATE_RUN_REPORT_H
#define UPDATE_RUN_REPORT_H

#include <stdbool.h>

#include "archive_store.h"

/* What STORE holds, and what was new to it. */
struct run_counts {
    unsigned long long files, documents, copies, metrics, rejects, bytes, added, changed, removed;
};

struct run_report {
    const char *log, *metrics; /* files, or NULL */
    bool quiet;
    const struct archive_store *store; /* set once it is locked: from then on STORE/last is written */
    const char *work; /* the folder in it that goes when the run ends; set once it is there */
};
extern struct run_report run_report;

/* Starts the clock, and with `signals` takes those that end a run: they wait for run_check. */
void run_begin(bool signals);

/* Ends the run if a signal came that is to. */
void run_check(void);

/* Appends a line to the log. */
void run_log(const char *line);

/* Says why nothing can be done, and ends the run with status 2. */
_Noreturn void run_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Says what became of the run, and ends it with the status that messages have raised. */
_Noreturn void run_finish(const struct run_counts *counts);

/* Waits for a child to end, for so many seconds at most, and gives its status; 0 when none has. pid -1: any.
 */
int run_wait(int pid, double seconds, int *status);

/* Starts a child in a group of processes of its own, which goes when the run ends. Like fork(2). */
int run_fork(void);

/* Ends a child that run_fork started, with its group, and reaps it. */
void run_kill(int pid);

/* Raises the number of files that can be open, if need be and as far as possible, to `wanted`; gives it, no
 * more than that. Ends the run where it is too low to work at all. */
unsigned run_open_files(unsigned wanted);

double run_now(void);

#endif
