#include "segment_writer.h"

#include "word_cutter.h"

static void add_number(struct buf *b, unsigned long long n)
{
    char digits[24];
    size_t i = sizeof digits;
    digits[--i] = '\t';
    do
        digits[--i] = (char)('0' + n % 10);
    while ((n /= 10) > 0);
    buf_add(b, digits + i, sizeof digits - i);
}

void writer_begin_report(struct segment_writer *w, const struct rec *r, unsigned long long report,
                         const struct report_facts *own)
{
    w->head.len = w->tail.len = 0;
    buf_add(&w->head, r->field[DOC_DOC].s, r->field[DOC_DOC].n);
    buf_byte(&w->head, '\t');
    buf_add(&w->head, r->field[DOC_SOURCE].s, r->field[DOC_SOURCE].n);
    buf_byte(&w->head, '\t');
    add_number(&w->head, report);
    w->number = w->middle = w->head.len;
    buf_text(&w->tail, own->genre);
    buf_byte(&w->tail, '\t');
    buf_text(&w->tail, own->period);
    buf_byte(&w->tail, '\t');
    rec_escape(own->place, &w->tail);
    buf_byte(&w->tail, '\t');
    w->kind = NULL;
}

static void add_field(const struct segment_writer *w, struct buf *b, struct span s)
{
    if (w->plain)
        buf_add(b, s.s, s.n);
    else
        rec_escape(s, b);
    buf_byte(b, '\t');
}

void writer_set_context(struct segment_writer *w, struct span outline, struct span heading)
{
    w->context.len = 0;
    add_field(w, &w->context, outline);
    add_field(w, &w->context, heading);
    w->kind = NULL;
}

static void make_head(struct segment_writer *w, const char *kind, bool placed, const char *phase)
{
    struct buf *b = &w->head;
    w->kind = kind;
    w->placed = placed;
    w->phase = phase;
    b->len = w->number;
    add_number(b, w->seg);
    w->middle = b->len;
    buf_text(b, kind);
    buf_byte(b, '\t');
    if (placed)
        buf_add(b, w->context.data, w->context.len);
    else
        buf_add(b, "\t\t", 2);
    buf_add(b, w->tail.data, w->tail.len);
    buf_text(b, phase);
    buf_byte(b, '\t');
}

/* Adds one to the digits of seg in head; false when they are all nines. */
static bool count(struct segment_writer *w)
{
    for (size_t i = w->middle - 2; i + 1 > w->number; i--) {
        if (w->head.data[i] != '9') {
            w->head.data[i]++;
            return true;
        }
        w->head.data[i] = '0';
    }
    return false;
}

static void hand_over(struct segment_writer *w, struct span text)
{
    struct buf *b = &w->line;
    b->len = 0;
    buf_add(b, w->head.data, w->head.len);
    rec_escape(text, b);
    w->record(w->ctx, (struct span){b->data, b->len});
}

void writer_write(struct segment_writer *w, const char *kind, struct span text, bool placed,
                  const char *phase)
{
    struct out *o = w->out;
    w->seg++;
    if (kind != w->kind || placed != w->placed || phase != w->phase || !count(w))
        make_head(w, kind, placed, phase);
    if (w->words != NULL) {
        w->scratch.len = 0;
        words_cut(w->words, text, &w->scratch);
        text = (struct span){w->scratch.len ? w->scratch.data : "", w->scratch.len};
    }
    if (w->record != NULL) {
        hand_over(w, text);
        return;
    }
    out_write(o, w->head.data, w->head.len);
    if (w->plain)
        out_write(o, text.s, text.n);
    else
        rec_write(o, text);
    out_byte(o, '\n');
}

void writer_put_report(const struct segment_writer *w, struct out *o)
{
    out_write(o, w->head.data, w->number);
    out_write(o, w->tail.data, w->tail.len);
}

void writer_free(struct segment_writer *w)
{
    buf_free(&w->head);
    buf_free(&w->tail);
    buf_free(&w->context);
    buf_free(&w->scratch);
    buf_free(&w->line);
}
