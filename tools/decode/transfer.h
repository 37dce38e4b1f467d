/* transfer: what mail and HTTP do to content on its way, undone. */
#ifndef DECODE_TRANSFER_H
#define DECODE_TRANSFER_H

#include <stdbool.h>

#include "mem.h"

/* The byte that two hexadecimal digits at s are; -1 when they are not. */
int transfer_hex(const char *s);

/* Appends base64 decoded (RFC 4648); what is no letter of it is passed over. */
void transfer_base64(struct span s, struct buf *out);

/* Appends quoted-printable decoded (RFC 2045). header: _ is a blank. */
void transfer_quoted(struct span s, bool header, struct buf *out);

/* Appends text whose lines a mail program has broken (format=flowed, RFC 3676) with its own lines: one that
 * ends with a blank goes on, which joined: the blank is no part of the text (delsp=yes). Quoted lines stay.
 */
void transfer_flowed(struct span s, bool joined, struct buf *out);

/* Appends the body of the chunks (RFC 9112, 7.1). False when s is not made of chunks, or is cut: what was
 * there is appended. */
bool transfer_chunks(struct span s, struct buf *out);

enum transfer { TRANSFER_WHOLE, TRANSFER_DAMAGED, TRANSFER_LARGE };

/* Appends gzip or deflate data unpacked, up to limit bytes. */
enum transfer transfer_inflate(struct span s, size_t limit, struct buf *out);

#endif
