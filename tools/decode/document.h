/* document: bytes become one document record, or are rejected. */
#ifndef DECODE_DOCUMENT_H
#define DECODE_DOCUMENT_H

#include <stdbool.h>
#include <time.h>

#include "in.h"
#include "mem.h"
#include "out.h"
#include "rejects.h"
#include "seen.h"

#include "date.h"
#include "decode_options.h"
#include "repair.h"
#include "source_names.h"

/* What decoding carries from one document to the next. All zero but for the first members at the start. */
struct decoder {
    const struct decode_options *options;
    struct rejects *rejects;    /* begun and ended by main */
    struct source_names *names; /* that the user gives; or NULL */
    struct out *ledger;         /* where repairs are written down, or NULL; closed by document_end */

    struct buf bytes;          /* of the document in hand; document_write may take it */
    struct buf text, repaired; /* the same in UTF-8, before repair and after it */
    struct edits edits;        /* what repair changes in the text */
    struct repair *repair;     /* made when first needed */
    struct seen seen;          /* hashes of the texts written, for --unique */
    unsigned long long documents, duplicates, rejected;
    time_t told; /* when progress was last written */
};

/* What is known of the document in d->bytes before it is decoded. */
struct facts {
    struct span source;   /* as the column has it, but not escaped */
    const char *from;     /* charset of the bytes; NULL: to be found */
    const char *charset;  /* name for the column; NULL: from */
    char date[DATE_SIZE]; /* or empty */
    bool date_of_copy;    /* what the text itself says goes before it */
    const char *declared; /* the charset that the container says, by any name; NULL: nothing */
    struct span title;    /* UTF-8, put in front of the text; or empty */
    bool part;            /* of a file: a row or a line, neither binary nor HTML */
    bool member;          /* of an archive */
    bool page;            /* the container says that it is HTML */
    bool truncated;
};

/* Writes the record of d->bytes, or rejects it. Returns false if they are an archive and the file is not a
 * part of one: nothing has been done then. */
bool document_write(struct decoder *d, const struct facts *f);

/* Rejects what source names. */
void document_reject(struct decoder *d, struct span source, const char *reason);

/* Says something about what source names. */
void document_note(struct span source, const char *what);

/* The same, and the exit status is 1 at least. */
void document_warn(struct span source, const char *what);

/* Writes the line of --progress, if it is due or now. */
void document_progress(struct decoder *d, bool now);

/* Appends a file name as the source column has it: well-formed UTF-8, in whatever charset the file system
 * keeps it. */
void document_name(const char *name, struct buf *b);

/* Writes the last progress line, says how many duplicates were dropped, releases everything. */
void document_end(struct decoder *d);

#endif
