/* aggregate: any bytes as metric records. What is written is CSV with as many cells in each row, and the same
 * when it is made by way of --partial and --merge. The first byte chooses the options. */
#include "table_shape.h"

enum { MOST = 5 };

static const char *const options[][MOST] = {
    {NULL},
    {"--by=indicator,unit", "--stat=n,docs,reports,sum,mean,min,max,range,stddev,median,p1,p99,distinct",
     NULL},
    {"--by=doc", "--cite=2", "--top=3", NULL},
    {"--where=lo>5", "--by=unit", "--human", NULL},
    {"--where=indicator=patent*", "--stat=n,p50", "--value=mid", NULL},
    {"--by=indicator", "--pivot=role", "--with-repeats", NULL},
    {"--by=indicator", "--compare=role", "--force", "--value=hi", NULL}};

/* The same options, once with --partial over the input and once with --merge over what that gives. */
static void claim_merge(const char *const *option, struct span input, const struct buf *direct)
{
    struct buf partial = {0}, merged = {0};
    const char *args[MOST + 1] = {"--partial"};
    for (size_t i = 0; option[i] != NULL; i++)
        args[i + 1] = option[i];
    fuzz_tool(&partial, args, input);
    args[0] = "--merge";
    fuzz_tool(&merged, args, (struct span){partial.data, partial.len});
    CLAIM(merged.len == direct->len && memcmp(merged.data, direct->data, merged.len) == 0);
    buf_free(&partial);
    buf_free(&merged);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return -1;
    struct buf out = {0};
    const char *const *option = options[data[0] % (sizeof options / sizeof *options)];
    struct span input = {(const char *)data + 1, size - 1};
    if (fuzz_is_gzip(input))
        return -1;
    fuzz_tool(&out, option, input);
    claim_merge(option, input, &out);
    claim_table(&out);
    buf_free(&out);
    return 0;
}
