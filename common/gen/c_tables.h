/* c_tables: what the generators of const tables write as C. */
#ifndef COMMON_GEN_C_TABLES_H
#define COMMON_GEN_C_TABLES_H

#include <stdio.h>

#include "trie.h"

/* A static array of that name with the cells of the trie. */
static inline void put_cells(const char *name, const struct trie *t)
{
    printf("static const struct trie_cell %s[] = {\n", name);
    for (size_t i = 0; i < t->n; i++)
        printf("{%uU,%uU,%uU},%s", t->cell[i].base, t->cell[i].check, t->cell[i].value,
               i % 8 == 7 ? "\n" : "");
    printf("};\n");
}

#endif
