#include "opencc_write.h"

#include <stdio.h>

void gen_write_bytes(const char *type, const char *name, const char *part, const void *data, size_t n)
{
    const unsigned char *bytes = data;
    printf("%s %s_%s[] = {", type, name, part);
    for (size_t i = 0; i < n; i++)
        printf("%s%d,", i % 24 == 0 ? "\n" : "", bytes[i]);
    printf("\n};\n");
}

void gen_write_cells(const char *name, const char *part, const struct trie *t)
{
    printf("static const struct trie_cell %s_%s[] = {", name, part);
    for (size_t i = 0; i < t->n; i++)
        printf("%s{%u,%u,%u},", i % 8 == 0 ? "\n" : "", t->cell[i].base, t->cell[i].check, t->cell[i].value);
    printf("\n};\n");
}
