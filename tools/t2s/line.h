/* line: what t2s does with each line. */
#ifndef T2S_LINE_H
#define T2S_LINE_H

#include <stdbool.h>

#include "changes.h"
#include "choice.h"
#include "extra.h"
#include "in.h"
#include "simplify.h"

/* Where something was met first; name is NULL where it was not. */
struct line_place {
    char *name;
    unsigned long long line;
};

struct line_job {
    const struct table *table; /* NULL: auto */
    bool whole_line, explain;
    size_t max_line;        /* longer lines pass through unchanged; 0: none is too long */
    struct extra user;      /* entries of the user's own dictionaries */
    struct extra region[2]; /* those and the rules for Taiwan, for Hong Kong; once auto has chosen them */
    bool region_ready[2];
    struct extra stray[2]; /* the user's and those of stray.csv: for simplified, for traditional texts */
    bool stray_ready[2];
    struct changes changes;
    struct simplifier simplifier;
    struct evidence evidence;
    struct buf text; /* an explanation */
    struct line_place ill_formed, too_long;
    unsigned long long too_long_lines;
    bool open_end; /* the last line written has no LF, as in its input */
};

/* Says what passed through unchanged, and where it began; raises the status if there was something. */
void line_report(const struct line_job *job);

/* Makes the job ready, whose options and user entries are set. changes: count conversions of phrases. */
void line_prepare(struct line_job *job, bool changes);

/* Converts the last field, or all, of each line of in; ctx is the job. For in_each. */
void line_convert_input(struct in *in, void *ctx);

void line_free(struct line_job *job);

#endif
