/* edits: places of a text that were repaired, and how to write, apply and undo them. */
#ifndef DECODE_EDITS_H
#define DECODE_EDITS_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"
#include "out.h"

enum edit_kind { EDIT_PINYIN, EDIT_RESYNC, EDIT_MOJIBAKE };

/* 16 bytes: there may be one for each annotated character. */
struct edit {
    uint64_t at;           /* what is replaced: bytes of the text before repair */
    uint32_t length;       /* no more than EDIT_MOST, */
    uint32_t n_after : 28; /* like the bytes it becomes: so many of edits.after, in order */
    unsigned kind : 2;     /* enum edit_kind */
    unsigned guessed : 1;  /* chosen by context; otherwise proven */
};

enum { EDIT_MOST = (1 << 28) - 1 };

/* Ascending and apart. All zero is valid and empty. */
struct edits {
    struct edit *edit;
    size_t n, cap;
    struct buf after;
};

/* Adds a replacement after all others. */
void edits_add(struct edits *e, struct edit what, struct span after);

/* Makes room for n more. */
void edits_grow(struct edits *e, size_t n);

/* Adds the removal of `length` bytes at `at` after all others. */
static inline void edits_add_removal(struct edits *e, size_t at, uint32_t length)
{
    if (e->n == e->cap)
        edits_grow(e, 1);
    e->edit[e->n++] = (struct edit){.at = at, .length = length, .kind = EDIT_PINYIN};
}

/* Adds those of `over`, wherever they are. Edits that begin where one of these reaches go; there are only
 * removals among e's. */
void edits_lay_over(struct edits *e, const struct edits *over);

void edits_clear(struct edits *e);
void edits_free(struct edits *e);

/* Appends text to out with the edits made. */
void edits_apply(const struct edits *e, struct span text, struct buf *out);

/* Writes a line for each edit: doc, byte offset in the text before repair (normalised, if so wanted), kind,
 * before, after, "proven" or "guessed". text is what edits_apply had. */
void edits_write(const struct edits *e, struct span text, bool normalize, const char *doc,
                 struct out *ledger);

#endif
