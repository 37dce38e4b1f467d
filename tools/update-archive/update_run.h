/* update_run: one run of update-archive. */
#ifndef UPDATE_RUN_H
#define UPDATE_RUN_H

#include <stdbool.h>

#include "archive_list.h"
#include "chain_queue.h"
#include "run_report.h"
#include "update_plan.h"

/* Whether STORE has the tables as files: as it has them now, which in a new one their size decides. */
enum update_tables { TABLES_AS_THEY_ARE, TABLES_KEEP, TABLES_NONE };

struct update_options {
    const char *archive, *store, *lexicon;
    unsigned jobs, wait, time_limit;
    bool allow_empty;
    enum update_tables tables;
};

struct update {
    const struct update_options *options;
    struct archive_store store;
    int archive, work;
    struct buf made_by;            /* what the results depend on besides the files */
    char version[HASH_DIGITS + 1]; /* its hash */
    char done[32];                 /* STORE/done/VERSION, without STORE */
    struct archive_list before, walked, now;
    bool same; /* the tools of before made what is there */
    struct givers givers;
    struct chain_queue queue;
    struct plan plan;
    struct keyed failed; /* why contents were not done, by key: numbers of queue.failure, + 1 */
    struct run_counts counts;
};

/* Makes names absolute that the filters are given, and the environment the same for all runs. */
void update_prepare(struct update_options *o, const char *lexicon, char **operand);

/* The hash of what these tools are. */
const char *update_version(const struct update_options *o);

/* Brings STORE up to date and ends the process. */
_Noreturn void update_run(const struct update_options *o);

/* update_keys: what the walk found gets the keys of its contents: of files that are as the index has them the
 * key there, else by reading them. Waits for the clock where a file could change once more without a trace.
 */
void update_keys(struct update *u);

/* update_made_by: what these tools are, and its hash. The log says what differs from those of before. */
void update_made_by(struct update *u);
void update_say_why(struct update *u);

/* update_results: all that files give is there when it returns, in u->givers, and u->now and u->plan have the
 * files. */
void update_results(struct update *u);

/* Why a content was not done, or NULL; whether a tool is to blame. */
const char *update_failure(struct update *u, const char *key);
bool update_is_trouble(struct update *u, const char *key);
/* The part of that key, or NULL. Those that are not whole are none. */
const struct archive_part *update_part(const struct archive_list *l, const char *key);

/* update_complain: names what was not read, and what was rejected that was not before. */
void update_complain(struct update *u);

#endif
