#include "dump.h"

#include <csv.h>
#include <stdio.h>
#include <stdlib.h>

#include "convert.h"
#include "detect.h"
#include "document.h"
#include "msg.h"

enum { BLOCK = 1 << 16, ID_MOST = 1000 /* bytes; what is longer is no id */ };

/* The input in a charset in which separators and line ends are ASCII bytes and nothing else is: its own, or
 * if that is not so UTF-8. */
struct feed {
    struct in *in;
    const char *charset; /* of the input */
    size_t most;         /* bytes of the largest document */
    bool converted;
    bool end;
    size_t scanned; /* of raw, for an LF */
    struct buf raw, text;
};

static bool is_stateful(const char *charset)
{
    return strcmp(charset, "HZ-GB-2312") == 0 || strcmp(charset, "ISO-2022-CN") == 0;
}

/* How much of the raw bytes can be converted without what follows: whole lines or characters. (A line without
 * an end is cut where it has become too large for a document.) */
static size_t whole(struct feed *f)
{
    const char *s = f->raw.data;
    size_t n = f->raw.len, u = convert_unit(f->charset);
    if (f->end)
        return n;
    if (is_stateful(f->charset)) {
        const char *lf = memrchr(s + f->scanned, '\n', n - f->scanned);
        f->scanned = n;
        return lf ? (size_t)(lf - s) + 1 : n > f->most ? n : 0;
    }
    n -= n % u;
    if (u == 2 && n > 0) { /* not between two surrogates */
        unsigned char high = (unsigned char)s[strcmp(f->charset, "UTF-16LE") == 0 ? n - 1 : n - 2];
        n -= high >= 0xd8 && high < 0xdc ? 2 : 0;
    }
    return n;
}

/* Reads on: what is there, but first of all a block to find the charset in. */
static void feed_read(struct feed *f)
{
    struct buf *raw = &f->raw;
    do {
        buf_reserve(raw, BLOCK);
        size_t got = in_read(f->in, raw->data + raw->len, BLOCK);
        f->end = got == 0;
        raw->len += got;
    } while (!f->end && f->charset == NULL && raw->len < BLOCK);
}

static void feed_begin(struct feed *f, const char *from)
{
    struct buf *raw = &f->raw;
    struct charset c = {.name = from};
    if (from == NULL)
        c = detect_charset((struct span){raw->data, raw->len});
    f->charset = c.name;
    f->converted = convert_unit(c.name) > 1 || is_stateful(c.name);
    memmove(raw->data, raw->data + c.bom, raw->len - c.bom);
    raw->len -= c.bom;
}

/* The next bytes; none at the end. */
static struct span feed_next(struct feed *f, const char *from)
{
    struct buf *raw = &f->raw;
    for (f->text.len = 0; f->text.len == 0;) {
        if (f->end && raw->len == 0)
            return (struct span){"", 0};
        if (!f->end)
            feed_read(f);
        if (f->charset == NULL)
            feed_begin(f, from);
        size_t n = f->converted ? whole(f) : raw->len, replaced = 0;
        if (f->converted)
            convert_bytes(f->charset, (struct span){raw->data, n}, &f->text, &replaced);
        else
            buf_add(&f->text, raw->data, n);
        memmove(raw->data, raw->data + n, raw->len - n);
        raw->len -= n;
        f->scanned -= f->scanned < n ? f->scanned : n;
    }
    return (struct span){f->text.data, f->text.len};
}

static void feed_free(struct feed *f)
{
    buf_free(&f->raw);
    buf_free(&f->text);
}

struct rows {
    struct decoder *d;
    struct feed feed;
    struct buf source; /* name of the input */
    struct buf id;
    unsigned long long number; /* of the row */
    bool too_large;
    bool last; /* the row in hand ends where the input does */

    /* CSV */
    const struct dump_columns *want;
    size_t text, date, key; /* columns from 1; 0: none */
    size_t column;
    bool header, has_text, failed;
    char day[DATE_SIZE];
};

/* "path#id" */
static struct span source_of(struct rows *r)
{
    size_t n = r->source.len;
    buf_byte(&r->source, '#');
    if (r->id.len > 0) {
        buf_add(&r->source, r->id.data, r->id.len);
    } else {
        char number[24];
        snprintf(number, sizeof number, "%llu", r->number);
        buf_text(&r->source, number);
    }
    struct span s = {r->source.data, r->source.len};
    r->source.len = n;
    return s;
}

static void write_row(struct rows *r)
{
    struct facts f = {.source = source_of(r), .part = true};
    f.truncated = r->last && r->feed.in->damage != NULL;
    f.from = r->feed.converted ? "UTF-8" : r->feed.charset;
    f.charset = r->feed.charset;
    memcpy(f.date, r->day, sizeof f.date);
    if (r->too_large)
        document_reject(r->d, f.source, "larger than --max-document");
    else
        document_write(r->d, &f);
    r->d->bytes.len = 0;
    r->too_large = false;
}

static void begin(struct rows *r, struct decoder *d, struct in *in)
{
    r->d = d;
    r->feed.in = in;
    r->feed.most = d->options->limit;
    document_name(in->name, &r->source);
    d->bytes.len = 0;
}

static void finish(struct rows *r)
{
    feed_free(&r->feed);
    buf_free(&r->source);
    buf_free(&r->id);
}

/* Adds to the document in hand. */
static void add(struct rows *r, const char *s, size_t n)
{
    if (n > r->d->options->limit - r->d->bytes.len)
        r->too_large = true;
    else
        buf_add(&r->d->bytes, s, n);
}

static void end_line(struct rows *r)
{
    struct buf *b = &r->d->bytes;
    if (b->len > 0 && b->data[b->len - 1] == '\r')
        b->len--;
    r->number++;
    write_row(r);
}

void dump_lines(struct decoder *d, struct in *in)
{
    struct rows r = {0};
    bool open = false;
    begin(&r, d, in);
    for (struct span s; (s = feed_next(&r.feed, d->options->from)).n > 0;)
        while (s.n > 0) {
            const char *lf = memchr(s.s, '\n', s.n);
            size_t n = lf ? (size_t)(lf - s.s) : s.n;
            add(&r, s.s, n);
            open = lf == NULL;
            if (lf != NULL)
                end_line(&r);
            n += lf != NULL;
            s.s += n;
            s.n -= n;
        }
    r.last = true;
    if (open)
        end_line(&r);
    finish(&r);
}

struct dump_columns dump_columns(char *list)
{
    struct dump_columns c = {.text = list};
    char *comma = strchr(list, ',');
    if (comma != NULL) {
        *comma = '\0';
        c.date = comma + 1;
        comma = strchr(c.date, ',');
    }
    if (comma != NULL) {
        *comma = '\0';
        c.id = comma + 1;
    }
    return c;
}

/* The number that a column is given as; 0 for a name. */
static size_t column_number(const char *name)
{
    if (name == NULL || *name == '\0' || strspn(name, "0123456789") != strlen(name) || strlen(name) > 6)
        return 0;
    return strtoul(name, NULL, 10);
}

/* A field of the header row. */
static void take_name(struct rows *r, const char *s, size_t n)
{
    struct buf name = {0};
    size_t replaced = 0;
    convert_bytes(r->feed.converted ? "UTF-8" : r->feed.charset, (struct span){s, n}, &name, &replaced);
    const char *wanted[] = {r->want->text, r->want->date, r->want->id};
    size_t *column[] = {&r->text, &r->date, &r->key};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (wanted[i] != NULL && *column[i] == 0 &&
            span_is((struct span){name.data ? name.data : "", name.len}, wanted[i]))
            *column[i] = r->column;
    buf_free(&name);
}

static void take_field(void *field, size_t n, void *ctx)
{
    struct rows *r = ctx;
    const char *s = field ? field : "";
    r->column++;
    if (r->header) {
        take_name(r, s, n);
        return;
    }
    if (r->column == r->text) {
        r->has_text = true;
        add(r, s, n);
    }
    size_t replaced = 0;
    if (r->column == r->key && n <= ID_MOST)
        convert_bytes(r->feed.converted ? "UTF-8" : r->feed.charset, (struct span){s, n}, &r->id, &replaced);
    if (r->column == r->date) {
        struct buf text = {0};
        convert_bytes(r->feed.converted ? "UTF-8" : r->feed.charset, (struct span){s, n}, &text, &replaced);
        date_find((struct span){text.data ? text.data : "", text.len}, r->day);
        buf_free(&text);
    }
}

/* A column given by name that the header lacks. */
static const char *missing(const struct rows *r)
{
    if (r->text == 0)
        return r->want->text;
    if (r->want->date != NULL && *r->want->date != '\0' && r->date == 0)
        return r->want->date;
    return r->want->id != NULL && *r->want->id != '\0' && r->key == 0 ? r->want->id : NULL;
}

static void take_row(int end, void *ctx)
{
    struct rows *r = ctx;
    (void)end;
    if (r->failed)
        return;
    if (r->header) {
        const char *name = missing(r);
        if (name != NULL) {
            char reason[100];
            snprintf(reason, sizeof reason, "no column '%.60s'", name);
            document_reject(r->d, (struct span){r->source.data, r->source.len}, reason);
            r->failed = true;
        }
        r->header = false;
    } else {
        r->number++;
        if (r->has_text || r->too_large)
            write_row(r);
        else
            document_reject(r->d, source_of(r), "no text column");
    }
    r->column = 0;
    r->has_text = r->too_large = false;
    r->id.len = 0;
    r->day[0] = '\0';
}

/* Forgets the field in hand, so that one which is too large is passed over without being held: after a
 * quotation mark that is never closed, that is all that follows. libcsv has no call for this, so its public
 * structure is written to: entry_pos is the length of the field so far, spaces how many of its last bytes are
 * blanks. One byte stays, which libcsv may yet take back: it could be a quotation mark. A quoted field of 300
 * MB under
 * --max-document=1M took 6 MB and 0.6 s so, and 298 MB and 1.5 s without. The fuzz target dump compares the
 * number of rows with what libcsv finds when it is left alone. */
static void shorten_field(struct csv_parser *parser)
{
    parser->entry_pos = 1;
    parser->spaces = 0;
}

void dump_csv(struct decoder *d, struct in *in, const struct dump_columns *want)
{
    struct rows r = {.want = want, .text = column_number(want->text), .date = column_number(want->date)};
    struct csv_parser parser;
    r.key = column_number(want->id);
    r.header = missing(&r) != NULL;
    begin(&r, d, in);
    if (csv_init(&parser, 0) != 0)
        msg_die("memory exhausted");
    csv_set_blk_size(&parser, BLOCK); /* fields of megabytes are not to grow by 128 bytes a time */
    for (struct span s; !r.failed && (s = feed_next(&r.feed, d->options->from)).n > 0;) {
        if (csv_parse(&parser, s.s, s.n, take_field, take_row, &r) != s.n)
            msg_die("%s: %s", in->name, csv_strerror(csv_error(&parser)));
        if (parser.entry_pos > d->options->limit) {
            shorten_field(&parser);
            r.too_large = true;
        }
    }
    r.last = true;
    if (!r.failed)
        csv_fini(&parser, take_field, take_row, &r);
    csv_free(&parser);
    finish(&r);
}
