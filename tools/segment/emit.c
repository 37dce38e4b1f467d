#include "emit.h"

#include "words.h"

void emit_report(struct emit *e, const struct rec *r, unsigned long long report, struct span period,
                 struct span place)
{
    char number[24];
    size_t i = sizeof number;
    do
        number[--i] = (char)('0' + report % 10);
    while ((report /= 10) > 0);
    e->head.len = e->tail.len = 0;
    buf_add(&e->head, r->field[DOC_DOC].s, r->field[DOC_DOC].n);
    buf_byte(&e->head, '\t');
    buf_add(&e->head, r->field[DOC_SOURCE].s, r->field[DOC_SOURCE].n);
    buf_byte(&e->head, '\t');
    buf_add(&e->head, number + i, sizeof number - i);
    buf_byte(&e->head, '\t');
    rec_escape(period, &e->tail);
    buf_byte(&e->tail, '\t');
    rec_escape(place, &e->tail);
    buf_byte(&e->tail, '\t');
}

void emit_context(struct emit *e, struct span outline, struct span heading)
{
    e->context.len = 0;
    rec_escape(outline, &e->context);
    buf_byte(&e->context, '\t');
    rec_escape(heading, &e->context);
    buf_byte(&e->context, '\t');
}

void emit_record(struct emit *e, const char *kind, struct span text, bool placed, const char *phase)
{
    struct out *o = e->out;
    out_write(o, e->head.data, e->head.len);
    out_number(o, ++e->seg);
    out_byte(o, '\t');
    out_text(o, kind);
    out_byte(o, '\t');
    if (placed)
        out_write(o, e->context.data, e->context.len);
    else
        out_write(o, "\t\t", 2);
    out_write(o, e->tail.data, e->tail.len);
    out_text(o, phase);
    out_byte(o, '\t');
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
