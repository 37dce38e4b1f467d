/* archive_list: the files of an archive, as a walk finds them or as STORE/index has them. */
#ifndef UPDATE_ARCHIVE_LIST_H
#define UPDATE_ARCHIVE_LIST_H

#include <stdbool.h>

#include "archive_store.h"
#include "arena.h"
#include "content_key.h"
#include "part_table.h"
#include "run_report.h"

struct archive_file {
    const char *path; /* relative to ARCHIVE */
    const char *stat; /* size, mtime, ctime and inode; - where that is not to be trusted */
    unsigned long long size;
    char key[KEY_SIZE]; /* of its content; empty where that is not known */
};

/* A part as the index has it: what the next `files` files give. */
struct archive_part {
    char key[HASH_DIGITS + 1];
    size_t first, files;
    unsigned long long lines[PART_KINDS], copies,
        bytes[PART_KINDS]; /* lines: of documents, those that own a text */
    bool bad;              /* it is not whole */
};

struct archive_list {
    struct archive_file *file; /* in the order of the bytes of their paths */
    size_t files, files_cap;
    struct archive_part *part;
    size_t parts, parts_cap;
    char version[HASH_DIGITS + 1]; /* of the index: that of the tools which made it */
    struct arena arena;
};

/* Walks a folder, but for STORE in it; links are not followed. Ends the run where it cannot be walked whole.
 */
void list_walk(struct archive_list *l, int folder, const char *path, const struct archive_store *store);

/* The stat of an open file as the list has it. */
enum { STAT_SIZE = 128 };
struct stat;
void list_stat(const struct stat *st, char text[STAT_SIZE]);

/* Reads STORE/index. Returns false when it is not there or not whole. */
bool list_read(struct archive_list *l, const struct archive_store *store);

/* Writes version, parts and files to `name` in a folder. Returns false with errno. */
bool list_write(const struct archive_list *l, int folder, const char *name);

/* Adds a part after the others. */
struct archive_part *list_part(struct archive_list *l);

/* Adds a file after the others; the strings are copied. */
void list_add(struct archive_list *l, const char *path, const char *stat, const char *key,
              unsigned long long size);

/* For qsort: files by their paths. */
int list_order(const void *a, const void *b);

/* The file of that path, or NULL. */
const struct archive_file *list_find(const struct archive_list *l, const char *path);

void list_free(struct archive_list *l);

/* What its parts hold; what a run found new, changed or gone it does not know. */
struct run_counts list_counts(const struct archive_list *l);

#endif
