/* json: any bytes as JSON. Each object gives well-formed records or rejects. */
#include "decode/json_dump.h"
#include "decode_file.h"
#include "harness.h"
#include "record.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char columns[] = "text,date,id";
    struct decode_options options = {.limit = 1 << 12, .progress = -1};
    if (size > 0 && *data == ' ') /* what begins like JSON is found without being told */
        options.json = (struct dump_columns){columns, NULL, NULL};
    struct rejects rejects = {0};
    struct decode_file run = {.decoder = {.options = &options, .rejects = &rejects},
                              .path = fuzz_file(0, data, size)};
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
    return 0;
}
