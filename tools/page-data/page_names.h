/* page_names: each distinct text once, under a number. */
#ifndef PAGE_NAMES_H
#define PAGE_NAMES_H

#include "keyed.h"

#define NAME_NONE UINT32_MAX

struct names {
    struct keyed table;
    struct span *text; /* by number */
    size_t n, cap;
};

void names_init(struct names *t);

/* The number of a text, known or new. What text[number] is stays until names_free. */
uint32_t names_add(struct names *t, struct span text);

void names_free(struct names *t);

#endif
