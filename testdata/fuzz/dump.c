/* dump: any bytes as a CSV dump, or as lines. Each row, and an input without any, gives one document or one
 * reject, whatever is too large. The first byte chooses what the rows are, the second how large a document
 * may be. */
#include <csv.h>

#include "decode/dump.h"
#include "decode/members.h"
#include "decode_file.h"
#include "harness.h"
#include "record.h"

static void count_row(int end, void *ctx)
{
    (void)end;
    ++*(unsigned long long *)ctx;
}

static unsigned long long count_rows(struct span s)
{
    struct csv_parser parser;
    unsigned long long rows = 0;
    CLAIM(csv_init(&parser, 0) == 0);
    CLAIM(csv_parse(&parser, s.s, s.n, NULL, count_row, &rows) == s.n);
    CLAIM(csv_fini(&parser, NULL, count_row, &rows) == 0);
    csv_free(&parser);
    return rows;
}

static unsigned long long count_lines(struct span s)
{
    unsigned long long n = 0;
    for (struct span line; fuzz_line(&s, &line);)
        n++;
    return n;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const charsets[] = {"UTF-8", "GB18030", NULL, "UTF-16LE", "HZ-GB-2312"};
    char columns[] = "2,1,3";
    if (size < 2 || fuzz_is_gzip((struct span){(const char *)data + 2, size - 2}))
        return -1;
    struct span bytes = {(const char *)data + 2, size - 2};
    const char *from = charsets[(data[0] >> 1) % (sizeof charsets / sizeof *charsets)];
    bool csv = data[0] % 2 == 0;
    struct decode_options options = {
        .from = from, .delimiter = ',', .limit = data[1] ? data[1] : 1 << 20, .progress = -1};
    options.lines = !csv;
    if (csv)
        options.csv = dump_columns(columns);
    struct rejects rejects = {0};
    struct decode_file run = {.decoder = {.options = &options, .rejects = &rejects},
                              .path = fuzz_file(0, bytes.s, bytes.n)};
    struct buf out = {0};
    fuzz_collect(&out, decode_file, &run);
    struct span rest = {out.data, out.len}, line, field[DOC_FIELDS];
    while (fuzz_line(&rest, &line))
        CLAIM(rec_split(line, field, DOC_FIELDS) == NULL);
    /* In UTF-16 other bytes end a line, and HZ has a tilde in front of a line end take it away. */
    if (from != NULL && (strcmp(from, "UTF-8") == 0 || strcmp(from, "GB18030") == 0)) {
        unsigned long long rows = bytes.n == 0 ? 1 : csv ? count_rows(bytes) : count_lines(bytes);
        CLAIM(run.decoder.documents + run.decoder.rejected == rows);
    }
    buf_free(&out);
    return 0;
}
