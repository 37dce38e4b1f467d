#include "years.h"

#include <stdlib.h>

#include "mem.h"

/* So many reports of one form are told apart in a group; what agrees with none of them stands alone. */
enum { FORMS_MAX = 64 };

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
    const struct letters *a = reading_of(&c->one, c->texts, one), *b = reading_of(&c->other, c->texts, other);
    struct agreement g =
        compare_agreement(&c->compare, a, text_of(c->texts, one), b, text_of(c->texts, other));
    if (agreement_of_other_years(&g))
        return false;
    double for_it = (double)(g.relation[FIGURE_SAME] + g.relation[FIGURE_LOST]);
    double against = (double)g.relation[FIGURE_OTHER];
    *how = compare_letters(&c->compare, a, b).resemblance + (for_it - against) / (for_it + against + 1);
    return true;
}

/* Parts the n members of one group. */
static void part(struct clusters *c, const struct member *member, size_t n)
{
    uint32_t form[FORMS_MAX];
    size_t forms = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t text = member[i].text, best = text;
        double most = 0, how = 0;
        for (size_t k = 0; k < forms; k++)
            if (agree(c, text, form[k], &how) && (best == text || how > most)) {
                most = how;
                best = form[k];
            }
        if (best == text && forms < FORMS_MAX)
            form[forms++] = text;
        c->group[text] = best;
    }
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
