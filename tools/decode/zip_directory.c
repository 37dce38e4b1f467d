#include "zip_directory.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    END = 22,               /* bytes of the end of the directory, without a comment */
    TAIL = 0xffff + END,    /* of the file that it is in */
    ENTRY = 46,             /* bytes of an entry without its name */
    LARGEST = 64 << 20,     /* bytes of a directory that is looked at */
    ELSEWHERE = 0x7fffffff, /* offsets from here on are in the records of zip64, or nobody's */
};

struct zip_entry {
    unsigned long long offset;
    size_t name, n;
};

static unsigned two(const char *s)
{
    return (unsigned char)s[0] | (unsigned)(unsigned char)s[1] << 8;
}

static unsigned long four(const char *s)
{
    return two(s) | (unsigned long)two(s + 2) << 16;
}

/* Reads n bytes at a place of the file into b. */
static bool read_at(struct in *in, long long at, size_t n, struct buf *b)
{
    b->len = 0;
    if (in_seek(in, at, SEEK_SET) < 0)
        return false;
    buf_reserve(b, n);
    b->len = in_fill(in, b->data, n);
    return b->len == n;
}

static int by_offset(const void *a, const void *b)
{
    unsigned long long x = ((const struct zip_entry *)a)->offset, y = ((const struct zip_entry *)b)->offset;
    return (x > y) - (x < y);
}

static void take_entries(struct zip_directory *z)
{
    size_t cap = 0;
    for (size_t at = 0; at + ENTRY <= z->bytes.len;) {
        const char *s = z->bytes.data + at;
        size_t name = two(s + 28), rest = name + two(s + 30) + two(s + 32);
        if (memcmp(s, "PK\1\2", 4) != 0 || at + ENTRY + rest > z->bytes.len)
            break;
        z->entry = mem_room(z->entry, z->n, &cap, sizeof *z->entry);
        z->entry[z->n++] = (struct zip_entry){.offset = four(s + 42), .name = at + ENTRY, .n = name};
        at += ENTRY + rest;
    }
    if (z->n > 0)
        qsort(z->entry, z->n, sizeof *z->entry, by_offset);
}

/* Finds the end of the directory, the last one in the file, whose last bytes are in `tail`. */
static const char *find_end(const struct buf *tail)
{
    for (size_t i = tail->len >= END ? tail->len - END + 1 : 0; i-- > 0;)
        if (memcmp(tail->data + i, "PK\5\6", 4) == 0)
            return tail->data + i;
    return NULL;
}

static void read_directory(struct zip_directory *z, struct in *in, long long size)
{
    struct buf tail = {0};
    size_t n = size < TAIL ? (size_t)size : TAIL;
    const char *end = read_at(in, size - (long long)n, n, &tail) ? find_end(&tail) : NULL;
    z->missing = end == NULL;
    if (end != NULL) {
        unsigned long length = four(end + 12), offset = four(end + 16);
        size_t left = tail.len - (size_t)(end - tail.data);
        unsigned long long at = (unsigned long long)size - left; /* where the end of the directory is */
        if (length < LARGEST && offset < ELSEWHERE && at >= (unsigned long long)length + offset &&
            read_at(in, (long long)(at - length), length, &z->bytes)) {
            z->before = at - length - offset;
            z->after = left > END + two(end + 20) ? left - END - two(end + 20) : 0;
            take_entries(z);
        }
    }
    buf_free(&tail);
}

void zip_directory_read(struct zip_directory *z, struct in *in)
{
    long long here = in_seek(in, 0, SEEK_CUR), size = here < 0 ? -1 : in_seek(in, 0, SEEK_END);
    if (size >= END)
        read_directory(z, in, size);
    if (here >= 0)
        in_seek(in, here, SEEK_SET);
}

struct span zip_directory_name(const struct zip_directory *z, size_t i)
{
    if (i >= z->n)
        return (struct span){"", 0};
    return (struct span){z->bytes.data + z->entry[i].name, z->entry[i].n};
}

void zip_directory_free(struct zip_directory *z)
{
    free(z->entry);
    buf_free(&z->bytes);
    *z = (struct zip_directory){0};
}
