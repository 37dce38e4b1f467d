#include "base_phase.h"

#include "marker.h"
#include "sentence.h"
#include "text.h"

/* Sentences that are looked at for their wording. */
enum { WEIGHED = 2000 };

/* The report that is looked at. */
struct whole {
    const struct lines *lines;
    size_t from, to;
    const struct cues *cues;
    struct phase_time time;
};

/* What the titles of a report announce. */
enum announced { ANNOUNCED_NOTHING, ANNOUNCED_DONE, ANNOUNCED_BOTH };

static enum announced announced(const struct whole *w)
{
    enum announced a = ANNOUNCED_NOTHING;
    for (size_t i = w->from; i < w->to; i++) {
        struct span title = line_span(&w->lines->line[i]);
        if (w->lines->line[i].kind != LINE_TITLE)
            continue;
        bool tells = text_holds_one_of(title, SET_TITLE_DONE);
        if (text_holds_one_of(title, SET_TITLE_PLANS))
            return tells ? ANNOUNCED_BOTH : ANNOUNCED_NOTHING;
        a = tells ? ANNOUNCED_DONE : a;
    }
    return a;
}

/* Whether the line, which is not the first text, settles what the text before it speaks of: a heading that
 * tells, or, where the title announces both, a paragraph that turns to what will be done. */
static bool settles_done(const struct whole *w, const struct line *line, enum announced a)
{
    struct span text = line_span(line);
    if (line->kind == LINE_HEADING)
        return phase_of_heading(w->cues, text_head(text, line->head), w->time, PHASE_NONE) != PHASE_NONE;
    return a == ANNOUNCED_BOTH && line->kind == LINE_TEXT && line->rank == MARK_NONE &&
           phase_opened_by(w->cues, (struct span){text.s, sentence_end(text, false)}, w->time) == PHASE_PLAN;
}

enum phase base_phase(const struct lines *l, size_t from, size_t to, const struct cues *cues,
                      const struct period *p, struct phase_time time)
{
    const struct whole whole = {l, from, to, cues, time};
    struct phase_weight w = {0};
    enum announced a = announced(&whole);
    if (p->plan_only || a == ANNOUNCED_DONE)
        return p->plan_only ? PHASE_PLAN : PHASE_DONE;
    for (size_t i = from; i < to && w.sentences < WEIGHED; i++) {
        const struct line *line = &l->line[i];
        struct span text = line_span(line);
        if (line->kind == LINE_NOISE || line->kind == LINE_TITLE || line->kind == LINE_ROW)
            continue;
        if ((w.sentences > 0 || line->kind == LINE_HEADING) && settles_done(&whole, line, a))
            return PHASE_DONE;
        for (size_t n; text.n > 0 && w.sentences < WEIGHED; text = text_from(text, n)) {
            n = sentence_end(text, false);
            if (!phase_leads_in((struct span){text.s, n}))
                phase_weigh(cues, (struct span){text.s, n}, &w);
        }
    }
    return phase_of_weight(&w);
}
