#include "segment.h"

#include <stdlib.h>

#include "cues.h"
#include "emit.h"
#include "genre.h"
#include "heading.h"
#include "lines.h"
#include "noise.h"
#include "outline.h"
#include "period.h"
#include "phase.h"
#include "places.h"
#include "report.h"
#include "report_place.h"
#include "sentence.h"
#include "table.h"
#include "text.h"

/* Sentences of a report without telling headings that are looked at for its wording. */
enum { WEIGHED = 2000, CAPTION_MAX = 45 };

struct segment {
    struct segment_options opt;
    struct cues *cues;
    struct place_finder *places;
    struct emit emit;
    struct buf text, scratch, place;
    struct lines lines;
    /* where we are in the report */
    struct outline outline;
    struct span heading; /* innermost heading */
    struct span written; /* the heading that the records' context holds */
    bool moved;          /* the outline has changed since it was made */
    enum phase base;     /* of top sections that say nothing themselves */
    enum phase phase;    /* of the text that comes */
    bool given;          /* phase was announced by a heading or a paragraph */
    bool drift;          /* the paragraph before was worded as a plan */
    int last_year;       /* of what was done, 0 if unknown */
    size_t first_number; /* the report's first numbered line */
};

struct segment *segment_new(const struct segment_options *opt, struct out *o)
{
    struct segment *s = mem_zalloc(1, sizeof *s);
    s->opt = *opt;
    sets_use(opt->lexicon);
    s->cues = cues_new(opt->lexicon);
    places_use(opt->lexicon);
    s->places = place_finder_new();
    s->emit.out = o;
    s->emit.words = opt->words;
    return s;
}

void segment_free(struct segment *s)
{
    cues_free(s->cues);
    place_finder_free(s->places);
    places_free();
    sets_free();
    emit_free(&s->emit);
    buf_free(&s->text);
    buf_free(&s->scratch);
    buf_free(&s->place);
    lines_free(&s->lines);
    free(s);
}

static struct span buf_span(const struct buf *b)
{
    return (struct span){b->len ? b->data : "", b->len};
}

static void set_context(struct segment *s, struct span heading)
{
    if (!s->moved && heading.s == s->written.s && heading.n == s->written.n)
        return;
    s->moved = false;
    s->written = heading;
    s->scratch.len = 0;
    outline_write(&s->outline, &s->scratch);
    emit_context(&s->emit, buf_span(&s->scratch), heading);
}

static bool ends_sentence(struct span s)
{
    return text_ends(s, "。") || text_ends_one_of(s, SET_SENTENCE_ENDS);
}

static void write_sentences(struct segment *s, struct span text, bool item, enum phase phase)
{
    size_t turn = 0; /* no word that turns a sentence begins before: most paragraphs have none */
    for (size_t at = 0, n; at < text.n; at += n) {
        n = sentence_end(text_from(text, at), s->opt.clauses);
        struct span one = {text.s + at, n}, bare = one;
        while (bare.n > 0 && bare.s[bare.n - 1] == ' ')
            bare.n--;
        if (turn <= at && phase != PHASE_PLAN)
            turn = phase_may_turn(s->cues, text, at);
        bool turns = turn < at + n && turn < at + PHASE_HEAD;
        emit_record(&s->emit, item && !ends_sentence(bare) ? "item" : "sentence", one, true,
                    phase_name(turns ? phase_of_sentence(s->cues, one, phase) : phase));
    }
}

/* The wording of a line, where no heading tells its phase. */
static enum phase worded(struct segment *s, struct span text)
{
    struct phase_weight w = {0};
    phase_weigh(s->cues, text_head(text, 3000), &w);
    if (w.past > 0)
        s->drift = false;
    else if (w.aims + w.bounds >= 2 || (w.aims > 0 && w.modals > 1))
        s->drift = true;
    return s->drift ? PHASE_PLAN : s->phase;
}

static void take_numbered(struct segment *s, const struct line *line)
{
    struct span text = line_span(line);
    struct level *level = outline_enter(&s->outline, line);
    s->moved = true;
    enum phase above = outline_phase(&s->outline, line->rank);
    s->given = above != PHASE_NONE;
    s->phase = above != PHASE_NONE ? above : s->base;
    s->drift = false;
    if (line->kind == LINE_HEADING) {
        struct span heading = {text.s, line->head};
        level->phase = phase_of_heading(s->cues, heading, s->last_year, s->given ? s->phase : PHASE_NONE);
        if (level->phase != PHASE_NONE) {
            s->phase = level->phase;
            s->given = true;
            if (outline_is_top(&s->outline, line->rank))
                s->base = level->phase == PHASE_PLAN ? PHASE_PLAN : PHASE_DONE;
        }
        s->heading = heading;
        set_context(s, heading);
        emit_record(&s->emit, "heading", heading, true, phase_name(s->phase));
        write_sentences(s, text_from(text, heading.n), false, s->phase);
    } else {
        set_context(s, s->heading);
        write_sentences(s, text, true, s->given ? s->phase : worded(s, text));
    }
}

/* A heading without a number stands for its paragraph, or, alone on its line, until the next heading. */
static void take_unnumbered(struct segment *s, const struct line *line)
{
    struct span text = line_span(line), heading = {text.s, line->head};
    enum phase own = phase_of_heading(s->cues, heading, s->last_year, s->given ? s->phase : PHASE_NONE);
    bool alone = line->head == line->n;
    s->moved |= outline_leave_item(&s->outline);
    if (alone && *text.s == '#') {
        outline_leave(&s->outline, MARK_NONE);
        s->moved = true;
    }
    enum phase phase = own != PHASE_NONE ? own : s->phase;
    if (alone) {
        s->heading = heading;
        s->phase = phase;
        s->given = s->given || own != PHASE_NONE;
    }
    set_context(s, heading);
    emit_record(&s->emit, "heading", heading, true, phase_name(phase));
    write_sentences(s, text_from(text, heading.n), false, phase);
    if (!alone)
        set_context(s, s->heading);
}

/* A paragraph that turns to what will be done, or to problems, ends the sections before it. */
static enum phase turn(struct segment *s, struct span text)
{
    if (s->given && s->phase == PHASE_PLAN)
        return s->phase;
    struct span first = {text.s, sentence_end(text_head(text, 1500), false)};
    enum phase opened = phase_opened_by(s->cues, first, s->last_year);
    bool leads_in = text_ends_one_of(text, SET_MARK_COLON);
    if (opened == PHASE_NONE || (opened == PHASE_PROBLEM && !leads_in))
        return opened == PHASE_NONE ? s->phase : opened;
    outline_leave(&s->outline, s->outline.level[MARK_HAN].number ? MARK_HAN_BRACKET : MARK_NONE);
    s->moved = true;
    for (unsigned i = 0; i < MARK_RANKS; i++)
        s->outline.level[i].phase = opened;
    s->phase = s->base = opened;
    s->given = true;
    return opened;
}

static void take_text(struct segment *s, size_t i)
{
    const struct line *line = &s->lines.line[i];
    struct span text = line_span(line);
    s->moved |= outline_leave_item(&s->outline);
    enum phase phase = turn(s, text);
    if (phase == s->phase && !s->given && phase != PHASE_PLAN)
        phase = worded(s, text);
    if (i < s->first_number && phase == PHASE_DONE && !s->given)
        phase = PHASE_INTRO;
    set_context(s, s->heading);
    write_sentences(s, text, text_at_most(text, 40), phase);
}

/* The heading of a table: the short line above it, else the heading it stands under; its header and its unit.
 */
static void enter_table(struct segment *s, size_t i)
{
    const struct line *line = s->lines.line;
    struct buf b = {0};
    struct span caption = s->heading;
    if (i > 0 && line[i - 1].kind == LINE_TEXT && text_at_most(line_span(&line[i - 1]), CAPTION_MAX) &&
        !text_ends(line_span(&line[i - 1]), "。"))
        caption = line_span(&line[i - 1]);
    buf_add(&b, caption.s, caption.n);
    for (; i < s->lines.n && line[i].kind == LINE_ROW && line[i].number == 1; i++) {
        if (b.len > 0)
            buf_byte(&b, ' ');
        buf_add(&b, line[i].s, line[i].n);
    }
    s->moved = true;
    set_context(s, buf_span(&b));
    s->moved = true;
    buf_free(&b);
}

/* True where a table begins: behind other text, or with a caption or header of its own. What is noise (|---|)
 * does not part its rows. */
static bool begins_table(const struct segment *s, size_t i)
{
    const struct line *line = s->lines.line;
    size_t before = i;
    while (before > 0 && line[before - 1].kind == LINE_NOISE)
        before--;
    return before == 0 || line[before - 1].kind != LINE_ROW ||
           (line[i].number == 1 && line[before - 1].number != 1);
}

/* A row, its cells with a blank between them. */
static void take_row(struct segment *s, size_t i)
{
    const struct line *line = &s->lines.line[i];
    struct span row = line_span(line);
    if (begins_table(s, i))
        enter_table(s, i);
    if (line->head > 0) {
        s->scratch.len = 0;
        for (size_t k = 0; k <= line->head; k++) {
            if (k > 0)
                buf_byte(&s->scratch, ' ');
            buf_add(&s->scratch, line[k].s, line[k].n);
        }
        row = buf_span(&s->scratch);
    }
    emit_record(&s->emit, "table", row, true, phase_name(s->phase));
}

/* Returns how many lines were taken. */
static size_t take_line(struct segment *s, size_t i)
{
    const struct line *line = &s->lines.line[i];
    switch ((enum line_kind)line->kind) {
    case LINE_NOISE: emit_record(&s->emit, "noise", line_span(line), false, ""); break;
    case LINE_TITLE: emit_record(&s->emit, "title", line_span(line), false, ""); break;
    case LINE_ROW: take_row(s, i); return line->head + 1U;
    case LINE_HEADING:
        if (line->rank == MARK_NONE) {
            take_unnumbered(s, line);
            break;
        } /* fall through */
    case LINE_ITEM: take_numbered(s, line); break;
    case LINE_TEXT: take_text(s, i); break;
    }
    return 1;
}

/* What the titles of a report announce. */
enum announced { ANNOUNCED_NOTHING, ANNOUNCED_DONE, ANNOUNCED_BOTH };

static enum announced announced(const struct segment *s, size_t from, size_t to)
{
    enum announced a = ANNOUNCED_NOTHING;
    for (size_t i = from; i < to; i++) {
        struct span title = line_span(&s->lines.line[i]);
        if (s->lines.line[i].kind != LINE_TITLE)
            continue;
        bool tells = text_holds_one_of(title, SET_TITLE_DONE);
        if (text_holds_one_of(title, SET_TITLE_PLANS))
            return tells ? ANNOUNCED_BOTH : ANNOUNCED_NOTHING;
        a = tells ? ANNOUNCED_DONE : a;
    }
    return a;
}

/* Whether line i, which is not the first text, settles what the text before it speaks of: a heading that
 * tells, or, where the title announces both, a paragraph that turns to what will be done. */
static bool settles_done(const struct segment *s, size_t i, enum announced a)
{
    const struct line *line = &s->lines.line[i];
    struct span text = line_span(line);
    if (line->kind == LINE_HEADING)
        return phase_of_heading(s->cues, text_head(text, line->head), s->last_year, PHASE_NONE) != PHASE_NONE;
    return a == ANNOUNCED_BOTH && line->kind == LINE_TEXT && line->rank == MARK_NONE &&
           phase_opened_by(s->cues, (struct span){text.s, sentence_end(text, false)}, s->last_year) ==
               PHASE_PLAN;
}

/* What a report speaks of whose headings do not tell: its title does, else its wording. */
static enum phase base_phase(const struct segment *s, size_t from, size_t to, const struct period *p)
{
    struct phase_weight w = {0};
    enum announced a = announced(s, from, to);
    if (p->plan_only || a == ANNOUNCED_DONE)
        return p->plan_only ? PHASE_PLAN : PHASE_DONE;
    for (size_t i = from; i < to && w.sentences < WEIGHED; i++) {
        const struct line *line = &s->lines.line[i];
        struct span text = line_span(line);
        if (line->kind == LINE_NOISE || line->kind == LINE_TITLE || line->kind == LINE_ROW)
            continue;
        if ((w.sentences > 0 || line->kind == LINE_HEADING) && settles_done(s, i, a))
            return PHASE_DONE;
        for (size_t n; text.n > 0 && w.sentences < WEIGHED; text = text_from(text, n)) {
            n = sentence_end(text, false);
            phase_weigh(s->cues, (struct span){text.s, n}, &w);
        }
    }
    return phase_of_weight(&w);
}

static void take_report(struct segment *s, const struct rec *r, size_t from, size_t to,
                        unsigned long long number)
{
    struct period period;
    table_mark(&s->lines, from, to);
    heading_mark(&s->lines, from, to);
    period_infer(&s->lines, from, to, s->cues, &period);
    s->place.len = 0;
    place_infer(s->places, &s->lines, from, to, &s->place);
    s->outline = (struct outline){0};
    s->moved = true;
    s->heading = (struct span){"", 0};
    s->given = s->drift = false;
    s->last_year = period.government && period.year ? period.year - 1 : period.year;
    s->base = s->phase = base_phase(s, from, to, &period);
    s->first_number = from;
    while (s->first_number < to && s->lines.line[s->first_number].rank == MARK_NONE)
        s->first_number++;
    if (s->first_number == to)
        s->first_number = from;
    const struct emit_own own = {genre_name(genre_infer(&s->lines, from, to, &period)), period.text,
                                 buf_span(&s->place)};
    emit_report(&s->emit, r, number, &own);
    emit_context(&s->emit, (struct span){"", 0}, (struct span){"", 0});
    for (size_t i = from; i < to;)
        i += take_line(s, i);
}

void segment_document(struct segment *s, const struct rec *r)
{
    struct span field = r->field[DOC_TEXT];
    s->text.len = s->emit.seg = 0;
    buf_reserve(&s->text, field.n + 1);
    struct span text = rec_unescape(field, &s->text);
    if (s->text.len == 0)
        buf_add(&s->text, text.s, text.n);
    buf_byte(&s->text, '\0');
    lines_split(&s->lines, s->text.data, s->text.len - 1);
    s->emit.plain = s->lines.breaks == field.n - (s->text.len - 1); /* only line feeds were escaped */
    noise_mark(s->cues, &s->lines);
    bool several = report_mark(&s->lines) > 0;
    unsigned long long number = several ? 0 : 1;
    for (size_t from = 0, to; from < s->lines.n; from = to) {
        number += s->lines.line[from].first;
        for (to = from + 1; to < s->lines.n && !s->lines.line[to].first; to++)
            ;
        take_report(s, r, from, to, number);
    }
}
