/* chain_batch: the chain over some files of the archive. It is run by a process of its own, which opens the
 * files itself and gives them to decode as /dev/fd/N, so that no name can be taken for another and no link is
 * followed. */
#ifndef UPDATE_CHAIN_BATCH_H
#define UPDATE_CHAIN_BATCH_H

#include "archive_list.h"

struct chain_file {
    const struct archive_file *file;
    int fd;
    bool changed;     /* it is not what was hashed */
    struct span name; /* of its sources */
    unsigned long long lines[PART_FILES];
};

struct chain_batch {
    int archive;         /* the folder */
    const char *lexicon; /* or NULL */
    struct chain_file *file;
    size_t files;
    /* Within chain_batch_run only: */
    size_t *of_fd, fds; /* number of a file + 1 by its descriptor */
    struct arena arena;
};

/* What a process ended with that ran a batch: done; a file broke the chain; BATCH_TROUBLE and an errno: STORE
 * takes no more. */
enum { BATCH_DONE = 0, BATCH_BROKE = 1, BATCH_TROUBLE = 16 };

/* Runs the chain in `folder`, an empty one; leaves in folder/part the tables of the files that were not
 * changed meanwhile, with /dev/fd/N or N.html for their names. Ends the process. */
_Noreturn void chain_batch_run(struct chain_batch *b, int folder);

/* Which file a source is of; b->files when it is of none. The length of the name of the file goes to *n. */
size_t chain_batch_file(const struct chain_batch *b, struct span source, size_t *n);

/* All that was rejected or is damaged, from the files that the tools left in the current folder: lines of the
 * table, in the order of the files, each once. false when a line is of no file. The caller frees. */
struct chain_reject {
    size_t file;
    struct span line;
};
bool chain_rejects(struct chain_batch *b, struct chain_reject **reject, size_t *n);

_Noreturn void chain_trouble(void); /* ends the process with BATCH_TROUBLE + errno */

#endif
