/* archive_store: the folder STORE, its lock, and what is removed there: only what update-archive made, whose
 * names are known, and never what a link leads to. */
#ifndef UPDATE_ARCHIVE_STORE_H
#define UPDATE_ARCHIVE_STORE_H

#include <stdbool.h>
#include <stddef.h>

struct archive_store {
    char *path; /* absolute, for messages */
    int fd;     /* the folder; its lock is that of the run, and all processes of the run inherit it */
};

/* Opens STORE to look at it; ends the run where no run has been. */
void store_look(struct archive_store *s, const char *path);

/* Opens STORE to work in it: makes it, waits so many seconds for the lock, and ends the run where that does
 * not come or the folder is somebody else's. */
void store_begin(struct archive_store *s, const char *path, unsigned wait);

/* Locks against writers, for who reads: waits so many seconds. */
bool store_lock(const struct archive_store *s, bool shared, unsigned wait);

/* Ends the run for a STORE that cannot be written to, for the reason that a trial finds, or else that errno
 * has. */
_Noreturn void store_trouble(const struct archive_store *s);

/* Why nothing can be written to STORE, as an errno; 0 when something can. */
int store_trial(const struct archive_store *s);

/* Removes a file, a link or a folder with all in it. What is not there is removed. Returns false with errno.
 */
bool store_remove(int folder, const char *name);

/* Makes an empty folder anew and opens it; -1 with errno. */
int store_folder(int folder, const char *name);

/* Writes a small file whole: under another name first, then renamed. Returns false with errno. */
bool store_write(int folder, const char *name, const char *text, size_t n);

/* Whether a name is 16 hex digits, as our parts have them. */
bool store_hash_name(const char *name);

#endif
