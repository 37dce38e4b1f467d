/* attention_run: what the tool does once its options are known. */
#ifndef ATTENTION_RUN_H
#define ATTENTION_RUN_H

#include "opt.h"
#include "report_where.h"
#include "tabular.h"

enum counting { COUNT_ALL, COUNT_CHARACTERS, COUNT_AT_BORDERS };

/* What is written; only the first four know themes. */
enum attention_table {
    TABLE_THEMES,
    TABLE_TERMS,
    TABLE_MATRIX,
    TABLE_METRICS, /* themes as metric records */
    TABLE_KEYNESS,
    TABLE_FREQUENCY,
    TABLE_TF_IDF,
    TABLE_PROFILE
};

struct attention_options {
    enum attention_table table;
    const char *theme_dict; /* a dictionary, or NULL: the built-in one */
    enum counting counting; /* words, too; only characters; words, and hits only at their borders */
    bool by_section;        /* a row for each section of a report */
    const char *mtx;        /* the matrix in files of the Matrix Market format called so, or NULL */
    struct report_where target, against; /* of TABLE_KEYNESS: these reports against those others */
    size_t most;                         /* TABLE_TF_IDF: words of a report, 0: all */
    const char *metrics;                 /* TABLE_PROFILE: a file of metric records, or NULL */
    bool with_noise;                     /* segments of kind noise count, too */
    bool documents;                      /* the inputs are document records */
    const char *dict;                    /* further words for the cutter, or NULL */
    enum format format;
    struct tabular_also also;
    bool bom;
};

/* Reads the inputs and writes the table. */
void attention_run(const struct attention_options *o, const struct opt_shared *shared);

/* A table to standard output, not begun yet. */
struct tabular attention_table(const struct attention_options *o);

#endif
