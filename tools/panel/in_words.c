#include "in_words.h"

#include <stdlib.h>

#include "hash.h"
#include "indicator_names.h"
#include "record.h"
#include "sets.h"
#include "utf8.h"

struct in_words_aim {
    uint64_t key;            /* of place, year and indicator; 0: it is no place's own */
    size_t source, source_n; /* in sources */
    unsigned long long report, seg, pos;
    size_t indicator;
};

static uint64_t key_of(uint64_t place, int year, size_t indicator)
{
    const uint64_t parts[] = {place, (uint64_t)year, (uint64_t)indicator};
    return hash_xxh64((const char *)parts, sizeof parts) | 1;
}

static void keep_source(struct in_words *w, struct span source)
{
    if (w->source_n == source.n && memcmp(w->sources.data + w->source, source.s, source.n) == 0)
        return;
    w->source = w->sources.len;
    w->source_n = source.n;
    buf_add(&w->sources, source.s, source.n);
}

/* The clause [from, to) of text; `at` is where the words for a comparison begin, 与经济增长, 高于全国. */
static void note_clause(struct in_words *w, const struct span *field, struct span clause, size_t from,
                        size_t at)
{
    struct in_words_aim a = {.pos = from + at};
    size_t end = 0;
    const struct indicator_name *i = indicator_last_in((struct span){clause.s, at}, &end);
    if (i == NULL || set_within(SET_AIM_SHARES, (struct span){clause.s + end, at - end}) ||
        (w->wanted != NULL && !w->wanted[indicator_index(i)]) ||
        !set_within(SET_AIM_IN_WORDS, span_from(clause, at)) || !rec_number(field[SEG_REPORT], &a.report) ||
        !rec_number(field[SEG_SEG], &a.seg))
        return;
    keep_source(w, field[SEG_SOURCE]);
    a.source = w->source;
    a.source_n = w->source_n;
    a.indicator = indicator_index(i);
    if (w->n == w->cap) {
        w->cap = w->cap ? 2 * w->cap : 64;
        w->aim = mem_resize(w->aim, w->cap, sizeof *w->aim);
    }
    w->aim[w->n++] = a;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

void in_words_note(struct in_words *w, const struct span *field)
{
    if (!span_is(field[SEG_PHASE], "plan") || !set_within(SET_AIM_IN_WORDS, field[SEG_TEXT]))
        return;
    w->text.len = 0;
    buf_reserve(&w->text, field[SEG_TEXT].n);
    struct span text = rec_unescape(field[SEG_TEXT], &w->text);
    size_t from = 0, compares = SIZE_MAX; /* in the clause: what it compares with; a number is no word */
    bool number = false;
    for (size_t at = 0, step; at <= text.n; at += step) {
        size_t mark = at < text.n ? set_at(SET_MARKS, text.s + at, text.n - at) : 1;
        step = mark > 0 ? mark : utf8_length(text.s[at]);
        if (mark > 0) {
            if (compares != SIZE_MAX && !number)
                note_clause(w, field, (struct span){text.s + from, at - from}, from, compares - from);
            from = at + step;
            compares = SIZE_MAX;
            number = false;
        } else if (is_digit(text.s[at])) {
            number = true;
        } else if (compares == SIZE_MAX && set_at(SET_AIM_COMPARISONS, text.s + at, text.n - at) > 0) {
            compares = at;
        }
    }
}

static int order(const void *a, const void *b)
{
    const struct in_words_aim *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    if (x->seg != y->seg)
        return x->seg < y->seg ? -1 : 1;
    return (x->pos > y->pos) - (x->pos < y->pos);
}

void in_words_end(struct in_words *w, const struct reports *reports)
{
    for (size_t i = 0; i < w->n; i++) {
        struct in_words_aim *a = &w->aim[i];
        struct span source = {w->sources.data + a->source, a->source_n};
        const struct report *r = reports_find(reports, source, a->report);
        a->key = r != NULL && r->year != 0 && !r->part ? key_of(r->place, r->closed + 1, a->indicator) : 0;
    }
    if (w->n > 1)
        qsort(w->aim, w->n, sizeof *w->aim, order);
}

bool in_words_find(const struct in_words *w, const struct figure_id *f, struct statement *s)
{
    const struct indicator_name *i = indicator_by_id(f->field[FIGURE_INDICATOR]);
    bool growth = span_is(f->field[FIGURE_MEASURE], "growth") && span_is(f->field[FIGURE_BASIS], "yoy");
    if (i == NULL || !growth || f->time.first != f->time.last || f->time.part.n > 0)
        return false;
    uint64_t key = key_of(f->place, f->time.last, indicator_index(i));
    size_t low = 0, high = w->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (w->aim[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == w->n || w->aim[low].key != key)
        return false;
    const struct in_words_aim *a = &w->aim[low];
    *s = (struct statement){.role = STATED_TARGET,
                            .bound = {"", 0},
                            .lo = {"", 0},
                            .hi = {"", 0},
                            .report_period = {"", 0},
                            .report = a->report,
                            .seg = a->seg,
                            .pos = a->pos,
                            .source = {w->sources.data + a->source, a->source_n}};
    return true;
}

void in_words_free(struct in_words *w)
{
    free(w->aim);
    buf_free(&w->sources);
    buf_free(&w->text);
    *w = (struct in_words){0};
}
