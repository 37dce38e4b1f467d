/* update_plan: who owns each text, and which files make a part. */
#ifndef UPDATE_PLAN_H
#define UPDATE_PLAN_H

#include "givers.h"

enum { PLAN_OWN = 0 };

struct plan_file {
    const char *name; /* the path as decode shows it, escaped */
    size_t from;      /* of the givers' files */
    size_t doc;       /* its first document in plan.owner */
};

struct plan {
    const struct archive_list
        *list; /* the files that are in the tables, each with a key that somebody gives */
    struct givers *givers;
    struct plan_file *file;
    /* For each document of each file: 0 where it owns its text; else the number of that which does, + 1. */
    size_t *owner;
    size_t *file_of; /* and the file that it is in */
    size_t docs;
    struct arena arena;
};

/* Finds who owns each text. False when a file has to be read again, as nobody gives a text that it owns now:
 * calls again for each of these. */
bool plan_owners(struct plan *p, void (*again)(void *ctx, size_t file), void *ctx);

/* Cuts the files into parts, at places that depend on the files around them alone, and adds these to list,
 * with their keys. */
void plan_parts(const struct plan *p, struct archive_list *list);

/* The source that owns a text, in two pieces. */
void plan_source(const struct plan *p, size_t doc, struct span piece[2]);

void plan_free(struct plan *p);

#endif
