/* mime_head: the header fields of mail, web archives and HTTP (RFC 5322, 2045, 2047, 2231, 9110). */
#ifndef DECODE_MIME_HEAD_H
#define DECODE_MIME_HEAD_H

#include <stdbool.h>

#include "mem.h"

/* Bytes of the header fields that a message begins with, with the empty line after them; 0 when that is
 * missing. */
size_t mime_head_length(struct span message);

/* Appends the value of the first field of that name to value, unfolded, without blanks at its ends. False
 * where there is none. */
bool mime_field(struct span head, const char *name, struct buf *value);

/* Appends a parameter of a field's value, such as charset or boundary, without quotation marks; in the forms
 * of RFC 2231 (name*=GBK''..., name*0*=...) put together and in UTF-8. False where there is none. */
bool mime_parameter(struct span value, const char *name, struct buf *parameter);

/* Appends a value in UTF-8, with encoded words (=?GB2312?B?...?=) decoded. */
void mime_words(struct span value, struct buf *text);

/* True when the value begins with the type (in any case), such as "text/" or "multipart/related". */
bool mime_is(struct span value, const char *type);

#endif
