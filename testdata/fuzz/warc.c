/* warc: any bytes as a web archive. What comes of it are well-formed records of pages in it. */
#include "decode/warc.h"
#include "decode_file.h"
#include "harness.h"
#include "record.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char mark[] = "WARC/1.0\r\n";
    static const struct decode_options options = {.limit = 1 << 14, .progress = -1};
    if (size == 0)
        return -1;
    struct buf file = {0};
    if (!warc_recognise((struct span){(const char *)data, size}))
        buf_text(&file, mark);
    buf_add(&file, data, size);
    struct rejects rejects = {0};
    struct decode_file run = {.decoder = {.options = &options, .rejects = &rejects},
                              .path = fuzz_file(0, file.data, file.len)};
    struct buf out = {0};
    fuzz_collect(&out, decode_file, &run);
    struct span rest = {out.data, out.len}, line, field[DOC_FIELDS];
    unsigned long long documents = 0;
    while (fuzz_line(&rest, &line)) {
        CLAIM(rec_split(line, field, DOC_FIELDS) == NULL);
        CLAIM(memchr(field[DOC_SOURCE].s, '!', field[DOC_SOURCE].n) != NULL);
        documents++;
    }
    CLAIM(documents == run.decoder.documents);
    buf_free(&out);
    buf_free(&file);
    return 0;
}
