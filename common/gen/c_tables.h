/* c_tables: what the generators of const tables write as C. */
#ifndef COMMON_GEN_C_TABLES_H
#define COMMON_GEN_C_TABLES_H

#include <stdio.h>

#include "heads.h"
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

/* Those of heads. */
static inline void put_heads(const char *name, const struct heads *h)
{
    put_numbers(name, "factors", h->factor, HEAD_GROUPS);
    printf("static const struct head %s_heads[] = {", name);
    for (size_t i = 0; i <= UINT32_MAX >> h->shift; i++) {
        const struct head *slot = &h->slot[i];
        printf("%s{%uU,%uU,%uU,%u,%u},", i % 4 == 0 ? "\n" : "", slot->key, slot->tails, slot->after,
               (unsigned)slot->value, (unsigned)slot->length);
    }
    printf("\n};\nstatic const unsigned char %s_tails[] = {0,", name);
    for (size_t i = 0; i < h->tails_n; i++)
        printf("%s%u,", i % 32 == 0 ? "\n" : "", h->tail[i]);
    printf("\n};\n");
}

static inline void put_heads_initializer(const char *name, const struct heads *h)
{
    printf("{%s_heads, %s_factors, %s_tails + 1, %u, %zu}", name, name, name, h->shift, h->tails_n);
}

/* What a trie is initialized with, after its arrays. */
static inline void put_initializer(const char *name, const struct trie *t)
{
    printf("{%s_cells, %s_values, %zu}, ", name, name, t->n);
}

#endif
