#include "audit_report.h"

#include <stdlib.h>

#include "sets.h"

const char *audit_report_add(struct audit_report *r, const struct rec *rec, unsigned long long number)
{
    if (r->n == r->cap) {
        r->cap = r->cap ? 2 * r->cap : 256;
        r->fact = mem_resize(r->fact, r->cap, sizeof *r->fact);
    }
    struct audit_fact *f = &r->fact[r->n];
    const char *reason = fact_make(rec->field, f);
    if (reason != NULL)
        return reason;
    char *copy = arena_alloc(&r->arena, rec->line.n + 1);
    memcpy(copy, rec->line.s, rec->line.n);
    for (unsigned c = 0; c < MET_FIELDS; c++)
        f->field[c].s = copy + (rec->field[c].s - rec->line.s);
    f->line = (struct span){copy, rec->line.n};
    f->number = number;
    r->n++;
    return NULL;
}

void audit_report_clear(struct audit_report *r)
{
    r->n = 0;
    arena_free(&r->arena);
}

void audit_report_free(struct audit_report *r)
{
    audit_report_clear(r);
    free(r->fact);
    buf_free(&r->said);
    buf_free(&r->scratch);
    *r = (struct audit_report){0};
}

size_t audit_report_back(const struct audit_report *r, size_t i)
{
    size_t n = 0;
    while (n < WINDOW && n < i && r->fact[i - n - 1].seg == r->fact[i].seg)
        n++;
    return n;
}

/* The last fact before fact i that does not share its words with it: 扣除物价因素，分别增长11.6%和4.1%. */
static const struct audit_fact *before_list(const struct audit_report *r, size_t i)
{
    size_t at = i;
    while (at > 0 && r->fact[at].flags & r->fact[at - 1].flags & FACT_LIST &&
           r->fact[at].seg == r->fact[at - 1].seg && r->fact[at].measure == r->fact[at - 1].measure)
        at--;
    return at > 0 && r->fact[at - 1].seg == r->fact[i].seg ? &r->fact[at - 1] : NULL;
}

bool audit_report_adjusted(const struct audit_report *r, size_t i)
{
    const struct audit_fact *f = &r->fact[i];
    struct span text;
    if (r->text == NULL || !report_text_find(r->text, f->seg, &text) || f->pos > text.n)
        return false;
    const struct audit_fact *before = before_list(r, i);
    size_t from = before != NULL ? before->pos + before->field[MET_RAW].n : 0;
    return from <= f->pos && set_within(SET_AUDIT_ADJUSTED, span_from(span_head(text, f->pos), from));
}
