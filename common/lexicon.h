/* lexicon: word lists as CSV (RFC 4180, read through libcsv), compiled into the tools and replaceable.
 *
 * Each list is a file NAME.csv under common/lexicon with a header row. The build embeds the files as they
 * are, so that the compiled-in lists and those of --lexicon DIR go through the same code. */
#ifndef COMMON_LEXICON_H
#define COMMON_LEXICON_H

#include <stdbool.h>

#include "mem.h"

/* The compiled-in files, NULL-name terminated; made by the build from common/lexicon. */
struct lexicon_file {
    const char *name; /* "indicators" */
    const char *data;
    size_t size;
};
extern const struct lexicon_file lexicon_files[];

struct lexicon_row {
    const char *file;  /* for messages */
    size_t line;       /* where the row begins, from 1 */
    struct span *cell; /* one for each wanted column, in the order wanted */
};

/* Reads list `name` from dir/name.csv if dir is not NULL and has that file, else the compiled-in one, and
 * calls row(ctx, r) for each row. columns is a NULL-terminated list of header names that must be there, but
 * for those that begin with '?', whose cells are empty where the file has no such column; others are passed
 * over. The cells are valid during the call only. row returns NULL or what is wrong with
 * the row. A folder that is not there, a file that cannot be read to its end, a missing column or a bad row
 * ends the process with file, line and reason, status 2. */
void lexicon_read(const char *dir, const char *name, const char *const *columns,
                  const char *(*row)(void *ctx, const struct lexicon_row *r), void *ctx);

/* The same for the list that is a file of any name, for which nothing is built in. */
void lexicon_read_file(const char *path, const char *const *columns,
                       const char *(*row)(void *ctx, const struct lexicon_row *r), void *ctx);

/* For the folder that --lexicon names: says which files in it are read by nobody, as their names are none of
 * a list. One that is not there, or has no list, ends the process. */
void lexicon_check(const char *dir);

/* True when dir has a list of that name. */
bool lexicon_has(const char *dir, const char *name);

/* Cuts list at each separator and calls part(ctx, span) for the non-empty parts: aliases joined by '|'. */
void lexicon_parts(struct span list, char separator, void (*part)(void *ctx, struct span s), void *ctx);

#endif
