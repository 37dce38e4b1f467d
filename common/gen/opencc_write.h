/* opencc_write: constant arrays as C source on standard output, for the generators. */
#ifndef GEN_OPENCC_WRITE_H
#define GEN_OPENCC_WRITE_H

#include <stddef.h>

/* Writes "type name_part[] = {...};" with the n bytes at data. */
void gen_write_bytes(const char *type, const char *name, const char *part, const void *data, size_t n);

#endif
