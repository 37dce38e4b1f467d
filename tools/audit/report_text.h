/* report_text: the segments of one document, read from a file of segment records that runs beside the metric
 * records, in the same order. */
#ifndef AUDIT_REPORT_TEXT_H
#define AUDIT_REPORT_TEXT_H

#include "record.h"

struct text_line {
    unsigned long long report, seg;
    struct span kind, outline, period, text; /* text is unescaped */
};

struct report_text {
    struct span doc, source; /* as in the record */
    struct text_line *line;
    size_t n, cap;
};

/* Finds the text of a segment, unescaped. Returns false where the document has none of that number. */
bool report_text_find(const struct report_text *t, unsigned long long seg, struct span *text);

struct text_reader;

/* Opens a file. One that cannot be read ends the process. */
struct text_reader *text_reader_open(const char *path);

/* Reads the next document. Returns NULL at the end; what was returned before is no more. Lines that are no
 * segment records are counted, and told at the end. */
const struct report_text *text_reader_next(struct text_reader *r);

void text_reader_close(struct text_reader *r);

#endif
