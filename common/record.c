#include "record.h"

#include <limits.h>

#include "rejects.h"
#include "simd.h"
#include "utf8.h"

/* Why a line of another width is no record of this kind. */
#define WIDTH(name, n, page)                                                                                 \
    "too few fields: " name " records have " n ", see " page "(5)",                                          \
        "too many fields: " name " records have " n ", see " page "(5)"

const struct rec_kind rec_document = {"document", "doc\tsource\tdate\tcharset\tnotes\ttext", DOC_FIELDS,
                                      WIDTH("document", "6", "zongjie-records")};

/* Format 2; a record of format 1 had no genre. */
const struct rec_kind rec_segment = {
    "segment", "doc\tsource\treport\tseg\tkind\toutline\theading\tgenre\tperiod\tplace\tphase\ttext",
    SEG_FIELDS, WIDTH("segment", "12 (format 2)", "zongjie-records")};

/* Format 2; a record of format 1 had neither basis nor report_period. */
const struct rec_kind rec_metric = {
    "metric",
    "doc\tsource\treport\tseg\tpos\tindicator\tlabel\taction\tmeasure\tbasis\trole\tperiod\t"
    "bound\tlo\thi\tunit\tscope\tplace\treport_period\tflags\traw",
    MET_FIELDS, WIDTH("metric", "21 (format 2)", "zongjie-metrics")};

/* The bytes that divide or escape: what rec_split looks at, all in one pass. */
struct marks {
    struct span *field;
    unsigned n, fields; /* met, wanted */
    const char *start;  /* of the field that goes on */
    const char *escape; /* the last backslash that begins an escape */
    bool bad_escape, carriage_return;
};

static inline void take_tab(struct marks *m, const char *p)
{
    if (m->n < m->fields)
        m->field[m->n] = (struct span){m->start, (size_t)(p - m->start)};
    m->n++;
    m->start = p + 1;
}

__attribute__((noinline)) static void take_mark(struct marks *m, const char *p, const char *end)
{
    if (*p == '\r') {
        m->carriage_return = true;
    } else if (m->escape == NULL || p != m->escape + 1) {
        char c = p + 1 < end ? p[1] : '\0';
        m->escape = p;
        m->bad_escape = m->bad_escape || (c != 'n' && c != 't' && c != 'r' && c != '\\');
    }
}

enum { BLOCK = 32 };

/* Takes the marks whose bits are set, of the bytes from p on: nearly all are TABs. */
static inline void take_marks(struct marks *m, const char *p, const char *end, uint64_t marks)
{
    for (; marks != 0; marks &= marks - 1) {
        const char *mark = p + __builtin_ctzll(marks);
        if (__builtin_expect(*mark == '\t', true))
            take_tab(m, mark);
        else
            take_mark(m, mark, end);
    }
}

/* Two blocks at a time, since how many marks there are is what a processor cannot foresee: it is to be asked
 * seldom. */
static inline void find_marks(struct marks *m, struct span line)
{
    const char *p = line.s, *end = span_end(line);
    for (; end - p >= 2 * BLOCK; p += 2 * BLOCK)
        take_marks(m, p, end, simd_marks_32(p) | (uint64_t)simd_marks_32(p + BLOCK) << BLOCK);
    if (end - p >= BLOCK) {
        take_marks(m, p, end, simd_marks_32(p));
        p += BLOCK;
    }
    if (p < end && line.n >= BLOCK) { /* the last block once more */
        take_marks(m, end - BLOCK, end, simd_marks_32(end - BLOCK) & UINT32_MAX << (BLOCK - (end - p)));
        return;
    }
    for (; p < end; p++)
        if (*p == '\t')
            take_tab(m, p);
        else if (*p == '\r' || *p == '\\')
            take_mark(m, p, end);
}

static const char too_few[] = "too few fields", too_many[] = "too many fields";

/* Splits the line; the reasons come in the order in which they are looked for. `lines` may be NULL. */
static inline const char *split(struct in_lines *lines, struct span line, struct span *field, unsigned n)
{
    struct marks m = {.field = field, .fields = n, .start = line.s};
    find_marks(&m, line);
    if (m.n < n)
        field[m.n] = (struct span){m.start, (size_t)(span_end(line) - m.start)};
    if (m.n + 1 != n)
        return m.n < n ? too_few : too_many;
    if (lines != NULL ? !in_valid(lines, line) : !utf8_valid(line.s, line.n))
        return "ill-formed UTF-8";
    if (m.bad_escape)
        return "bad escape";
    return m.carriage_return ? "bare carriage return" : NULL;
}

const char *rec_split(struct span line, struct span *field, unsigned n)
{
    return split(NULL, line, field, n);
}

const char *rec_split_line(struct in_lines *lines, struct span line, struct span *field, unsigned n)
{
    return split(lines, line, field, n);
}

const char *rec_split_kind(struct in_lines *lines, struct span line, struct span *field,
                           const struct rec_kind *kind)
{
    const char *reason = split(lines, line, field, kind->fields);
    return reason == too_few ? kind->few : reason == too_many ? kind->many : reason;
}

struct span rec_unescape(struct span field, struct buf *b)
{
    const char *p = field.s, *end = span_end(field);
    const char *slash = field.n ? memchr(p, '\\', field.n) : NULL;
    if (slash == NULL)
        return field;
    size_t start = b->len;
    buf_reserve(b, field.n);
    while (slash != NULL && slash + 1 < end) {
        buf_add(b, p, (size_t)(slash - p));
        char c = slash[1];
        buf_byte(b, c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c);
        p = slash + 2;
        slash = p < end ? memchr(p, '\\', (size_t)(end - p)) : NULL;
    }
    buf_add(b, p, (size_t)(end - p));
    return (struct span){b->data + start, b->len - start};
}

char *rec_escape_to(char *dst, struct span s)
{
    for (size_t from = 0, i; from < s.n; from = i + 1) {
        i = simd_find_escape(s.s, from, s.n);
        dst = mempcpy(dst, s.s + from, i - from);
        if (i == s.n)
            break;
        *dst++ = '\\';
        *dst++ = rec_escape_of((unsigned char)s.s[i]);
    }
    return dst;
}

void rec_escape(struct span s, struct buf *b)
{
    if (s.n == 0)
        return;
    buf_reserve(b, 2 * s.n);
    b->len = (size_t)(rec_escape_to(b->data + b->len, s) - b->data);
}

void rec_write(struct out *o, struct span s)
{
    for (size_t from = 0, i; from < s.n; from = i + 1) {
        i = simd_find_escape(s.s, from, s.n);
        out_write(o, s.s + from, i - from);
        if (i == s.n)
            break;
        out_byte(o, '\\');
        out_byte(o, rec_escape_of((unsigned char)s.s[i]));
    }
}

bool rec_number(struct span s, unsigned long long *n)
{
    enum { SAFE = 19 }; /* so many digits always fit */
    unsigned long long v = 0;
    for (size_t i = 0; i < s.n; i++) {
        unsigned digit = (unsigned)((unsigned char)s.s[i] - '0');
        if (digit > 9 || (i >= SAFE && v > (ULLONG_MAX - digit) / 10))
            return false;
        v = v * 10 + digit;
    }
    *n = v;
    return s.n > 0;
}

void rec_header(struct out *o, const struct rec_kind *kind)
{
    out_byte(o, '#');
    out_text(o, kind->columns);
    out_byte(o, '\n');
}

struct reading {
    const struct rec_job *job;
    struct rejects rejects;
};

static void read_records(struct in *in, void *ctx)
{
    struct reading *reading = ctx;
    const struct rec_job *job = reading->job;
    struct in_lines lines = {.in = in, .limit = job->max_line};
    struct rec r = {.file = in->name};
    while (in_line(&lines, &r.line)) {
        if (r.line.n > 0 && r.line.s[0] == '#')
            continue;
        if (lines.cut) {
            rejects_add_cut(&reading->rejects, &lines, r.line);
            continue;
        }
        r.number = lines.number;
        const char *reason = in_torn(&lines) ? REC_TORN : rec_split_kind(&lines, r.line, r.field, job->kind);
        if (reason == NULL)
            reason = job->record(job->ctx, &r);
        if (reason != NULL)
            rejects_add(&reading->rejects, r.file, r.number, reason, r.line);
    }
    in_lines_free(&lines);
    if (job->end != NULL)
        job->end(job->ctx);
}

void rec_each(const struct rec_job *job)
{
    struct reading reading = {.job = job};
    rejects_begin(&reading.rejects, job->rejects);
    in_each(job->inputs, read_records, &reading);
    rejects_end(&reading.rejects);
}
