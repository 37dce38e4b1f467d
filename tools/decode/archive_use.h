/* archive_use: what every use of libarchive needs. Only where it is built with. */
#ifndef DECODE_ARCHIVE_USE_H
#define DECODE_ARCHIVE_USE_H

#if defined(WITH_ARCHIVE)

#include <archive.h>
#include <archive_entry.h>

/* Calls of the library stand between these two: it ends the process where it has no memory, with a status
 * that says that all is well but for some input; and in the C locale it has no name for a member whose name
 * is not ASCII. */
void archive_enter(void);
void archive_leave(void);

/* What prepares an archive fails for want of memory only: ends the process then. */
void archive_sure(int result);
void archive_sure_of(const struct archive *a);

/* Why the last call failed. If for want of memory, the status is 2. */
const char *archive_reason(struct archive *a, const char *otherwise);

/* The name of a member: the bytes as they are in the archive, or if these are said to be in UTF-8 or UTF-16,
 * in UTF-8; NULL where they are not what they are said to be. Valid until the next member is looked at. */
const char *archive_member_name(struct archive_entry *entry);

#endif

#endif
