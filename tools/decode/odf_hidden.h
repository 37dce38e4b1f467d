/* odf_hidden: styles of an OpenDocument file that hide text or tables, or that raise text above the line. */
#ifndef DECODE_ODF_HIDDEN_H
#define DECODE_ODF_HIDDEN_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

/* All zero is valid and empty. */
struct odf_hidden {
    bool raises; /* set before reading: those that raise are wanted, not those that hide */
    char (*name)[64];
    size_t n, cap;
    char reading[64];
};

/* Takes the styles out of a part; odf_hidden_ready when all are read. */
void odf_hidden_read(struct odf_hidden *h, struct span part);
void odf_hidden_ready(struct odf_hidden *h);

bool odf_is_hidden(const struct odf_hidden *h, const char *style);

void odf_hidden_free(struct odf_hidden *h);

#endif
