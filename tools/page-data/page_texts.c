#include <stdlib.h>

#include "page_json.h"
#include "page_write.h"
#include "record.h"

/* Of a sentence that is longer than SENTENCE_MAX bytes, what stands this near to the number. */
enum { SENTENCE_MAX = 3000, NEAR = 400 };

/* Code units of UTF-16, in which JavaScript counts. */
static unsigned long long units(struct span s)
{
    unsigned long long n = 0;
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.s[i];
        n += (c & 0xc0) != 0x80;
        n += c >= 0xf0;
    }
    return n;
}

static bool inside_character(struct span s, size_t at)
{
    return at < s.n && ((unsigned char)s.s[at] & 0xc0) == 0x80;
}

/* Writes text that has no escapes. */
static void write_plain(struct buf *o, struct span text, struct buf *b)
{
    b->len = 0;
    rec_escape(text, b);
    json_string(o, (struct span){b->data, b->len});
}

/* Sentence, begin and length of the number, flags; where the sentence is too long, also its part. */
static void write_mark(struct buf *o, const struct marks *m, const struct mark *mark, struct buf *plain,
                       struct buf *b)
{
    struct span field = m->sentence[mark->sentence].text, text;
    plain->len = 0;
    text = rec_unescape(field, plain);
    size_t from = 0, to = text.n, pos = mark->pos, length = mark->length;
    if (pos > text.n || length > text.n - pos)
        pos = length = 0;
    if (field.n > SENTENCE_MAX) {
        from = pos > NEAR ? pos - NEAR : 0;
        to = text.n - pos - length > NEAR ? pos + length + NEAR : text.n;
        while (inside_character(text, from))
            from++;
        while (inside_character(text, to))
            to++;
    }
    buf_byte(o, '[');
    json_count(o, mark->sentence);
    buf_byte(o, ',');
    json_count(o, units((struct span){text.s + from, pos - from}));
    buf_byte(o, ',');
    json_count(o, units((struct span){text.s + pos, length}));
    unsigned flags = mark->flags & (PAGE_DAMAGED | PAGE_MASKED | PAGE_SPACED | PAGE_CONFLICT | PAGE_RESTORED);
    if (flags != 0 || field.n > SENTENCE_MAX) {
        buf_byte(o, ',');
        json_count(o, flags);
    }
    if (field.n > SENTENCE_MAX) {
        buf_byte(o, ',');
        write_plain(o, (struct span){text.s + from, to - from}, b);
    }
    buf_byte(o, ']');
}

/* Document, number, period and place. */
static void write_report(struct buf *o, const struct told *t)
{
    buf_byte(o, '[');
    json_count(o, t->source);
    buf_byte(o, ',');
    json_count(o, t->number);
    buf_byte(o, ',');
    json_string(o, t->period);
    buf_byte(o, ',');
    json_string(o, t->place);
    buf_byte(o, ']');
}

/* Report, segment, text. */
static void write_sentence(struct buf *o, const struct sentence *s)
{
    buf_byte(o, '[');
    json_count(o, s->report);
    buf_byte(o, ',');
    json_count(o, s->seg);
    buf_byte(o, ',');
    json_string(o, s->text.n > SENTENCE_MAX ? span_of("") : s->text);
    buf_byte(o, ']');
}

void page_write_texts(const struct page *p, struct buf *o)
{
    const struct marks *m = &p->marks;
    struct buf plain = {0}, b = {0};
    buf_text(o, "{\"documents\":[");
    for (size_t i = 0; i < m->source.n; i++) {
        buf_text(o, i > 0 ? ",[" : "[");
        json_string(o, m->source.text[i]);
        if (i < m->notes && m->note[i].n > 0) {
            buf_byte(o, ',');
            json_string(o, m->note[i]);
        }
        buf_byte(o, ']');
    }
    buf_text(o, "],\"reports\":[");
    for (size_t i = 0; i < m->report.n; i++) {
        if (i > 0)
            buf_byte(o, ',');
        write_report(o, &m->told[i]);
    }
    buf_text(o, "],\"sentences\":[");
    for (size_t i = 0; i < m->sentences; i++) {
        if (i > 0)
            buf_text(o, ",\n");
        write_sentence(o, &m->sentence[i]);
    }
    buf_text(o, "],\"marks\":[");
    for (size_t i = 0; i < m->marks; i++) {
        if (i > 0)
            buf_byte(o, ',');
        write_mark(o, m, &m->mark[i], &plain, &b);
    }
    buf_text(o, "]}\n");
    buf_free(&plain);
    buf_free(&b);
}
