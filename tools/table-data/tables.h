/* tables: the tables of report-stats as rows of a database, see pipelines/sql/tables.sql. */
#ifndef TABLE_DATA_TABLES_H
#define TABLE_DATA_TABLES_H

#include "store.h"

struct tables_options {
    const char *folder; /* with documents.tsv, segments.tsv and metrics.tsv */
    char *panel;        /* a table of panel, or NULL */
    bool text;          /* with the texts of documents */
};

/* Fills the tables of the store. A table with a line that is no record ends the process. */
void tables_fill(struct store *s, const struct tables_options *o);

#endif
