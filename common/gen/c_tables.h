/* c_tables: what the generators of const tables write as C. */
#ifndef COMMON_GEN_C_TABLES_H
#define COMMON_GEN_C_TABLES_H

#include <stdio.h>

#include "trie.h"

static inline void put_numbers(const char *name, const char *part, const uint32_t *number, size_t n)
{
    printf("static const uint32_t %s_%s[] = {", name, part);
    for (size_t i = 0; i < n; i++)
        printf("%s%u,", i % 16 == 0 ? "\n" : "", number[i]);
    printf("\n};\n");
}

/* The arrays of a trie. */
static inline void put_trie(const char *name, const struct trie *t)
{
    put_numbers(name, "cells", t->cell, t->n);
    put_numbers(name, "values", t->value, t->n);
}

/* What it is initialized with, behind these. */
static inline void put_initializer(const char *name, const struct trie *t)
{
    printf("{%s_cells, %s_values, %zu}, ", name, name, t->n);
}

#endif
