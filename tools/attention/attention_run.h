/* attention_run: what the tool does once its options are known. */
#ifndef ATTENTION_RUN_H
#define ATTENTION_RUN_H

#include "opt.h"
#include "tabular.h"

enum counting { COUNT_ALL, COUNT_CHARACTERS, COUNT_AT_BORDERS };

/* Which reports are the target: those whose column (doc, source, report, genre, place, period) is like the
 * pattern, in which * is any text and ? one character. */
struct keyness_target {
    int column;          /* of a segment record */
    const char *pattern; /* NULL: none is */
};

struct attention_options {
    const char *theme_dict;        /* a dictionary, or NULL: the built-in one */
    enum counting counting;        /* words, too; only characters; words, and hits only at their borders */
    bool by_section;               /* a row for each section of a report */
    bool by_term;                  /* a row for each term */
    bool matrix;                   /* only how often each term stands where it does, */
    const char *mtx;               /* in files of the Matrix Market format called so, unless NULL */
    struct keyness_target keyness; /* words and not themes, of these reports against all others */
    bool with_noise;               /* segments of kind noise count, too */
    bool documents;                /* the inputs are document records */
    const char *dict;              /* further words for the cutter, or NULL */
    enum format format;
    struct tabular_also also;
    bool bom;
};

/* Reads the inputs and writes the table. */
void attention_run(const struct attention_options *o, const struct opt_shared *shared);

#endif
