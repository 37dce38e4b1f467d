/* html_lists: the numbers that a browser puts in front of the items of <ol> (HTML, 4.4.5). */
#ifndef DECODE_HTML_LISTS_H
#define DECODE_HTML_LISTS_H

#include <stdbool.h>

#include "mem.h"
#include "number_format.h"

enum { HTML_LISTS = 16 /* within each other: deeper ones have no numbers */ };

/* All zero is valid: no list is open. */
struct html_lists {
    struct html_list {
        long next, step; /* step 0: no numbers */
        enum number_format format;
    } list[HTML_LISTS];
    unsigned depth;
};

/* Attributes of a list, which may be NULL. numbered: it is <ol>. A reversed list that does not say where it
 * starts has no numbers. */
void html_list_begin(struct html_lists *l, bool numbered, const char *start, const char *type,
                     const char *style, bool reversed);
void html_list_end(struct html_lists *l);

/* Appends the number of the next item of the innermost list, with what stands after it; value: its
 * attribute, or NULL. */
void html_list_item(struct html_lists *l, const char *value, struct buf *out);

#endif
