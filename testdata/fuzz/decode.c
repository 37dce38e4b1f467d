/* decode: any file gives one well-formed document record or none. The first byte chooses the options. */
#include "harness.h"
#include "hash.h"
#include "record.h"

static const char *const options[][3] = {{NULL},
                                         {"--no-repair", NULL},
                                         {"--no-normalize", NULL},
                                         {"--from=gb18030", NULL},
                                         {"--from=big5", NULL},
                                         {"--from=utf-8", "--unique", NULL},
                                         {"--from=utf-16le", NULL},
                                         {"--from=gbk", "--no-repair", NULL}};

static void claim_document(struct span line)
{
    struct span field[DOC_FIELDS];
    char id[17];
    struct buf text = {0};
    CLAIM(rec_split(line, field, DOC_FIELDS) == NULL);
    hash_hex(hash_xxh64(field[DOC_TEXT].s, field[DOC_TEXT].n), id);
    CLAIM(span_is(field[DOC_DOC], id));
    struct span s = rec_unescape(field[DOC_TEXT], &text);
    CLAIM(s.n == 0 || memchr(s.s, '\r', s.n) == NULL);
    buf_free(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return -1;
    struct buf out = {0};
    fuzz_tool(&out, options[data[0] % (sizeof options / sizeof *options)],
              (struct span){(const char *)data + 1, size - 1});
    struct span rest = {out.data, out.len}, line;
    if (fuzz_line(&rest, &line)) {
        CLAIM(line.n + 1 == out.len);
        claim_document(line);
    }
    buf_free(&out);
    return 0;
}
