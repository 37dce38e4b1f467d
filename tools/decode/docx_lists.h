/* docx_lists: the numbers in front of paragraphs that Word makes itself, from numbering.xml and styles.xml
 * (ECMA-376 part 1, 17.9). */
#ifndef DECODE_DOCX_LISTS_H
#define DECODE_DOCX_LISTS_H

#include "mem.h"

struct docx_lists;

/* What a paragraph says of itself; -1 and "" where it says nothing. */
enum { DOCX_STYLE = 64 };
struct docx_paragraph {
    long list, level;
    char style[DOCX_STYLE];
};

/* Reads the two parts, which may be empty. */
struct docx_lists *docx_lists_new(struct span numbering, struct span styles);
void docx_lists_free(struct docx_lists *l);

/* Appends what Word shows in front of the next paragraph of the document: nothing, or a number. */
void docx_lists_number(struct docx_lists *l, const struct docx_paragraph *p, struct buf *out);

#endif
