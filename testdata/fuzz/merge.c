/* merge: any bytes as states of aggregate --partial. What is taken gives a table, the same whether all states
 * are merged at once, or each half into states first. The first byte chooses the options. */
#include <csv.h>

#include "harness.h"
#include "utf8.h"

enum { MOST = 6, OPTIONS = 5 };

static const char *const options[OPTIONS][MOST] = {
    {"--by=indicator", "--stat=n,docs,reports,sum,mean,min,max,range,stddev,median,p1,p99,distinct", NULL},
    {"--by=indicator,role", "--stat=n,sum,min,max", NULL},
    {"--key=doc", "--stat=stddev,docs", "--cite=2", NULL},
    {"--by=indicator", "--stat=median,distinct", "--memory-limit=1M", NULL},
    {"--by=indicator", "--stat=sum,n", "--where=lo>0", NULL}};

static void run(struct buf *out, const char *way, const char *partial, unsigned choice, struct span input)
{
    const char *args[MOST + 4] = {way, "--unchecked"};
    size_t n = 2;
    if (partial != NULL)
        args[n++] = partial;
    for (size_t i = 0; options[choice][i] != NULL; i++)
        args[n++] = options[choice][i];
    fuzz_tool(out, args, input);
}

/* What a state of these options begins with: without it the tool ends, as it should. */
static struct span signature(unsigned choice)
{
    static struct buf states[OPTIONS];
    static const char record[] = "d\ts\t1\t1\t0\ti\t\t\tlevel\t\tactual\t2015\t=\t1\t1\tu\t\t\t\t\t1\n";
    struct buf *b = &states[choice];
    if (b->len == 0)
        run(b, "--partial", NULL, choice, (struct span){record, sizeof record - 1});
    char *end = memmem(b->data, b->len, "\n#end\t", 6);
    CLAIM(end != NULL);
    char *tab = memrchr(b->data, '\t', (size_t)(end - b->data));
    CLAIM(tab != NULL);
    char *counts = memmem(tab, (size_t)(end - tab), "counts=", 7);
    CLAIM(counts != NULL);
    return (struct span){tab + 1, (size_t)(counts - tab - 1)};
}

/* The lines of rest with the signature before their last field. */
static void sign(struct buf *b, struct span rest, struct span signature)
{
    struct span line;
    while (fuzz_line(&rest, &line)) {
        const char *tab = line.n > 0 ? memrchr(line.s, '\t', line.n) : NULL;
        size_t n = tab ? (size_t)(tab - line.s) + 1 : 0;
        buf_add(b, line.s, n);
        if (tab != NULL)
            buf_add(b, signature.s, signature.n);
        buf_add(b, line.s + n, line.n - n);
        buf_byte(b, '\n');
    }
}

static void ignore_cell(void *s, size_t n, void *ctx)
{
    (void)ctx;
    CLAIM(utf8_valid(s, n));
}

static void claim_table(const struct buf *out)
{
    struct csv_parser parser;
    CLAIM(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) == 0);
    CLAIM(csv_parse(&parser, out->data, out->len, ignore_cell, NULL, NULL) == out->len);
    CLAIM(csv_fini(&parser, ignore_cell, NULL, NULL) == 0);
    csv_free(&parser);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return -1;
    unsigned choice = data[0] % OPTIONS;
    struct buf input = {0}, whole = {0}, states = {0}, again = {0};
    sign(&input, (struct span){(const char *)data + 1, size - 1}, signature(choice));
    struct span lines = {input.data, input.len};
    const char *lf = memchr(lines.s + lines.n / 2, '\n', lines.n - lines.n / 2);
    size_t half = (size_t)(lf - lines.s) + 1;
    if (fuzz_is_gzip(lines) || fuzz_is_gzip(span_from(lines, half))) {
        buf_free(&input);
        return -1;
    }
    run(&whole, "--merge", NULL, choice, lines);
    claim_table(&whole);
    run(&states, "--merge", "--partial", choice, span_head(lines, half));
    run(&states, "--merge", "--partial", choice, span_from(lines, half));
    run(&again, "--merge", NULL, choice, (struct span){states.data, states.len});
    CLAIM(again.len == whole.len && memcmp(again.data, whole.data, whole.len) == 0);
    buf_free(&input);
    buf_free(&whole);
    buf_free(&states);
    buf_free(&again);
    return 0;
}
