#include "finding.h"

#include <stdio.h>

static const char *verdict_name(enum relation_verdict verdict)
{
    static const char *const names[] = {"ok", "conflict", "repair", "untestable"};
    return names[verdict];
}

void finding_digits(const struct written *w, struct buf *b)
{
    for (unsigned i = 0; i < w->n; i++) {
        if (i + w->decimals == w->n && w->decimals > 0)
            buf_byte(b, '.');
        buf_byte(b, w->digit[i]);
    }
}

static void add_span(struct buf *b, struct span s)
{
    buf_add(b, s.s, s.n);
    buf_byte(b, '\t');
}

static void add_decimal(struct buf *b, struct decimal d)
{
    char text[DEC_TEXT];
    buf_add(b, text, dec_format(d, text));
}

/* d with at most three digits after the point. */
static void add_rounded(struct buf *b, struct decimal d, enum dec_round round)
{
    enum { SHOWN = 3 };
    dec_divide(d, (struct decimal){1, 0}, SHOWN, round, &d);
    add_decimal(b, d);
}

static void add_interval(struct buf *b, const struct interval *v)
{
    add_rounded(b, v->lo, DEC_DOWN);
    if (dec_compare(v->lo, v->hi) == 0)
        return;
    buf_text(b, "..");
    add_rounded(b, v->hi, DEC_UP);
}

/* By how much the number itself may be off on either side: what rounding leaves. */
static void add_tolerance(struct buf *b, const struct audit_fact *f)
{
    struct decimal wide = f->rounded.hi, below = f->rounded.lo;
    below.coef = -below.coef;
    if (f->state == VALUED && dec_add(&wide, below) && dec_scale(&wide, 5) && dec_shift(&wide, -1))
        add_decimal(b, wide);
    buf_byte(b, '\t');
}

/* SEG:POS and the words there; of another document with its source in front. */
static void add_place(struct buf *b, const struct audit_fact *f, const struct audit_fact *of)
{
    if (!fact_same(f, of, MET_SOURCE) || !fact_same(f, of, MET_DOC)) {
        buf_add(b, f->field[MET_SOURCE].s, f->field[MET_SOURCE].n);
        buf_byte(b, ':');
    }
    buf_add(b, f->field[MET_SEG].s, f->field[MET_SEG].n);
    buf_byte(b, ':');
    buf_add(b, f->field[MET_POS].s, f->field[MET_POS].n);
    buf_byte(b, ' ');
    buf_add(b, f->field[MET_RAW].s, f->field[MET_RAW].n);
}

static void add_repair(struct buf *b, const struct finding *f)
{
    const struct audit_fact *mended = &f->report->fact[f->mended];
    buf_text(b, f->note != NULL && f->note[0] != '\0' ? "; " : "");
    finding_digits(&mended->written, b);
    buf_text(b, " -> ");
    finding_digits(f->repair, b);
    if (f->repair->power + (int)f->repair->decimals !=
        mended->written.power + (int)mended->written.decimals) {
        char text[32];
        snprintf(text, sizeof text, " (times 10^%d)",
                 f->repair->power + (int)f->repair->decimals - mended->written.power -
                     (int)mended->written.decimals);
        buf_text(b, text);
    }
    buf_text(b, " at ");
    add_place(b, mended, &f->report->fact[f->fact]);
}

void finding_write(const struct finding *f)
{
    struct buf *b = &f->report->said;
    const struct audit_fact *fact = &f->report->fact[f->fact];
    for (enum met_column c = MET_DOC; c <= MET_POS; c++)
        add_span(b, fact->field[c]);
    add_span(b, span_of(f->check));
    add_span(b, span_of(verdict_name(f->verdict)));
    add_span(b, fact->field[MET_RAW]);
    if (f->expected != NULL)
        add_interval(b, f->expected);
    buf_byte(b, '\t');
    add_tolerance(b, fact);
    for (size_t i = 0; i < f->witnesses; i++) {
        buf_text(b, i > 0 ? "; " : "");
        add_place(b, &f->report->fact[f->witness[i]], fact);
    }
    buf_byte(b, '\t');
    buf_text(b, f->note != NULL ? f->note : "");
    if (f->repair != NULL)
        add_repair(b, f);
    buf_byte(b, '\n');
}
