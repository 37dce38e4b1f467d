/* record: splitting, escapes there and back, numbers. */
#include "record.h"

#include "harness.h"
#include "out.h"

static void claim_same(struct span a, struct span b)
{
    CLAIM(a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0));
}

static void write_escaped(void *ctx)
{
    rec_write(&out_std, *(struct span *)ctx);
}

static void claim_escapes(struct span s)
{
    struct buf escaped = {0}, written = {0}, back = {0};
    rec_escape(s, &escaped);
    struct span e = {escaped.data, escaped.len};
    for (const char *c = "\t\n\r"; *c != '\0'; c++)
        CLAIM(e.n == 0 || memchr(e.s, *c, e.n) == NULL);
    fuzz_collect(&written, write_escaped, &s);
    claim_same(e, (struct span){written.data, written.len});
    claim_same(rec_unescape(e, &back), s);
    buf_free(&escaped);
    buf_free(&written);
    buf_free(&back);
}

/* What is a record stays one, field by field, when it is taken apart and put together. */
static void claim_fields(struct span line, unsigned n)
{
    struct span field[REC_MAX];
    if (rec_split(line, field, n) != NULL)
        return;
    struct buf again = {0};
    for (unsigned i = 0; i < n; i++) {
        struct buf plain = {0};
        struct span s = rec_unescape(field[i], &plain);
        fuzz_field(&again, s, i + 1 < n ? '\t' : '\n');
        buf_free(&plain);
    }
    claim_same((struct span){again.data, again.len - 1}, line);
    buf_free(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct span all = {(const char *)data, size}, line;
    unsigned long long n;
    claim_escapes(all);
    while (fuzz_line(&all, &line)) {
        for (unsigned fields = 1; fields <= REC_MAX; fields++)
            claim_fields(line, fields);
        if (rec_number(line, &n)) {
            char text[32];
            int length = snprintf(text, sizeof text, "%llu", n);
            CLAIM((size_t)length <= line.n &&
                  memcmp(text, line.s + line.n - (size_t)length, (size_t)length) == 0);
        }
    }
    return 0;
}
