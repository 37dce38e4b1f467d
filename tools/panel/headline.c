#include "headline.h"

#include <stdlib.h>

const char *const status_name[STATUSES] = {"ok",         "ambiguous",   "revised",
                                           "words-only", "none-stated", "no-report"};

bool figure_make(struct figure_id *f, struct span key)
{
    if (gather_fields(key, f->field, FIGURE_KEYS) < FIGURE_KEYS)
        return false;
    f->place = reports_place(f->field[FIGURE_PLACE]);
    return time_span_parse(f->field[FIGURE_PERIOD], &f->time);
}

/* Statements of a class that are in the same words: bound and numbers. */
struct wording {
    struct candidate *first;
    unsigned n;
    unsigned support; /* statements that agree with it, it among them */
};

enum { WORDINGS = 64 };

/* The statements of g, in order. */
static void take_all(struct headline *h, const struct gathered *g)
{
    h->n = 0;
    if (h->cap < g->n) {
        h->cap = g->n;
        h->all = mem_resize(h->all, h->cap, sizeof *h->all);
    }
    for (size_t i = 0; i < g->n; i++) {
        struct candidate *c = &h->all[h->n];
        *c = (struct candidate){.said = g->said[i]};
        h->n += stated_make(c->said.lo, c->said.hi, &c->value);
    }
}

/* The year of which an aim, or after which a result is stated by the report whose turn it is. */
static int turn_of(const struct figure_id *f, enum statement_role role)
{
    return role == STATED_TARGET ? f->time.first - 1 : f->time.last;
}

/* Whether a report's turn is before (-1), with (0) or after (1) that of the figure. */
static int turn(const struct report *r, const struct figure_id *f, enum statement_role role)
{
    if (r->part && role == STATED_TARGET)
        return (r->year > f->time.last) - (r->year < f->time.first);
    if (r->part)
        return (r->year > f->time.last) - (r->year < f->time.last);
    if (role == STATED_TARGET && f->time.last > f->time.first) /* a plan of several years: any of them */
        return (r->closed >= f->time.last) - (r->closed < f->time.first - 1);
    int year = turn_of(f, role);
    return (r->closed > year) - (r->closed < year);
}

/* In a report of a few sentences everything would be its opening: then nothing is. */
static bool opens(const struct report *r, const struct statement *s)
{
    enum { TENTH = 10, LONG = 30 };
    uint64_t length = r->last - r->first;
    return length >= LONG && s->seg - r->first <= length / TENTH;
}

static struct features features_of(const struct reports *reports, const struct figure_id *f,
                                   const struct statement *s)
{
    struct features is = {0};
    const struct report *r = reports_of(reports, s->report_id);
    const struct span *field = f->field;
    bool own = r != NULL && r->place == f->place;
    int when = r != NULL && r->year != 0 ? turn(r, f, s->role) : 0;
    features_add(&is, FEATURE_IS_TARGET, s->role == STATED_TARGET);
    features_add(&is, FEATURE_IS_ACTUAL, s->role == STATED_ACTUAL);
    features_add(&is, FEATURE_IS_FORECAST, s->role == STATED_FORECAST);
    features_add(&is, FEATURE_IS_GROWTH, span_is(field[FIGURE_MEASURE], "growth"));
    features_add(&is, FEATURE_IS_LEVEL, span_is(field[FIGURE_MEASURE], "level"));
    features_add(&is, FEATURE_MULTIPLE, span_is(field[FIGURE_UNIT], "x"));
    features_add(&is, FEATURE_OWN_REPORT, own);
    features_add(&is, FEATURE_RIGHT_REPORT, when == 0);
    features_add(&is, FEATURE_LATER_REPORT, when > 0);
    features_add(&is, FEATURE_RIGHT_AT_HAND, reports_close(reports, f->place, turn_of(f, s->role)));
    features_add(&is, FEATURE_OPENING, r != NULL && opens(r, s));
    features_add(&is, FEATURE_LOOKS_BACK, r != NULL && r->looks_back);
    features_add(&is, FEATURE_LABEL_SHORT, s->marks & MARK_LABEL_SHORT);
    features_add(&is, FEATURE_LABEL_QUALIFIED, s->marks & MARK_LABEL_QUALIFIED);
    features_add(&is, FEATURE_GROWTH_LABEL, s->marks & MARK_LABEL_GROWTH);
    features_add(&is, FEATURE_FLAGGED_PART, s->marks & MARK_PART);
    features_add(&is, FEATURE_FLAGGED_STRETCH, s->marks & MARK_STRETCH);
    features_add(&is, FEATURE_HIDDEN, s->marks & MARK_HIDDEN);
    features_add(&is, FEATURE_SCOPED, s->marks & MARK_SCOPED);
    return is;
}

/* Which side a statement is for. */
static bool is_for(const struct candidate *c, enum statement_role role)
{
    return (c->said.role == STATED_TARGET) == (role == STATED_TARGET);
}

static bool has_class(const struct candidate *c, enum statement_role role, unsigned verdict)
{
    return is_for(c, role) && c->rule->verdict == verdict;
}

static bool is_chosen_from(unsigned verdict)
{
    return verdict <= HEADLINE_DOUBTFUL;
}

/* The best class of that side that has statements; HEADLINE_DOUBTFUL + 1 if none has. */
static unsigned best_class(const struct headline *h, enum statement_role role)
{
    unsigned best = HEADLINE_DOUBTFUL + 1;
    for (size_t i = 0; i < h->n; i++)
        if (is_for(&h->all[i], role) && h->all[i].rule->verdict < best)
            best = h->all[i].rule->verdict;
    return best;
}

/* The order in which equal words stand together, the first statement in front. */
static int by_words(const void *a, const void *b)
{
    const struct candidate *const *x = a, *const *y = b;
    const struct statement *s = &(*x)->said, *t = &(*y)->said;
    int c = span_order(s->bound, t->bound);
    if (c == 0)
        c = span_order(s->lo, t->lo);
    if (c == 0)
        c = span_order(s->hi, t->hi);
    return c != 0 ? c : (*x > *y) - (*x < *y);
}

static bool same_words(const struct statement *a, const struct statement *b)
{
    return span_equal(a->bound, b->bound) && span_equal(a->lo, b->lo) && span_equal(a->hi, b->hi);
}

/* What is said most comes first, then what is said first. */
static int by_number(const void *a, const void *b)
{
    const struct wording *x = a, *y = b;
    if (x->n != y->n)
        return x->n < y->n ? 1 : -1;
    return (x->first > y->first) - (x->first < y->first);
}

/* The wordings of a class, no more than WORDINGS of them: so that a row costs no more than sorting. */
static void find_wordings(struct headline *h, enum statement_role role, unsigned class)
{
    struct candidate **all = mem_alloc(h->n * sizeof(struct candidate *));
    size_t n = 0;
    for (size_t i = 0; i < h->n; i++)
        if (has_class(&h->all[i], role, class))
            all[n++] = &h->all[i];
    if (n > 1)
        qsort(all, n, sizeof(struct candidate *), by_words);
    h->wording = mem_resize(h->wording, n, sizeof *h->wording);
    h->wordings = 0;
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || !same_words(&all[i]->said, &all[i - 1]->said))
            h->wording[h->wordings++] = (struct wording){.first = all[i]};
        h->wording[h->wordings - 1].n++;
    }
    free(all);
    if (h->wordings > 1)
        qsort(h->wording, h->wordings, sizeof *h->wording, by_number);
    if (h->wordings > WORDINGS)
        h->wordings = WORDINGS;
}

/* The wording that most agree with, the first of these; then, of those that agree with it, what is said most.
 */
static const struct wording *choose_wording(struct headline *h, bool amounts)
{
    const struct wording *best = NULL;
    for (size_t i = 0; i < h->wordings; i++) {
        struct wording *w = &h->wording[i];
        for (size_t j = 0; j < h->wordings; j++)
            if (stated_agree(&h->wording[j].first->value, &w->first->value, amounts))
                w->support += h->wording[j].n;
        if (best == NULL || w->support > best->support ||
            (w->support == best->support && w->first < best->first))
            best = w;
    }
    for (size_t i = 0; i < h->wordings; i++) /* in the order of by_number */
        if (stated_agree(&h->wording[i].first->value, &best->first->value, amounts))
            return &h->wording[i];
    return best;
}

/* Another value of the class with as many statements behind it, or a later report that says otherwise. */
static enum status doubt(const struct headline *h, const struct side *side, enum statement_role role,
                         bool amounts)
{
    const struct candidate *taken = side->taken;
    if (taken->rule->verdict == HEADLINE_DOUBTFUL)
        return STATUS_AMBIGUOUS;
    if (taken->rule->verdict == HEADLINE_ELSEWHERE)
        return STATUS_NO_REPORT;
    for (size_t i = 0; i < h->wordings; i++)
        if (!stated_agree(&h->wording[i].first->value, &taken->value, amounts) &&
            h->wording[i].support >= side->n)
            return STATUS_AMBIGUOUS;
    for (size_t i = 0; i < h->n; i++) {
        const struct candidate *c = &h->all[i];
        if (has_class(c, role, HEADLINE_LATER) && !(c->said.marks & (MARK_LABEL_QUALIFIED | MARK_HIDDEN)) &&
            !stated_agree(&c->value, &taken->value, amounts))
            return STATUS_REVISED;
    }
    return STATUS_OK;
}

/* What to say where nothing can be taken. */
static enum status why_empty(const struct headline *h, const struct reports *reports,
                             const struct figure_id *f, enum statement_role role)
{
    for (size_t i = 0; i < h->n; i++)
        if (has_class(&h->all[i], role, HEADLINE_WORDLESS) && role == STATED_TARGET)
            return STATUS_WORDS_ONLY;
    return reports_close(reports, f->place, turn_of(f, role)) ? STATUS_NONE_STATED : STATUS_NO_REPORT;
}

static void choose_side(struct headline *h, struct side *side, const struct reports *reports,
                        const struct figure_id *f, enum statement_role role)
{
    bool amounts = span_is(f->field[FIGURE_MEASURE], "level");
    unsigned class = best_class(h, role);
    *side = (struct side){0};
    if (!is_chosen_from(class)) {
        side->status = why_empty(h, reports, f, role);
        return;
    }
    find_wordings(h, role, class);
    const struct wording *w = choose_wording(h, amounts);
    w->first->taken = true;
    side->taken = w->first;
    side->n = w->support;
    side->status = doubt(h, side, role, amounts);
}

void headline_choose(struct headline *h, const struct reports *reports, const struct figure_id *f,
                     const struct gathered *g)
{
    take_all(h, g);
    for (size_t i = 0; i < h->n; i++) {
        struct features is = features_of(reports, f, &h->all[i].said);
        h->all[i].rule = rules_decide(DECIDE_HEADLINE, &is);
    }
    choose_side(h, &h->target, reports, f, STATED_TARGET);
    choose_side(h, &h->actual, reports, f, STATED_ACTUAL);
    h->stretch = NULL;
    for (size_t i = 0; i < h->n && h->stretch == NULL; i++)
        if (has_class(&h->all[i], STATED_TARGET, HEADLINE_STRETCH))
            h->stretch = &h->all[i];
}

void headline_free(struct headline *h)
{
    free(h->all);
    free(h->wording);
    *h = (struct headline){0};
}
