/* givers: what gives the results of files: parts of STORE, and batches that a run has just made or one that
 * was killed has left. What a file gives is found by the key of its content, in as many of them as have it.
 */
#ifndef UPDATE_GIVERS_H
#define UPDATE_GIVERS_H

#include "archive_list.h"
#include "keyed.h"

/* A document as a giver has it. */
struct given_doc {
    char id[17];
    bool there; /* with its segments and metrics: they are elsewhere where another source owns the text */
    struct span rest, tail; /* what stands after the name of the file (!member); date, charset, notes */
};

struct given_file {
    char key[KEY_SIZE];
    size_t giver;
    struct span name;                     /* the beginning of its sources there */
    unsigned long long lines[PART_FILES]; /* documents: all of them */
    size_t doc;                           /* its first document */
    size_t next;                          /* another one with this key, + 1; 0: none */
};

struct giver {
    char place[48]; /* below STORE */
    size_t file, files;
    bool bad, looked_at; /* all its tables were read, and one of them is not whole */
};

struct givers {
    const struct archive_store *store;
    struct giver *giver;
    struct given_file *file;
    struct given_doc *doc;
    size_t n, cap, files, files_cap, docs, docs_cap;
    struct keyed by_key;
    struct arena arena;
};

void givers_begin(struct givers *g, const struct archive_store *store);

/* Adds what lies at place; false, and nothing is added, when it is not there or its lists are not whole. */
bool givers_add(struct givers *g, const char *place);

/* The first file with that key, in givers that are not bad; g->files when there is none. Others: next. */
size_t givers_find(struct givers *g, const char *key);
size_t givers_next(const struct givers *g, size_t file);

/* Reads what nobody has read yet of a giver; false, and it gives nothing any more, when a table is not whole.
 */
bool givers_check(struct givers *g, size_t giver);

/* Opens its folder; -1 with errno. */
int giver_open(const struct givers *g, const struct giver *giver);

#endif
