/* segment: the segments of any text, joined, are the text but for blanks and line ends; their records are
 * well-formed and numbered. The first byte chooses the options. */
#include "segment/segment.h"
#include "harness.h"
#include "record.h"
#include "segment/word_cutter.h"
#include "utf8.h"

struct job {
    struct segment *segment;
    struct rec record;
};

/* Plain, in clauses, in words, and in words with quantities whole. The lists are read once. */
static struct segment *segment_with(unsigned choice)
{
    static struct segment *made[4];
    if (made[choice] == NULL) {
        struct segment_options opt = {.clauses = choice == 1};
        if (choice > 1)
            opt.words = words_new(NULL, choice == 3, NULL);
        made[choice] = segment_new(&opt, &out_std);
    }
    return made[choice];
}

static void cut(void *ctx)
{
    struct job *job = ctx;
    segment_document(job->segment, &job->record);
}

/* Appends s without blanks and line ends. */
static void squeeze(struct buf *b, struct span s)
{
    for (size_t i = 0; i < s.n;) {
        size_t n = utf8_length(s.s[i]);
        bool blank = s.s[i] == ' ' || s.s[i] == '\t' || s.s[i] == '\r' || s.s[i] == '\n' ||
                     (n == 2 && memcmp(s.s + i, "\xc2\xa0", 2) == 0) ||
                     (n == 3 && memcmp(s.s + i, "\xe3\x80\x80", 3) == 0);
        if (!blank)
            buf_add(b, s.s + i, n);
        i += n;
    }
}

static void claim_segment(struct span line, unsigned long long number, struct buf *joined)
{
    static const char *const kinds[] = {"title", "heading", "sentence", "item", "table", "noise"};
    struct span field[SEG_FIELDS];
    struct buf plain = {0};
    unsigned long long n;
    bool known = false;
    CLAIM(rec_split(line, field, SEG_FIELDS) == NULL);
    CLAIM(span_is(field[SEG_DOC], "0123456789abcdef") && span_is(field[SEG_SOURCE], "a"));
    CLAIM(rec_number(field[SEG_SEG], &n) && n == number);
    CLAIM(rec_number(field[SEG_REPORT], &n));
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        known |= span_is(field[SEG_KIND], kinds[i]);
    CLAIM(known);
    squeeze(joined, rec_unescape(field[SEG_TEXT], &plain));
    buf_free(&plain);
}

/* Whether the bytes of a stand in b in the same order, perhaps with others between: --words drops rare
 * blanks, too. */
static bool is_part(const struct buf *a, const struct buf *b)
{
    size_t i = 0;
    for (size_t k = 0; k < b->len && i < a->len; k++)
        i += a->data[i] == b->data[k];
    return i == a->len;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0 || !utf8_valid((const char *)data + 1, size - 1))
        return -1;
    struct span text = {(const char *)data + 1, size - 1}, line;
    struct buf in = {0}, out = {0}, wanted = {0}, joined = {0};
    buf_text(&in, "0123456789abcdef\ta\t\tUTF-8\t\t");
    fuzz_field(&in, text, '\n');
    struct job job = {segment_with(data[0] % 4), {.line = {in.data, in.len - 1}, .file = "a", .number = 1}};
    CLAIM(rec_split(job.record.line, job.record.field, DOC_FIELDS) == NULL);
    fuzz_collect(&out, cut, &job);
    struct span rest = {out.data, out.len};
    for (unsigned long long number = 1; fuzz_line(&rest, &line); number++)
        claim_segment(line, number, &joined);
    squeeze(&wanted, text);
    CLAIM(is_part(&joined, &wanted));
    CLAIM(joined.len == wanted.len || data[0] % 4 > 1);
    buf_free(&in);
    buf_free(&out);
    buf_free(&wanted);
    buf_free(&joined);
    return 0;
}
