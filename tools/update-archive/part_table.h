/* part_table: the tables of a part, a folder with what some files of the archive give: gzip files of lines,
 * whose last one says how many there are and their checksum (common/part_end.h). */
#ifndef UPDATE_PART_TABLE_H
#define UPDATE_PART_TABLE_H

#include <stdbool.h>
#include <zlib.h>

#include "mem.h"
#include "part_end.h"

/* files      key, name, then how many lines of each of the others are its: a line for each file, in order
 * documents  those of zongjie-records(5), with an empty text; or the source that owns the text, where that is
 * another segments, metrics  the records of all documents that own their text rejects    tool, source,
 * reason, and the record where it is one */
enum part_kind { PART_DOCUMENTS, PART_SEGMENTS, PART_METRICS, PART_REJECTS, PART_FILES, PART_KINDS };
extern const char *const part_kinds[PART_KINDS]; /* "documents.gz" … */

struct part_writer {
    gzFile file;
    struct part_end end;
    int fd;
};

/* Creates the table in a folder; level is that of zlib. All three return false with errno. */
bool part_create(struct part_writer *w, int folder, enum part_kind kind, int level);
/* A line of n pieces, without LF. */
bool part_write(struct part_writer *w, const struct span *piece, unsigned n);
/* Writes the end, brings all to the disk and closes; call it in any case. */
bool part_close(struct part_writer *w);

struct part_reader {
    gzFile file;
    struct part_end end;
    struct buf b;
    size_t pos;
    bool whole; /* the end was there, and right: known when part_line has returned false */
};

/* Returns false with errno. */
bool part_open(struct part_reader *r, int folder, enum part_kind kind);
/* The next line, valid until the next call; false at the end, which may be one of damage. */
bool part_line(struct part_reader *r, struct span *line);
/* Returns r->whole. */
bool part_done(struct part_reader *r);

/* Whether a table is there and whole. */
bool part_is_whole(int folder, enum part_kind kind);

#endif
