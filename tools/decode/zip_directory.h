/* zip_directory: the central directory of a zip archive (APPNOTE.TXT 4.3), for what libarchive does not say:
 * names that lie about their charset, and bytes before or after the archive. */
#ifndef DECODE_ZIP_DIRECTORY_H
#define DECODE_ZIP_DIRECTORY_H

#include <stdbool.h>

#include "in.h"
#include "mem.h"

/* All zero is valid and empty. */
struct zip_directory {
    struct zip_entry *entry; /* by place in the file */
    size_t n;
    struct buf bytes;
    unsigned long long before, after; /* bytes that are none of the archive's */
    bool missing;                     /* the end of the file is none of an archive: it is cut */
};

/* Reads the directory at the end of the file, and leaves the file where it was. Where it cannot be read or
 * found, as through a pipe, the directory stays empty. */
void zip_directory_read(struct zip_directory *z, struct in *in);

/* The name of member number i as it is in the directory; empty where it is not known. */
struct span zip_directory_name(const struct zip_directory *z, size_t i);

void zip_directory_free(struct zip_directory *z);

#endif
