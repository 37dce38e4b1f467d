/* archive: many documents, as files of a folder or on standard output, and the truth about them. */
#ifndef GENERATOR_ARCHIVE_H
#define GENERATOR_ARCHIVE_H

#include <stdbool.h>

#include "out.h"

struct archive {
    unsigned long long seed;
    unsigned long long reports, size; /* where it ends: so many bytes before compression, or if 0, reports */
    bool plain, clean,
        traditional;    /* only UTF-8; no damage and the like; traditional characters (plain ones) */
    bool consistent;    /* documents whose numbers vouch for each other, as records, */
    bool families;      /* or, with it, families of reports that do */
    unsigned plant;     /* percent of them with a fault */
    const char *folder; /* a new one for the files; NULL for standard output */
    bool records;       /* document records, not bare text, on standard output */
    struct out *truth;  /* or NULL */
};

/* Writes it all. Ends the process with status 2 when a file cannot be written. */
void archive_write(const struct archive *a);

#endif
