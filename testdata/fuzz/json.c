/* json: any bytes as JSON. Each object gives well-formed records or rejects. */
#include "decode/json_dump.h"
#include "decode_file.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char columns[] = "text,date,id";
    struct decode_options options = {.limit = 1 << 12, .progress = -1};
    if (size > 0 && *data == ' ') /* what begins like JSON is found without being told */
        options.json = (struct dump_columns){columns, NULL, NULL};
    decode_records(&options, data, size, NULL);
    return 0;
}
