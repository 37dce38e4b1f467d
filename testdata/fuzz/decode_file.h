/* decode_file: what decode makes of one file, for the fuzz targets that look into it. */
#ifndef FUZZ_DECODE_FILE_H
#define FUZZ_DECODE_FILE_H

#include "decode/document.h"
#include "decode/input.h"
#include "harness.h"
#include "in.h"
#include "record.h"

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

/* Decodes a file of the n bytes at s. What comes of it are well-formed records, as many as are counted; claim
 * is told each of them, unless it is NULL. */
static inline void decode_records(const struct decode_options *o, const void *s, size_t n,
                                  void (*claim)(const char *path, const struct span *field))
{
    struct rejects rejects = {0};
    struct decode_file run = {.decoder = {.options = o, .rejects = &rejects}, .path = fuzz_file(0, s, n)};
    struct buf out = {0};
    fuzz_collect(&out, decode_file, &run);
    struct span rest = {out.data, out.len}, line, field[DOC_FIELDS];
    unsigned long long documents = 0;
    while (fuzz_line(&rest, &line)) {
        CLAIM(rec_split(line, field, DOC_FIELDS) == NULL);
        if (claim != NULL)
            claim(run.path, field);
        documents++;
    }
    CLAIM(documents == run.decoder.documents);
    buf_free(&out);
}

#endif
