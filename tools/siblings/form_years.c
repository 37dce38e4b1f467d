#include "form_years.h"

#include <stdlib.h>

#include "mem.h"

/* So many reports of one form are told apart in a group; what agrees with none of them stands alone. */
enum { FORMS_MAX = 64, SAMPLES_MAX = 8 };

struct member {
    uint32_t group, text, years, letters;
    uint64_t hash;
};

static int by_years(const void *a, const void *b)
{
    const struct member *x = a, *y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    if (x->years != y->years)
        return x->years > y->years ? -1 : 1;
    if (x->letters != y->letters)
        return x->letters > y->letters ? -1 : 1;
    return (x->hash > y->hash) - (x->hash < y->hash);
}

/* How well two texts agree, letters and the figures at the same places; false where their years do not. */
static bool agree(struct clusters *c, uint32_t one, uint32_t other, double *how)
{
    const struct letters *a = readings_whole(&c->one, one), *b = readings_whole(&c->other, other);
    struct agreement g =
        compare_agreement(&c->compare, a, text_of(c->texts, one), b, text_of(c->texts, other));
    if (agreement_of_other_years(&g))
        return false;
    double for_it = (double)(g.relation[FIGURE_SAME] + g.relation[FIGURE_LOST]);
    double against = (double)g.relation[FIGURE_OTHER];
    *how = compare_letters(&c->compare, a, b).resemblance + (for_it - against) / (for_it + against + 1);
    return true;
}

/* The reports of one form that were found in a group: of each the first members, the one that names most
 * years in front. */
struct forms {
    uint32_t member[FORMS_MAX][SAMPLES_MAX];
    size_t samples[FORMS_MAX], n;
};

/* The form whose first member a text agrees with, or a new one. */
static size_t find_form(struct clusters *c, struct forms *f, uint32_t text)
{
    double how;
    for (size_t k = 0; k < f->n; k++)
        if (agree(c, text, f->member[k][0], &how))
            return k;
    return f->n;
}

/* The form that has the member which a text agrees with best; none of its members contradicts. */
static size_t best_form(struct clusters *c, const struct forms *f, uint32_t text)
{
    size_t best = f->n;
    double most = 0;
    for (size_t k = 0; k < f->n; k++) {
        double how, form = 0;
        bool agrees = true;
        for (size_t i = 0; agrees && i < f->samples[k]; i++) {
            agrees = agree(c, text, f->member[k][i], &how);
            form = agrees && how > form ? how : form;
        }
        if (agrees && (best == f->n || form > most)) {
            best = k;
            most = form;
        }
    }
    return best;
}

static void join(struct clusters *c, struct forms *f, size_t form, uint32_t text)
{
    if (form == f->n && f->n < FORMS_MAX)
        f->samples[f->n++] = 0;
    c->group[text] = form < f->n ? f->member[form][0] : text;
    if (form < f->n && f->samples[form] < SAMPLES_MAX) {
        f->member[form][f->samples[form]++] = text;
        c->group[text] = f->member[form][0];
    }
}

/* Parts the n members of one group. Where there is but one form, nothing has to be chosen. */
static void part(struct clusters *c, const struct member *member, size_t n)
{
    struct forms forms = {.n = 0};
    for (size_t i = 0; i < n; i++)
        join(c, &forms, find_form(c, &forms, member[i].text), member[i].text);
    if (forms.n < 2)
        return;
    for (size_t k = 0; k < forms.n; k++)
        forms.samples[k] = 1;
    for (size_t i = 0; i < n; i++)
        if (c->group[member[i].text] != member[i].text)
            join(c, &forms, best_form(c, &forms, member[i].text), member[i].text);
}

void years_part(struct clusters *c)
{
    const struct texts *t = c->texts;
    struct member *member = mem_zalloc(t->n + 1, sizeof *member);
    for (size_t i = 0; i < t->n; i++)
        member[i] = (struct member){(uint32_t)groups_of(c, i), (uint32_t)i, t->text[i].years,
                                    t->text[i].letters, t->text[i].hash};
    qsort(member, t->n, sizeof *member, by_years);
    for (size_t i = 0, end; i < t->n; i = end) {
        for (end = i + 1; end < t->n && member[end].group == member[i].group;)
            end++;
        part(c, member + i, end - i);
    }
    free(member);
}
