/* out: block-buffered output in which no failed write goes unnoticed.
 *
 * A failed write ends the process at once with one message and status 2; on EPIPE (only seen where SIGPIPE is
 * ignored) without a message. Output is written when the buffer is full, when the input would block (see
 * out_flush and in.h), and at out_close. */
#ifndef COMMON_OUT_H
#define COMMON_OUT_H

#include <stddef.h>
#include <string.h>

#include "mem.h"

enum { OUT_SIZE = 1 << 17 };

struct out {
    int fd;
    const char *name; /* for messages; not owned */
    size_t len;
    char *data;       /* OUT_SIZE bytes once the first byte was written */
    struct out *copy; /* gets all that is written, or NULL; owned */
};

/* Standard output. */
extern struct out out_std;

/* Creates or truncates path; "-" is standard output. Ends the process with status 2 when that fails. */
struct out *out_open(const char *path);

/* What o gets goes to the file path as well, as tee(1) has it, without another process that copies it.
 * Creates or truncates path; ends the process with status 2 when that fails. Once for each o, before it is
 * written to. */
void out_copy_to(struct out *o, const char *path);

/* Writes out what is buffered. */
void out_flush(struct out *o);

/* Flushes and closes, checking both. Frees o unless it is out_std. Closing out_std twice does nothing. */
void out_close(struct out *o);

/* Appends when the buffer is short of room; called by the functions below. */
void out_slow(struct out *o, const char *s, size_t n);

static inline void out_write(struct out *o, const char *s, size_t n)
{
    if (o->data == NULL || OUT_SIZE - o->len < n) {
        out_slow(o, s, n);
        return;
    }
    if (n > 0)
        memcpy(o->data + o->len, s, n);
    o->len += n;
}

static inline void out_byte(struct out *o, char c)
{
    if (o->data == NULL || o->len == OUT_SIZE)
        out_slow(o, &c, 1);
    else
        o->data[o->len++] = c;
}

static inline void out_text(struct out *o, const char *s)
{
    out_write(o, s, strlen(s));
}

static inline void out_span(struct out *o, struct span s)
{
    out_write(o, s.s, s.n);
}

/* Writes n in decimal digits. */
void out_number(struct out *o, unsigned long long n);

#endif
