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
