/* bytes: the characters of GBK by the one of their two bytes that is known, as resync asks for them. */
#ifndef DECODE_BYTES_H
#define DECODE_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { BYTES_FIRST_USER = 0xa1 /* both bytes of user-defined characters are from here on */ };

/* A character and its byte that was not known. */
struct choice {
    uint16_t cp;
    uint8_t byte;
};

/* In the order of these bytes. */
struct choices {
    const struct choice *choice;
    size_t n;
};

/* Those that begin with `lead` and are in everyday use, no blanks and none only simplified text has. */
struct choices bytes_everyday(unsigned lead);

/* Those of everyday use that end with A3, the first byte of full-width marks. */
struct choices bytes_before_mark(void);

/* All that begin with `lead`. */
struct choices bytes_from(unsigned lead);

/* Those that begin with `lead` and end with the first byte of some pair that is a user-defined character. */
struct choices bytes_into_lost_pair(unsigned lead);

/* Those that begin with a byte that can be the second one of such a pair, end with `trail` and are not rare.
 */
struct choices bytes_out_of_lost_pair(unsigned trail);

/* True when the byte begins some user-defined pair. */
bool bytes_may_begin_lost_pair(unsigned lead);

/* True when a decoder makes no character of the two bytes, nor a user-defined one. */
bool bytes_are_lost(unsigned lead, unsigned trail);

#endif
