#include "out.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "msg.h"

enum { PIPE_SIZE = 1 << 20 };

struct out out_std = {.fd = STDOUT_FILENO, .name = "standard output"};

static _Noreturn void write_failed(const struct out *o)
{
    if (errno == EPIPE)
        _exit(MSG_TROUBLE);
    msg_die("%s: write error:", o->name);
}

static void write_all(const struct out *o, const char *s, size_t n)
{
    if (o->copy != NULL)
        write_all(o->copy, s, n);
    while (n > 0) {
        ssize_t done = write(o->fd, s, n);
        if (done < 0) {
            if (errno == EINTR)
                continue;
            write_failed(o);
        }
        s += done;
        n -= (size_t)done;
    }
}

static struct out *create(const char *path)
{
    struct out *o = mem_zalloc(1, sizeof *o);
    o->name = path;
    o->fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (o->fd < 0)
        msg_die("%s:", path);
    return o;
}

struct out *out_open(const char *path)
{
    return strcmp(path, "-") == 0 ? &out_std : create(path);
}

void out_copy_to(struct out *o, const char *path)
{
    o->copy = create(path);
}

void out_flush(struct out *o)
{
    write_all(o, o->data, o->len);
    o->len = 0;
}

/* A pipe that holds several buffers lets both sides work without waiting for each other at each of them. What
 * is no pipe stays as it is. */
static void widen(const struct out *o)
{
#if defined(F_SETPIPE_SZ)
    (void)fcntl(o->fd, F_SETPIPE_SZ, PIPE_SIZE);
#else
    (void)o;
#endif
}

void out_slow(struct out *o, const char *s, size_t n)
{
    if (o->data == NULL) {
        o->data = mem_alloc(OUT_SIZE);
        widen(o);
    }
    if (OUT_SIZE - o->len < n)
        out_flush(o);
    if (n >= OUT_SIZE) {
        write_all(o, s, n);
        return;
    }
    memcpy(o->data + o->len, s, n);
    o->len += n;
}

void out_close(struct out *o)
{
    if (o->fd < 0)
        return;
    out_flush(o);
    free(o->data);
    o->data = NULL;
    if (o->copy != NULL)
        out_close(o->copy);
    o->copy = NULL;
    if (close(o->fd) != 0 && errno != EINTR)
        write_failed(o);
    o->fd = -1;
    if (o != &out_std)
        free(o);
}

void out_number(struct out *o, unsigned long long n)
{
    char digits[24];
    size_t i = sizeof digits;
    do
        digits[--i] = (char)('0' + n % 10);
    while ((n /= 10) > 0);
    out_write(o, digits + i, sizeof digits - i);
}
