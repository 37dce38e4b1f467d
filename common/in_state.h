/* in_state: what in.c and in_each.c know of an input. */
#ifndef COMMON_IN_STATE_H
#define COMMON_IN_STATE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <zlib.h>

/* 256 KiB: coreutils measured on many machines that reads gain nothing beyond it. */
enum { IN_BLOCK = 1 << 18 };

struct in_state {
    int fd;
    bool started, eof, gzip, member_open;
    off_t size, at;  /* of a regular file, and how far it has been read; size is -1 for all else */
    int error;       /* errno of a failed read */
    size_t pos, len; /* what is left in raw */
    /* Kept from one input to the next. */
    bool inflates; /* z is ready */
    z_stream z;
    unsigned char raw[IN_BLOCK];
};

#endif
