/* warc: any bytes as a web archive. What comes of it are well-formed records of pages in it. */
#include "decode/warc.h"
#include "decode_file.h"

static void of_a_member(const char *path, const struct span *field)
{
    (void)path;
    CLAIM(memchr(field[DOC_SOURCE].s, '!', field[DOC_SOURCE].n) != NULL);
}

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
    decode_records(&options, file.data, file.len, of_a_member);
    buf_free(&file);
    return 0;
}
