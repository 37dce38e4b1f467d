/* mail: any bytes as a message. What comes of it are well-formed records, or the message is rejected. */
#include "decode/mail.h"
#include "decode_file.h"
#include "harness.h"
#include "record.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char head[] = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n";
    static const struct decode_options options = {.limit = 1 << 14, .progress = -1};
    if (size == 0)
        return -1;
    struct buf file = {0};
    if (!mail_recognise((struct span){(const char *)data, size}))
        buf_text(&file, head);
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
        documents++;
    }
    CLAIM(documents == run.decoder.documents);
    buf_free(&out);
    buf_free(&file);
    return 0;
}
