/* odf_lists: the numbers in front of headings and list items of an OpenDocument text (OASIS OpenDocument 1.3,
 * part 3, 16.30 and 16.35). */
#ifndef DECODE_ODF_LISTS_H
#define DECODE_ODF_LISTS_H

#include "mem.h"
#include "xml_walk.h"

struct odf_lists;

struct odf_lists *odf_lists_new(void);
void odf_lists_free(struct odf_lists *l);

/* Takes the list styles out of a part (styles.xml, content.xml). */
void odf_lists_read(struct odf_lists *l, struct span part);

/* All parts are read. */
void odf_lists_ready(struct odf_lists *l);

/* A list begins: at its outermost level with the name of its style, of which the counts begin anew unless it
 * goes on. */
void odf_lists_begin(struct odf_lists *l, const char *style, bool goes_on);

/* Appends the number of an item of that list style (NULL: the outline of headings) at a level from 1 on;
 * start: where the item says that counting starts, or -1. */
void odf_lists_number(struct odf_lists *l, const char *style, long level, long start, struct buf *out);

#endif
