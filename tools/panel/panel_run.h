/* panel_run: from metric records to the table. */
#ifndef PANEL_RUN_H
#define PANEL_RUN_H

#include "opt.h"
#include "selection.h"
#include "tabular.h"

enum pick { PICK_MAIN, PICK_ALL, PICK_VINTAGES };

/* What the options ask for. */
struct panel_options {
    struct selection selection;
    enum pick pick;
    bool wide;
    const char *sentences; /* a file of segment records, or NULL */
    enum format format;
    struct tabular_also also;
    bool bom, names, partial, merge, unchecked;
    size_t memory_limit; /* bytes; 0 is none */
};

/* Ends with a message where options do not go together; places are looked up already. */
void panel_check(const struct panel_options *o);

/* Reads the inputs and writes the table, or states. */
void panel_run(struct panel_options *o, const struct opt_shared *shared);

#endif
