/* xml_walk: the elements and the text of an XML file, one after the other (libxml2). Nothing outside of the
 * file is read, and no entities are known but the five of XML: none grows, none leads elsewhere. */
#ifndef DECODE_XML_WALK_H
#define DECODE_XML_WALK_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

struct xml_attributes; /* of an element, as long as it is looked at */

/* Names come without their prefix. Members may be NULL. */
struct xml_visitor {
    void (*start)(void *ctx, const char *name, const struct xml_attributes *attributes);
    void (*end)(void *ctx, const char *name);
    void (*text)(void *ctx, const char *s, size_t n);
};

/* Walks over the file. Returns false when it is not well-formed; what could be read has been visited. Every
 * element that is begun is ended. */
bool xml_walk(struct span xml, const struct xml_visitor *visitor, void *ctx);

/* The value of the attribute of that name (without its prefix); NULL where there is none. */
const char *xml_attribute(const struct xml_attributes *attributes, const char *name);

/* The same as a number; `otherwise` where there is none. */
long xml_number(const struct xml_attributes *attributes, const char *name, long otherwise);

/* Copies a value into the `size` bytes at `to`, with a NUL; nothing where there is none, or where it is
 * longer: a name that is cut would be another one. */
void xml_copy(char *to, size_t size, const char *value);

/* True when the name is one of those, the last of which is NULL. */
bool xml_is_one_of(const char *name, const char *const *names);

/* False where the attribute val says so, as Office Open XML has it: <w:vanish/> is true. */
bool xml_is_on(const struct xml_attributes *attributes);

/* The length of the tag that s begins with, without its >: one in a quoted value does not end it. *signs: how
 * often blanks, = and / stand outside of values, those in a row counted once; each attribute has one to
 * three. */
size_t xml_tag(struct span s, size_t *signs);

/* Makes libxml2 silent about bad files, which are what there is, and fatal without memory: it would go on and
 * leave text out. To be called before a parser of it is made. */
void xml_quiet(void);

#endif
