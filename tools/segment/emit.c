#include "emit.h"

#include "words.h"

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

void emit_report(struct emit *e, const struct rec *r, unsigned long long report, struct span period,
                 struct span place)
{
    e->head.len = e->tail.len = 0;
    buf_add(&e->head, r->field[DOC_DOC].s, r->field[DOC_DOC].n);
    buf_byte(&e->head, '\t');
    buf_add(&e->head, r->field[DOC_SOURCE].s, r->field[DOC_SOURCE].n);
    buf_byte(&e->head, '\t');
    add_number(&e->head, report);
    e->number = e->head.len;
    add_number(&e->head, e->seg);
    rec_escape(period, &e->tail);
    buf_byte(&e->tail, '\t');
    rec_escape(place, &e->tail);
    buf_byte(&e->tail, '\t');
    e->kind = NULL;
}

void emit_context(struct emit *e, struct span outline, struct span heading)
{
    e->context.len = 0;
    rec_escape(outline, &e->context);
    buf_byte(&e->context, '\t');
    rec_escape(heading, &e->context);
    buf_byte(&e->context, '\t');
    e->kind = NULL;
}

/* Adds one to seg, and to its digits in head. */
static void count(struct emit *e)
{
    size_t i = e->head.len - 2;
    e->seg++;
    while (i >= e->number && e->head.data[i] == '9')
        e->head.data[i--] = '0';
    if (i >= e->number) {
        e->head.data[i]++;
        return;
    }
    e->head.len = e->number;
    add_number(&e->head, e->seg);
}

static void make_middle(struct emit *e, const char *kind, bool placed, const char *phase)
{
    e->kind = kind;
    e->placed = placed;
    e->phase = phase;
    e->middle.len = 0;
    buf_text(&e->middle, kind);
    buf_byte(&e->middle, '\t');
    if (placed)
        buf_add(&e->middle, e->context.data, e->context.len);
    else
        buf_add(&e->middle, "\t\t", 2);
    buf_add(&e->middle, e->tail.data, e->tail.len);
    buf_text(&e->middle, phase);
    buf_byte(&e->middle, '\t');
}

void emit_record(struct emit *e, const char *kind, struct span text, bool placed, const char *phase)
{
    struct out *o = e->out;
    count(e);
    if (kind != e->kind || placed != e->placed || phase != e->phase)
        make_middle(e, kind, placed, phase);
    out_write(o, e->head.data, e->head.len);
    out_write(o, e->middle.data, e->middle.len);
    if (e->words != NULL) {
        e->scratch.len = 0;
        words_cut(e->words, text, &e->scratch);
        text = (struct span){e->scratch.len ? e->scratch.data : "", e->scratch.len};
    }
    if (e->plain)
        out_write(o, text.s, text.n);
    else
        rec_write(o, text);
    out_byte(o, '\n');
}

void emit_free(struct emit *e)
{
    buf_free(&e->head);
    buf_free(&e->tail);
    buf_free(&e->context);
    buf_free(&e->middle);
    buf_free(&e->scratch);
}
