/* extract: the metric records of one segment after another. */
#ifndef EXTRACT_H
#define EXTRACT_H

#include "lex.h"
#include "out.h"
#include "record.h"
#include "tabular.h"

struct extract;

struct extract_options {
    const char *lexicon; /* a folder of lists, or NULL: the compiled-in ones */
    enum format format;
    bool bare;    /* no header */
    bool bom;     /* begin with a byte order mark */
    bool explain; /* why, on standard error */
};

/* A new extractor that writes to out. */
struct extract *extract_new(const struct extract_options *o, struct out *out);

/* Writes the metrics of one segment record. What it takes from earlier ones (a noun named a sentence before,
 * which facts were stated in the report) it keeps. Returns NULL, or why the record is rejected. */
const char *extract_segment(struct extract *x, const struct rec *r);

void extract_free(struct extract *x);

#endif
