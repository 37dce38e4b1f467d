/* decode_file: what decode makes of one file, for the fuzz targets that look into it. */
#ifndef FUZZ_DECODE_FILE_H
#define FUZZ_DECODE_FILE_H

#include "decode/document.h"
#include "decode/input.h"
#include "in.h"

struct decode_file {
    struct decoder decoder;
    char *path;
};

/* For fuzz_collect: reads the struct decode_file's path by its decoder. */
static inline void decode_file(void *ctx)
{
    struct decode_file *f = ctx;
    char *operands[] = {f->path, NULL};
    in_each(&(struct in_set){.operands = operands}, input_visit, &f->decoder);
    document_end(&f->decoder);
}

#endif
