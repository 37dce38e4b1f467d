/* docx_notes: the footnotes or endnotes of a Word document. */
#ifndef DECODE_DOCX_NOTES_H
#define DECODE_DOCX_NOTES_H

#include "mem.h"

/* All zero is valid and empty. */
struct docx_notes {
    struct docx_note *note; /* by id, once they are sorted */
    size_t n, cap;
    struct buf text; /* of all notes, one after the other */
    char mark[24];
};

/* A note begins, or the last one ends, at this place of the text that is being read. */
void docx_notes_begin(struct docx_notes *n, long id, size_t at);
void docx_notes_end(struct docx_notes *n, size_t at);

/* All are read: takes the text over. */
void docx_notes_sort(struct docx_notes *n, struct buf *text);

/* The mark, such as [1], for a place that refers to a note; empty if there is none. *shown counts the notes
 * that have a mark; where this is the first place for it, appends the note to after. Valid until the next
 * call. */
struct span docx_notes_refer(struct docx_notes *n, long id, long *shown, struct buf *after);

void docx_notes_free(struct docx_notes *n);

#endif
