/* record: one record a line, TAB-separated, as the tools hand them to each other.
 *
 * Inside a field TAB, LF, CR and backslash are written \t \n \r \\. Lines that begin with '#' are comments. A
 * line that is not a record of the expected kind goes verbatim to the rejects, is counted, and the first few
 * are named on standard error: lines in = records + comments + lines rejected. */
#ifndef COMMON_RECORD_H
#define COMMON_RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "in.h"
#include "mem.h"
#include "out.h"

enum { REC_MAX = 32 };

/* Why a line is rejected where in_torn is true. */
#define REC_TORN "cut short"

struct rec_kind {
    const char *name;    /* "document", for messages */
    const char *columns; /* names, TAB-separated */
    unsigned fields;
    const char *few, *many; /* why a record of another width is rejected: which format is wanted */
};

extern const struct rec_kind rec_document, rec_segment, rec_metric;

enum doc_column { DOC_DOC, DOC_SOURCE, DOC_DATE, DOC_CHARSET, DOC_NOTES, DOC_TEXT, DOC_FIELDS };

enum seg_column {
    SEG_DOC,
    SEG_SOURCE,
    SEG_REPORT,
    SEG_SEG,
    SEG_KIND,
    SEG_OUTLINE,
    SEG_HEADING,
    SEG_GENRE,
    SEG_PERIOD,
    SEG_PLACE,
    SEG_PHASE,
    SEG_TEXT,
    SEG_FIELDS
};

enum met_column {
    MET_DOC,
    MET_SOURCE,
    MET_REPORT,
    MET_SEG,
    MET_POS,
    MET_INDICATOR,
    MET_LABEL,
    MET_ACTION,
    MET_MEASURE,
    MET_BASIS,
    MET_ROLE,
    MET_PERIOD,
    MET_BOUND,
    MET_LO,
    MET_HI,
    MET_UNIT,
    MET_SCOPE,
    MET_PLACE,
    MET_REPORT_PERIOD,
    MET_FLAGS,
    MET_RAW,
    MET_FIELDS
};

/* A record as read. The fields are still escaped and stay valid until the next one is read. */
struct rec {
    struct span line;
    struct span field[REC_MAX];
    const char *file;          /* name of its input */
    unsigned long long number; /* of its line, from 1 */
};

/* What rec_each needs to know. */
struct rec_job {
    const struct rec_kind *kind;
    const struct in_set *inputs;
    const char *rejects; /* a file for rejected lines, or NULL */
    size_t max_line;     /* longer lines are rejected; 0: none is too long */
    /* Handles one record. Returns NULL, or why the record is rejected (a string that outlives the call). It
     * must not have written anything for a record that it rejects. */
    const char *(*record)(void *ctx, const struct rec *r);
    /* Called at the end of each input; may be NULL. */
    void (*end)(void *ctx);
    void *ctx;
};

/* Reads all inputs and calls job->record for each line that has kind->fields well-formed fields. */
void rec_each(const struct rec_job *job);

/* Splits a line into exactly n fields. Returns NULL or why it is no record: wrong number of fields,
 * ill-formed UTF-8, a backslash that escapes nothing. */
const char *rec_split(struct span line, struct span *field, unsigned n);

/* The same for the line that in_line returned last. */
const char *rec_split_line(struct in_lines *lines, struct span line, struct span *field, unsigned n);

/* The same for a record of this kind: a line of another width is told which format is wanted. */
const char *rec_split_kind(struct in_lines *lines, struct span line, struct span *field,
                           const struct rec_kind *kind);

/* Returns the field with its escapes undone: itself when it has none, else a copy appended to b. The copy
 * moves when b grows: take it last or reserve before. */
struct span rec_unescape(struct span field, struct buf *b);

/* What stands after the backslash for a byte (or code point) that must be escaped, else 0. */
static inline char rec_escape_of(uint32_t c)
{
    switch (c) {
    case '\n': return 'n';
    case '\t': return 't';
    case '\r': return 'r';
    case '\\': return '\\';
    default: return 0;
    }
}

/* Appends s to b with TAB, LF, CR and backslash escaped. */
void rec_escape(struct span s, struct buf *b);

/* The same to dst, where there is room for 2 * s.n bytes. Returns where it ends. */
char *rec_escape_to(char *dst, struct span s);

/* Writes s to o, escaped in the same way. */
void rec_write(struct out *o, struct span s);

/* Parses an unsigned decimal without sign or leading '+'. Returns false when it is none or does not fit. */
bool rec_number(struct span s, unsigned long long *n);

/* Writes kind's header line, beginning with '#'. */
void rec_header(struct out *o, const struct rec_kind *kind);

#endif
