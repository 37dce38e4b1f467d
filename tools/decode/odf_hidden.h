/* odf_hidden: styles of an OpenDocument file that hide text or tables or strike it out, or that raise text
 * above the line. */
#ifndef DECODE_ODF_HIDDEN_H
#define DECODE_ODF_HIDDEN_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"
#include "xml_walk.h"

enum { ODF_STYLE = 80 };

/* All zero is valid and empty. */
struct odf_hidden {
    bool raises;              /* set before reading: those that raise are wanted, not those that hide */
    char (*style)[ODF_STYLE]; /* family:name */
    size_t n, cap;
    char reading[ODF_STYLE];
};

/* Takes the styles out of a part; odf_hidden_ready when all are read. */
void odf_hidden_read(struct odf_hidden *h, struct span part);
void odf_hidden_ready(struct odf_hidden *h);

/* True for an element (p, h, span, table) of such a style. */
bool odf_is_hidden(const struct odf_hidden *h, const char *element, const struct xml_attributes *a);

void odf_hidden_free(struct odf_hidden *h);

#endif
