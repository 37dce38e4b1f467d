/* opencc_dict: OpenCC's dictionaries in text form, for the generators. */
#ifndef GEN_OPENCC_DICT_H
#define GEN_OPENCC_DICT_H

#include <stdbool.h>

#include "mem.h"

struct entry {
    struct span key, value; /* value: the first one, which is the one that counts */
    struct span values;     /* all of them, separated by blanks */
};

struct dict {
    struct buf text; /* owns the bytes */
    struct entry *entry;
    size_t n;
};

/* Reads folder/NAME.txt (key TAB value [value...]); ends the process when that fails. */
void dict_read(const char *folder, const char *name, struct dict *d);

void dict_free(struct dict *d);

/* The longest key that s begins with, NULL if there is none. Tries them all. */
const struct entry *dict_longest(const struct dict *d, struct span s);

/* Appends s to b as t2s converts it when it stands alone. */
void simplify_text(const struct dict *phrases, const struct dict *characters, struct span s, struct buf *b);

bool span_begins(struct span s, struct span prefix);

#endif
