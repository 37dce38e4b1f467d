#include "align.h"

#include "out.h"
#include "record.h"
#include "utf8.h"

/* Characters of the text beside a figure that are shown. */
enum { SHOWN = 10 };

struct aligner {
    const struct texts *texts;
    const struct letters *a, *b;
    struct span a_text, b_text;
    uint32_t one, other;
};

static const char *const relation_names[] = {"same", "masked", "unmasked", "lost", "other"};

static struct span shown_before(struct span text, size_t at)
{
    size_t from = at;
    for (int i = 0; i < SHOWN && from > 0; i++)
        do
            from--;
        while (from > 0 && ((unsigned char)text.s[from] & 0xC0) == 0x80);
    return (struct span){text.s + from, at - from};
}

static struct span shown_after(struct span text, size_t at)
{
    size_t to = at;
    for (int i = 0; i < SHOWN && to < text.n; i++)
        to += utf8_length(text.s[to]);
    return (struct span){text.s + at, (to < text.n ? to : text.n) - at};
}

static void write_figure(const struct texts *t, uint32_t document, struct span text, const struct figure *f)
{
    out_span(&out_std, document_name(t, &t->document[document]));
    out_byte(&out_std, '\t');
    out_number(&out_std, f->begin);
    out_byte(&out_std, '\t');
    out_write(&out_std, text.s + f->begin, f->end - f->begin);
    out_byte(&out_std, '\t');
}

static void align_figure(void *ctx, size_t i, size_t j)
{
    const struct aligner *w = ctx;
    const struct figure *f = &w->a->figure[i], *g = &w->b->figure[j];
    struct span x = {w->a_text.s + f->begin, f->end - f->begin},
                y = {w->b_text.s + g->begin, g->end - g->begin};
    enum figure_relation relation = figure_relation(x, f->masked, y, g->masked);
    if (relation == FIGURE_SAME || (f->masked && g->masked))
        return;
    write_figure(w->texts, w->one, w->a_text, f);
    write_figure(w->texts, w->other, w->b_text, g);
    out_text(&out_std, relation_names[relation]);
    out_byte(&out_std, '\t');
    rec_write(&out_std, shown_before(w->a_text, f->begin));
    out_byte(&out_std, '\t');
    rec_write(&out_std, shown_after(w->a_text, f->end));
    out_byte(&out_std, '\n');
}

void align_cluster(void *ctx, const struct cluster *cluster)
{
    struct clusters *c = ctx;
    const struct texts *t = c->texts;
    uint32_t main = cluster->member[0], main_text = t->document[main].text;
    for (size_t i = 1; i < cluster->n; i++) {
        uint32_t member = cluster->member[i], text = t->document[member].text;
        if (text == main_text)
            continue;
        struct aligner w = {t,
                            readings_whole(&c->one, text),
                            readings_whole(&c->other, main_text),
                            text_of(t, text),
                            text_of(t, main_text),
                            member,
                            main};
        compare_figures(&c->compare, w.a, w.b, align_figure, &w);
    }
}
