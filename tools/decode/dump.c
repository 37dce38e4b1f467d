#include "dump.h"

#include <csv.h>
#include <stdio.h>
#include <stdlib.h>

#include "convert.h"
#include "dump_row.h"
#include "msg.h"

enum { BLOCK = 1 << 16, INSIDE_FIELD = 2 /* libcsv's FIELD_BEGUN, which its header does not have */ };

static void end_line(struct dump_row *r)
{
    struct buf *b = &r->d->bytes;
    if (b->len > 0 && b->data[b->len - 1] == '\r')
        b->len--;
    r->number++;
    dump_write(r);
}

void dump_lines(struct decoder *d, struct in *in)
{
    struct dump_row r = {0};
    bool open = false;
    dump_begin(&r, d, in, (struct span){NULL, 0});
    for (struct span s; (s = feed_next(&r.feed, d->options->from)).n > 0;)
        while (s.n > 0) {
            const char *lf = memchr(s.s, '\n', s.n);
            size_t n = lf ? (size_t)(lf - s.s) : s.n;
            dump_add(&r, (struct span){s.s, n});
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
    dump_finish(&r);
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

struct rows {
    struct dump_row part;
    const struct dump_columns *want;
    size_t text, date, key; /* columns from 1; 0: none */
    size_t column, columns; /* columns: of the row that has just ended */
    bool header, has_text, failed;
    char delimiter;
    bool swallowed;                /* the row in hand seems to hold others, */
    unsigned long long swallowing; /* as so many have */
};

/* True when a field has what looks like the next row in it, as behind a quotation mark that is never closed,
 * but by the first one of the next row: an odd number of marks, and one of them where a column begins. */
static bool holds_row(struct span field, char delimiter)
{
    const char *lf = field.n > 0 ? memchr(field.s, '\n', field.n) : NULL;
    struct span rest = field;
    size_t marks = 0;
    bool begins = false;
    while (lf != NULL && rest.n > 0) {
        const char *mark = memchr(rest.s, '"', rest.n);
        if (mark == NULL)
            break;
        marks++;
        begins = begins || (mark > lf && (mark[-1] == '\n' || mark[-1] == delimiter));
        rest = span_from(rest, (size_t)(mark - rest.s) + 1);
    }
    return begins && marks % 2 == 1;
}

/* A field of the header row. */
static void take_name(struct rows *r, const char *s, size_t n)
{
    struct buf name = {0};
    size_t replaced = 0;
    convert_bytes(feed_charset(&r->part.feed), (struct span){s, n}, &name, &replaced);
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
    r->swallowed = r->swallowed || holds_row((struct span){s, n}, r->delimiter);
    if (r->header) {
        take_name(r, s, n);
        return;
    }
    if (r->column == r->text) {
        r->has_text = true;
        dump_add(&r->part, (struct span){s, n});
    }
    size_t replaced = 0;
    if (r->column == r->key && n <= DUMP_ID_MOST)
        convert_bytes(feed_charset(&r->part.feed), (struct span){s, n}, &r->part.id, &replaced);
    if (r->column == r->date) {
        struct buf text = {0};
        convert_bytes(feed_charset(&r->part.feed), (struct span){s, n}, &text, &replaced);
        date_find((struct span){text.data ? text.data : "", text.len}, r->part.day);
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

/* The first such row is named, the others are counted. */
static void tell_swallowed(struct rows *r)
{
    if (r->swallowed && r->swallowing++ == 0)
        document_warn(dump_source(&r->part),
                      "a quotation mark seems to be missing: the next row is in this one");
    r->swallowed = false;
}

static void take_row(int end, void *ctx)
{
    struct rows *r = ctx;
    (void)end;
    if (r->failed)
        return;
    r->columns = r->column;
    if (r->header) {
        const char *name = missing(r);
        if (name != NULL) {
            char reason[160];
            snprintf(reason, sizeof reason, "no column '%.60s' in the first row%s", name,
                     r->columns > 1 ? "" : ", which has but one: see --delimiter");
            document_reject(r->part.d, dump_name(&r->part), reason);
            r->failed = true;
        }
        r->header = false;
    } else {
        r->part.number++;
        if (r->has_text || r->part.too_large)
            dump_write(&r->part);
        else
            document_reject(r->part.d, dump_source(&r->part), "no text column");
    }
    tell_swallowed(r);
    r->column = 0;
    r->has_text = r->part.too_large = false;
    r->part.id.len = 0;
    r->part.day[0] = '\0';
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

static size_t length_of_line(struct span s)
{
    const char *lf = memchr(s.s, '\n', s.n);
    return lf ? (size_t)(lf - s.s) : s.n;
}

/* True when the line, parted by the delimiter, has the columns that are wanted. */
static bool fits(const struct rows *r, struct span line, char delimiter)
{
    struct rows found = {.want = r->want, .text = r->text, .date = r->date, .key = r->key};
    size_t most = r->text > r->date ? r->text : r->date;
    most = r->key > most ? r->key : most;
    found.part.feed = r->part.feed; /* for its charset; nothing of it is changed */
    for (;;) {
        const char *end = memchr(line.s, delimiter, line.n);
        size_t n = end ? (size_t)(end - line.s) : line.n;
        struct span field = {line.s, n};
        if (field.n > 1 && *field.s == '"' && field.s[field.n - 1] == '"')
            field = (struct span){field.s + 1, field.n - 2};
        found.column++;
        take_name(&found, field.s, field.n);
        if (end == NULL)
            break;
        line = span_from(line, n + 1);
    }
    return missing(&found) == NULL && found.column >= most;
}

/* The delimiter of the table that begins so: as a line "sep=;" says, which is then taken off, or else the
 * first of some with which the first row has the columns that are wanted. Of these | may be the second byte
 * of a character. */
static char find_delimiter(const struct rows *r, struct span *s)
{
    static const char delimiters[] = ",\t;|", mark[] = "sep=";
    struct span line = span_head(*s, length_of_line(*s));
    struct span bare = line.n > 0 && line.s[line.n - 1] == '\r' ? span_head(line, line.n - 1) : line;
    if (span_starts(bare, mark) && bare.n == sizeof mark) {
        *s = span_from(*s, line.n < s->n ? line.n + 1 : line.n);
        return bare.s[sizeof mark - 1];
    }
    for (const char *c = delimiters; *c != '\0'; c++)
        if ((*c != '|' || strcmp(feed_charset(&r->part.feed), "UTF-8") == 0) && fits(r, bare, *c))
            return *c;
    return *delimiters;
}

void dump_csv(struct decoder *d, struct in *in, const struct dump_columns *want)
{
    struct rows r = {.want = want, .text = column_number(want->text), .date = column_number(want->date)};
    struct csv_parser parser;
    r.key = column_number(want->id);
    r.header = missing(&r) != NULL;
    dump_begin(&r.part, d, in, (struct span){NULL, 0});
    if (csv_init(&parser, 0) != 0)
        msg_die("memory exhausted");
    csv_set_blk_size(&parser, BLOCK); /* fields of megabytes are not to grow by 128 bytes a time */
    r.part.feed.utf8 = d->options->delimiter > '9'; /* may be the second byte of a character */
    bool first = true;
    for (struct span s; !r.failed && (s = feed_next(&r.part.feed, d->options->from)).n > 0; first = false) {
        if (first) {
            r.delimiter = d->options->delimiter ? d->options->delimiter : find_delimiter(&r, &s);
            csv_set_delim(&parser, (unsigned char)r.delimiter);
        }
        if (s.n > 0 && csv_parse(&parser, s.s, s.n, take_field, take_row, &r) != s.n)
            msg_die("%s: %s", in->name, csv_strerror(csv_error(&parser)));
        if (parser.entry_pos > d->options->limit) {
            shorten_field(&parser);
            r.part.too_large = true;
        }
    }
    r.part.last = true;
    bool open = parser.quoted && parser.pstate == INSIDE_FIELD;
    if (!r.failed && open && !r.header) {
        r.part.number++;
        document_warn(dump_source(&r.part),
                      "a quotation mark is never closed: what follows it is in this row");
        r.part.number--;
    }
    if (!r.failed)
        csv_fini(&parser, take_field, take_row, &r);
    csv_free(&parser);
    if (r.swallowing > 1) {
        char what[80];
        snprintf(what, sizeof what, "%llu rows seem to hold others", r.swallowing);
        document_note(dump_name(&r.part), what);
    }
    dump_finish(&r.part);
}
