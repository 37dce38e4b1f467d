/* members: what is in tar (plain, or compressed in any usual way), zip, 7z, rar; and files that are only
 * compressed. */
#ifndef DECODE_MEMBERS_H
#define DECODE_MEMBERS_H

#include <stdbool.h>

#include "document.h"
#include "in.h"
#include "mem.h"

/* True when the bytes (512 or all there are) begin an archive, or a file compressed by xz, zstd or bzip2.
 * Never when built without libarchive. */
bool members_recognise(struct span head);

/* Writes each regular file of the archive as a document. d->bytes holds what has been read of `in` so far.
 * Nothing is ever extracted to the file system. Links and devices are named and left out; archives in
 * archives are rejected, members that are only compressed are not. */
void members_visit(struct decoder *d, struct in *in, struct span source);

#endif
