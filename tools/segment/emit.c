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

void emit_report(struct emit *e, const struct rec *r, unsigned long long report, const struct emit_own *own)
{
    e->head.len = e->tail.len = 0;
    buf_add(&e->head, r->field[DOC_DOC].s, r->field[DOC_DOC].n);
    buf_byte(&e->head, '\t');
    buf_add(&e->head, r->field[DOC_SOURCE].s, r->field[DOC_SOURCE].n);
    buf_byte(&e->head, '\t');
    add_number(&e->head, report);
    e->number = e->middle = e->head.len;
    buf_text(&e->tail, own->genre);
    buf_byte(&e->tail, '\t');
    buf_text(&e->tail, own->period);
    buf_byte(&e->tail, '\t');
    rec_escape(own->place, &e->tail);
    buf_byte(&e->tail, '\t');
    e->kind = NULL;
}

static void add_field(const struct emit *e, struct buf *b, struct span s)
{
    if (e->plain)
        buf_add(b, s.s, s.n);
    else
        rec_escape(s, b);
    buf_byte(b, '\t');
}

void emit_context(struct emit *e, struct span outline, struct span heading)
{
    e->context.len = 0;
    add_field(e, &e->context, outline);
    add_field(e, &e->context, heading);
    e->kind = NULL;
}

static void make_head(struct emit *e, const char *kind, bool placed, const char *phase)
{
    struct buf *b = &e->head;
    e->kind = kind;
    e->placed = placed;
    e->phase = phase;
    b->len = e->number;
    add_number(b, e->seg);
    e->middle = b->len;
    buf_text(b, kind);
    buf_byte(b, '\t');
    if (placed)
        buf_add(b, e->context.data, e->context.len);
    else
        buf_add(b, "\t\t", 2);
    buf_add(b, e->tail.data, e->tail.len);
    buf_text(b, phase);
    buf_byte(b, '\t');
}

/* Adds one to the digits of seg in head; false when they are all nines. */
static bool count(struct emit *e)
{
    for (size_t i = e->middle - 2; i + 1 > e->number; i--) {
        if (e->head.data[i] != '9') {
            e->head.data[i]++;
            return true;
        }
        e->head.data[i] = '0';
    }
    return false;
}

void emit_record(struct emit *e, const char *kind, struct span text, bool placed, const char *phase)
{
    struct out *o = e->out;
    e->seg++;
    if (kind != e->kind || placed != e->placed || phase != e->phase || !count(e))
        make_head(e, kind, placed, phase);
    out_write(o, e->head.data, e->head.len);
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
    buf_free(&e->scratch);
}
