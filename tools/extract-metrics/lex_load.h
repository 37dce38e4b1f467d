/* lex_load: from words, bounds, units and indicators to tables; for the build's generator and for --lexicon.
 */
#ifndef EXTRACT_LEX_LOAD_H
#define EXTRACT_LEX_LOAD_H

#include "lex.h"

/* What the lists were read into; owned, free with lex_lists_free. It must stay where it is. */
struct lex_lists {
    struct lex_tables tables; /* of the arrays below, and of tries of its own */
    struct word *word;
    struct unit *unit;
    enum bound *bound_after;
    struct alias *alias;
    struct indicator *indicator;
    size_t after_n;
};

/* Reads the lists of dir, and those that are not there from the compiled-in files. A bad list ends the
 * process with file, line and reason. */
void lex_read(struct lex_lists *l, const char *dir);

void lex_lists_free(struct lex_lists *l);

#endif
