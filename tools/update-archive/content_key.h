/* content_key: what a file holds, as a key: BLAKE2b (RFC 7693) of its bytes, 160 bits, so that nobody can
 * make two files that are taken for one. */
#ifndef UPDATE_CONTENT_KEY_H
#define UPDATE_CONTENT_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { KEY_DIGITS = 40, KEY_SIZE = KEY_DIGITS + 2, HASH_DIGITS = 16 };

/* A hash in the making. content_begin starts it, content_end ends it. */
struct content_hash {
    uint64_t h[8], length;
    unsigned char block[128];
    size_t filled;
};

/* For a hash of `bytes` bytes, 1 to 64. */
void content_begin(struct content_hash *c, unsigned bytes);
void content_add(struct content_hash *c, const void *s, size_t n);
/* Writes the first `digits` hex digits (an even number, no more than were asked for) and a NUL. */
void content_end(struct content_hash *c, unsigned digits, char *hex);

/* The key of all that fd holds; html, which decode heeds (it is in the name), makes it another. Returns false
 * with errno when it cannot be read. */
bool content_key(int fd, bool html, char key[KEY_SIZE]);

#endif
