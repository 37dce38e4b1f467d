/* mojibake: text that was decoded with the wrong charset, and back. */
#ifndef DECODE_MOJIBAKE_H
#define DECODE_MOJIBAKE_H

#include <stddef.h>

#include "mem.h"

struct mojibake {
    size_t layers;  /* undone */
    size_t guessed; /* characters of which a byte was lost, chosen by context */
    size_t lost;    /* U+FFFD that are left in the text: nobody can read them any more; 0 where nothing was
                       undone */
};

/* Undoes what it can of: UTF-8 read as GBK, any Chinese charset read as Latin-1 or Windows-1252, and both
 * several times over. Lines that are plain Chinese, or do not become so, stay. Returns what was done; if
 * there was something, *out (empty before) holds the text. Text without such damage costs one pass at memory
 * speed. */
struct mojibake mojibake_undo(struct span text, struct buf *out);

#endif
