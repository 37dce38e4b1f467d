/* html_names: elements and attributes of HTML by their names. Attributes come in pairs of name and value,
 * which is NULL where there is none, and end with NULL; the list may be NULL. */
#ifndef DECODE_HTML_NAMES_H
#define DECODE_HTML_NAMES_H

#include <stdbool.h>

#include "date.h"

/* Stands on lines of its own. */
bool html_is_block(const char *name);

/* What is within is no text. */
bool html_is_silent(const char *name);

/* What is within was deleted. */
bool html_is_deleted(const char *name);

/* The value of an attribute; NULL where it is not there, or has none. */
const char *html_attribute(const unsigned char **atts, const char *name);
bool html_has_attribute(const unsigned char **atts, const char *name);

/* The date that the attributes of <meta> state, unless there is one already. */
void html_meta_date(const unsigned char **atts, char date[DATE_SIZE]);

#endif
