/* page_pack: data as it stands in a page: compressed (gzip, which browsers undo) and in base64. */
#ifndef PAGE_PACK_H
#define PAGE_PACK_H

#include "mem.h"
#include "out.h"

/* Writes the bytes of b in that form. Ends the process where there is no memory. */
void pack_write(const struct buf *b, struct out *o);

#endif
