/* mail: any bytes as a message. What comes of it are well-formed records, or the message is rejected. */
#include "decode/mail.h"
#include "decode_file.h"

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
    decode_records(&options, file.data, file.len, NULL);
    buf_free(&file);
    return 0;
}
