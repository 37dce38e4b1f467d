#include "sections.h"

#include "sentence.h"
#include "text.h"

/* Bytes of a paragraph that are weighed for its wording, and in which its first sentence must end. */
enum { WORDING = 3000, OPENING = 1500 };

static struct span heading_of(const struct line *line)
{
    return text_head(line_span(line), line->head);
}

/* The wording of a line, where no heading tells its phase. */
static enum phase worded(struct sections *s, struct span text)
{
    struct phase_weight w = {0};
    phase_weigh(s->cues, text_head(text, WORDING), &w);
    if (w.past > 0)
        s->planned_before = false;
    else if ((w.aims + w.bounds >= 2 && (w.aims + w.modals > 0 || (!s->summary && !s->time.early))) ||
             (w.aims > 0 && w.modals > 1))
        s->planned_before = true;
    return s->planned_before ? PHASE_PLAN : s->phase;
}

static enum phase opened_by(const struct sections *s, struct span text)
{
    struct span first = {text.s, sentence_end(text_head(text, OPENING), false)};
    return phase_opened_by(s->cues, first, s->time);
}

static void find_plans(struct sections *s, size_t from)
{
    s->plans_known = true;
    for (size_t i = from; i < s->end; i++) {
        const struct line *line = &s->line[i];
        if (line->kind == LINE_HEADING &&
            phase_of_heading(s->cues, heading_of(line), s->time, PHASE_DONE) == PHASE_PLAN)
            s->last_plan[line->rank] = i;
    }
}

/* What the heading says of the sections under it. 重点工作 in a summary are what was done, where plans have a
 * heading of their own further down. A heading that does not say is of what the paragraph under it turns to.
 */
static enum phase told_by(struct sections *s, size_t i)
{
    const struct line *line = &s->line[i];
    enum phase told = phase_of_heading(s->cues, heading_of(line), s->time, s->told ? s->phase : PHASE_NONE);
    if (told == PHASE_NONE && s->phase == PHASE_DONE) {
        struct span under = text_from(line_span(line), line->head);
        if (under.n == 0 && i + 1 < s->end && s->line[i + 1].kind == LINE_TEXT)
            under = line_span(&s->line[i + 1]);
        return opened_by(s, under) == PHASE_PLAN ? PHASE_PLAN : told;
    }
    if (told != PHASE_PLAN || !s->summary)
        return told;
    enum phase sure = phase_of_heading(s->cues, heading_of(line), s->time, PHASE_DONE);
    if (sure != PHASE_PLAN && !s->plans_known)
        find_plans(s, i);
    return sure != PHASE_PLAN && s->last_plan[line->rank] > i ? sure : told;
}

/* All levels of the path are of this phase from here on. */
static void turn_to(struct sections *s, enum phase phase)
{
    for (unsigned i = 0; i < MARK_RANKS; i++)
        s->outline.level[i].phase = phase;
    s->base = phase;
    s->told = true;
}

/* The rank of the first numbered line after line i where numbers begin there (一、, 1.), else MARK_NONE. */
static enum marker_rank begins_after(struct sections *s, size_t i)
{
    if (s->numbered <= i)
        for (s->numbered = i + 1; s->numbered < s->end && s->line[s->numbered].rank == MARK_NONE;)
            s->numbered++;
    return s->numbered < s->end && s->line[s->numbered].number == 1 ? s->line[s->numbered].rank : MARK_NONE;
}

/* A heading without a number after which numbers begin anew has them under it: 2008年工作安排 between 六、
 * and 一、. It ends all sections before, or, where it says what it is of, those of the rank that begins anew.
 */
static void part(struct sections *s, size_t i, enum phase own)
{
    enum marker_rank rank = begins_after(s, i);
    if (rank == MARK_NONE ||
        (own == PHASE_NONE && (s->outline.level[rank].number == 0 || !outline_is_top(&s->outline, rank))))
        return;
    s->moved |= s->outline.level[rank].number != 0;
    outline_leave(&s->outline, rank);
    if (own != PHASE_NONE)
        turn_to(s, own == PHASE_PLAN ? PHASE_PLAN : PHASE_DONE);
}

/* Whether a heading after line i says that plans are under it. */
static bool plans_after(struct sections *s, size_t i)
{
    bool after = false;
    if (!s->plans_known)
        find_plans(s, i);
    for (unsigned rank = 0; rank < MARK_RANKS; rank++)
        after = after || s->last_plan[rank] > i;
    return after;
}

/* Whether the part before the heading at line i admits problems further in than at the head of a paragraph.
 */
static bool admitted_within(const struct sections *s, size_t i)
{
    enum { PARAGRAPHS = 40 };
    enum marker_rank rank = s->line[i].rank;
    for (size_t n = 0; i-- > s->begin && n < PARAGRAPHS;) {
        const struct line *line = &s->line[i];
        if (line->kind == LINE_HEADING && line->rank == rank)
            return false;
        n += line->kind == LINE_TEXT;
        if (line->kind == LINE_TEXT && phase_admits(s->cues, text_head(line_span(line), OPENING)))
            return true;
    }
    return false;
}

/* A report given early in a year admits problems where its look back ends: the next section is of plans.
 * Where only words within a paragraph admit them, another heading may know better. */
enum phase sections_number(struct sections *s, size_t i)
{
    const struct line *line = &s->line[i];
    struct level *level = outline_enter(&s->outline, line);
    enum phase above = outline_phase(&s->outline, line->rank);
    s->moved = true;
    s->told = above != PHASE_NONE;
    s->phase = above != PHASE_NONE ? above : s->base;
    s->planned_before = false;
    if (line->kind != LINE_HEADING)
        return s->told ? s->phase : worded(s, line_span(line));
    level->phase = told_by(s, i);
    if (level->phase == PHASE_NONE && s->time.early && s->phase == PHASE_DONE &&
        outline_is_top(&s->outline, line->rank) &&
        (s->admitted || (!plans_after(s, i) && admitted_within(s, i))))
        level->phase = PHASE_PLAN;
    if (level->phase != PHASE_NONE) {
        s->phase = level->phase;
        s->told = true;
        enum marker_rank under = begins_after(s, i);
        bool over = under != MARK_NONE && under < line->rank; /* （三）, under which 一、 begins anew */
        if (outline_is_top(&s->outline, over ? under : line->rank))
            s->base = level->phase == PHASE_PLAN ? PHASE_PLAN : PHASE_DONE;
    }
    return s->phase;
}

/* A paragraph that turns to what will be done, or to problems, ends the sections before it. */
static enum phase turn(struct sections *s, struct span text)
{
    if (s->told && s->phase == PHASE_PLAN)
        return s->phase;
    enum phase opened = opened_by(s, text);
    bool leads_in = text_ends_one_of(text, SET_MARK_COLON);
    s->admitted |= opened == PHASE_PROBLEM;
    if (opened == PHASE_NONE || (opened == PHASE_PROBLEM && !leads_in))
        return opened == PHASE_NONE ? s->phase : opened;
    outline_leave(&s->outline, s->outline.level[MARK_HAN].number ? MARK_HAN_BRACKET : MARK_NONE);
    s->moved = true;
    turn_to(s, opened);
    s->phase = opened;
    return opened;
}

/* It stands for its paragraph, or, alone on its line, until the next heading. One that is of plans, as its
 * paragraph says too, opens them as the paragraph alone would. */
enum phase sections_heading(struct sections *s, size_t i)
{
    const struct line *line = &s->line[i];
    enum phase own = phase_of_heading(s->cues, heading_of(line), s->time, s->told ? s->phase : PHASE_NONE);
    enum phase phase = own != PHASE_NONE ? own : s->phase;
    s->moved |= outline_leave_item(&s->outline);
    if (line->head != line->n) {
        struct span under = text_from(line_span(line), line->head);
        if (own == PHASE_PLAN)
            turn(s, text_from(under, text_starts(under, " ")));
        return phase;
    }
    if (*line->s == '#') {
        outline_leave(&s->outline, MARK_NONE);
        s->moved = true;
    }
    part(s, i, own);
    s->phase = phase;
    s->told = s->told || own != PHASE_NONE;
    return phase;
}

enum phase sections_text(struct sections *s, size_t i)
{
    struct span text = line_span(&s->line[i]);
    s->moved |= outline_leave_item(&s->outline);
    enum phase phase = turn(s, text);
    if (phase == s->phase && !s->told && phase != PHASE_PLAN)
        phase = worded(s, text);
    return phase;
}
