#include "segment.h"

#include <stdlib.h>

#include "base_phase.h"
#include "cues.h"
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
#include "segment_writer.h"
#include "sentence.h"
#include "table_lines.h"
#include "text.h"

/* Characters of a line above a table that may be its caption. */
enum { CAPTION_MAX = 45 };

/* Where we are in a report: all that outlives a line. Cleared in one assignment when a report begins. */
struct report {
    size_t first_number; /* its first numbered line */
    int last_year;       /* of what was done, 0 if unknown */
    struct outline outline;
    struct span heading;   /* the innermost one */
    struct span context;   /* the heading that stands in the records now */
    bool context_is_stale; /* the outline has changed, or a table stood between, since the context was made */
    enum phase base;       /* of top sections that say nothing themselves */
    enum phase phase;      /* of the text that comes */
    bool phase_is_told;    /* by a heading or a paragraph */
    bool planned_before;   /* the paragraph before was worded as a plan */
    bool summary;          /* a bureau's: 95%以上 is more often reached than aimed at */
    size_t end;            /* the line after its last one */
    bool plans_known;      /* last_plan is */
    size_t last_plan[MARK_RANKS]; /* the last heading of each rank that announces plans; 0: none */
    bool counts;                  /* its opening has begun to count what was done */
};

struct segment {
    struct segment_options opt;
    struct cues *cues;
    struct place_finder *places;
    struct segment_writer writer;
    struct buf text, scratch, place;
    struct lines lines;
    struct report report;
};

struct segment *segment_new(const struct segment_options *opt, struct out *o)
{
    struct segment *s = mem_zalloc(1, sizeof *s);
    s->opt = *opt;
    sets_use(opt->lexicon);
    s->cues = cues_new(opt->lexicon);
    places_use(opt->lexicon);
    s->places = place_finder_new();
    s->writer.out = o;
    s->writer.words = opt->words;
    return s;
}

void segment_free(struct segment *s)
{
    cues_free(s->cues);
    place_finder_free(s->places);
    places_free();
    sets_free();
    writer_free(&s->writer);
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

static void write_context(struct segment *s, struct span heading)
{
    s->scratch.len = 0;
    outline_write(&s->report.outline, &s->scratch);
    writer_set_context(&s->writer, buf_span(&s->scratch), heading);
}

/* heading is memory of the document's text: nothing is done where it is the one that stands there. */
static void set_context(struct segment *s, struct span heading)
{
    struct report *r = &s->report;
    if (!r->context_is_stale && heading.s == r->context.s && heading.n == r->context.n)
        return;
    r->context_is_stale = false;
    r->context = heading;
    write_context(s, heading);
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
        writer_write(&s->writer, item && !ends_sentence(bare) ? "item" : "sentence", one, true,
                     phase_name(turns ? phase_of_sentence(s->cues, one, phase) : phase));
    }
}

/* The wording of a line, where no heading tells its phase. */
static enum phase worded(struct segment *s, struct span text)
{
    struct report *r = &s->report;
    struct phase_weight w = {0};
    phase_weigh(s->cues, text_head(text, 3000), &w);
    if (w.past > 0)
        r->planned_before = false;
    else if ((w.aims + w.bounds >= 2 && (w.aims + w.modals > 0 || !r->summary)) ||
             (w.aims > 0 && w.modals > 1))
        r->planned_before = true;
    return r->planned_before ? PHASE_PLAN : r->phase;
}

static void find_plans(struct segment *s, size_t from)
{
    struct report *r = &s->report;
    r->plans_known = true;
    for (size_t i = from; i < r->end; i++) {
        const struct line *line = &s->lines.line[i];
        struct span heading = {line->s, line->head};
        if (line->kind == LINE_HEADING &&
            phase_of_heading(s->cues, heading, r->last_year, PHASE_DONE) == PHASE_PLAN)
            r->last_plan[line->rank] = i;
    }
}

/* What the heading says of the sections under it. 重点工作 in a summary are what was done, where plans have a
 * heading of their own further down. */
static enum phase phase_told(struct segment *s, const struct line *line)
{
    struct report *r = &s->report;
    struct span heading = {line->s, line->head};
    enum phase told =
        phase_of_heading(s->cues, heading, r->last_year, r->phase_is_told ? r->phase : PHASE_NONE);
    if (told != PHASE_PLAN || !r->summary)
        return told;
    enum phase sure = phase_of_heading(s->cues, heading, r->last_year, PHASE_DONE);
    size_t i = (size_t)(line - s->lines.line);
    if (sure != PHASE_PLAN && !r->plans_known)
        find_plans(s, i);
    return sure != PHASE_PLAN && r->last_plan[line->rank] > i ? sure : told;
}

static void take_numbered(struct segment *s, const struct line *line)
{
    struct report *r = &s->report;
    struct span text = line_span(line);
    struct level *level = outline_enter(&r->outline, line);
    r->context_is_stale = true;
    enum phase above = outline_phase(&r->outline, line->rank);
    r->phase_is_told = above != PHASE_NONE;
    r->phase = above != PHASE_NONE ? above : r->base;
    r->planned_before = false;
    if (line->kind == LINE_HEADING) {
        struct span heading = {text.s, line->head};
        level->phase = phase_told(s, line);
        if (level->phase != PHASE_NONE) {
            r->phase = level->phase;
            r->phase_is_told = true;
            if (outline_is_top(&r->outline, line->rank))
                r->base = level->phase == PHASE_PLAN ? PHASE_PLAN : PHASE_DONE;
        }
        r->heading = heading;
        set_context(s, heading);
        writer_write(&s->writer, "heading", heading, true, phase_name(r->phase));
        write_sentences(s, text_from(text, heading.n), false, r->phase);
    } else {
        set_context(s, r->heading);
        write_sentences(s, text, true, r->phase_is_told ? r->phase : worded(s, text));
    }
}

/* A heading without a number stands for its paragraph, or, alone on its line, until the next heading. */
static void take_unnumbered(struct segment *s, const struct line *line)
{
    struct report *r = &s->report;
    struct span text = line_span(line), heading = {text.s, line->head};
    enum phase own =
        phase_of_heading(s->cues, heading, r->last_year, r->phase_is_told ? r->phase : PHASE_NONE);
    bool alone = line->head == line->n;
    r->context_is_stale |= outline_leave_item(&r->outline);
    if (alone && *text.s == '#') {
        outline_leave(&r->outline, MARK_NONE);
        r->context_is_stale = true;
    }
    enum phase phase = own != PHASE_NONE ? own : r->phase;
    if (alone) {
        r->heading = heading;
        r->phase = phase;
        r->phase_is_told = r->phase_is_told || own != PHASE_NONE;
    }
    set_context(s, heading);
    writer_write(&s->writer, "heading", heading, true, phase_name(phase));
    write_sentences(s, text_from(text, heading.n), false, phase);
    if (!alone)
        set_context(s, r->heading);
}

/* A paragraph that turns to what will be done, or to problems, ends the sections before it. */
static enum phase turn(struct segment *s, struct span text)
{
    struct report *r = &s->report;
    if (r->phase_is_told && r->phase == PHASE_PLAN)
        return r->phase;
    struct span first = {text.s, sentence_end(text_head(text, 1500), false)};
    enum phase opened = phase_opened_by(s->cues, first, r->last_year);
    bool leads_in = text_ends_one_of(text, SET_MARK_COLON);
    if (opened == PHASE_NONE || (opened == PHASE_PROBLEM && !leads_in))
        return opened == PHASE_NONE ? r->phase : opened;
    outline_leave(&r->outline, r->outline.level[MARK_HAN].number ? MARK_HAN_BRACKET : MARK_NONE);
    r->context_is_stale = true;
    for (unsigned i = 0; i < MARK_RANKS; i++)
        r->outline.level[i].phase = opened;
    r->phase = r->base = opened;
    r->phase_is_told = true;
    return opened;
}

/* Bytes of an opening paragraph before the first sentence that counts what was done: they introduce. */
static size_t introduction(const struct report *r, struct span text)
{
    size_t at = 0;
    for (size_t n; !r->counts && at < text.n; at += n) {
        n = sentence_end(text_from(text, at), false);
        if (phase_counts_done((struct span){text.s + at, n}))
            break;
    }
    return at;
}

static void take_text(struct segment *s, size_t i)
{
    struct report *r = &s->report;
    const struct line *line = &s->lines.line[i];
    struct span text = line_span(line);
    r->context_is_stale |= outline_leave_item(&r->outline);
    enum phase phase = turn(s, text);
    if (phase == r->phase && !r->phase_is_told && phase != PHASE_PLAN)
        phase = worded(s, text);
    bool opens = i < r->first_number && phase == PHASE_DONE && !r->phase_is_told,
         item = text_at_most(text, 40);
    size_t intro = opens ? introduction(r, text) : 0;
    r->counts = r->counts || (opens && intro < text.n);
    set_context(s, r->heading);
    write_sentences(s, text_head(text, intro), item, PHASE_INTRO);
    write_sentences(s, text_from(text, intro), item, phase);
}

/* The heading of a table: the short line above it, else the heading it stands under; its header and its unit.
 */
static void enter_table(struct segment *s, size_t i)
{
    const struct line *line = s->lines.line;
    struct buf b = {0};
    struct span caption = s->report.heading;
    if (i > 0 && line[i - 1].kind == LINE_TEXT && text_at_most(line_span(&line[i - 1]), CAPTION_MAX) &&
        !text_ends(line_span(&line[i - 1]), "。"))
        caption = line_span(&line[i - 1]);
    buf_add(&b, caption.s, caption.n);
    for (; i < s->lines.n && line[i].kind == LINE_ROW && line[i].number == 1; i++) {
        if (b.len > 0)
            buf_byte(&b, ' ');
        buf_add(&b, line[i].s, line[i].n);
    }
    write_context(s, buf_span(&b));
    s->report.context_is_stale = true; /* what comes after the table has its own */
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
    writer_write(&s->writer, "table", row, true, phase_name(s->report.phase));
}

/* Returns how many lines were taken. */
static size_t take_line(struct segment *s, size_t i)
{
    const struct line *line = &s->lines.line[i];
    switch ((enum line_kind)line->kind) {
    case LINE_NOISE: writer_write(&s->writer, "noise", line_span(line), false, ""); break;
    case LINE_TITLE: writer_write(&s->writer, "title", line_span(line), false, ""); break;
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

/* The first numbered line, or from if there is none. */
static size_t first_number(const struct lines *l, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (l->line[i].rank != MARK_NONE)
            return i;
    return from;
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
    s->report = (struct report){.first_number = first_number(&s->lines, from, to),
                                .last_year = period.government && period.year ? period.year - 1 : period.year,
                                .context_is_stale = true,
                                .heading = {"", 0}};
    s->report.base = s->report.phase = base_phase(&s->lines, from, to, s->cues, &period, s->report.last_year);
    enum genre genre = genre_infer(&s->lines, from, to, &period);
    const struct report_facts own = {genre_name(genre), period.text, buf_span(&s->place)};
    s->report.summary = genre == GENRE_SUMMARY;
    s->report.end = to;
    writer_begin_report(&s->writer, r, number, &own);
    writer_set_context(&s->writer, (struct span){"", 0}, (struct span){"", 0});
    for (size_t i = from; i < to;)
        i += take_line(s, i);
}

void segment_document(struct segment *s, const struct rec *r)
{
    struct span field = r->field[DOC_TEXT];
    s->text.len = s->writer.seg = 0;
    buf_reserve(&s->text, field.n + 1);
    struct span text = rec_unescape(field, &s->text);
    if (s->text.len == 0)
        buf_add(&s->text, text.s, text.n);
    buf_byte(&s->text, '\0');
    lines_split(&s->lines, s->text.data, s->text.len - 1);
    s->writer.plain = s->lines.breaks == field.n - (s->text.len - 1); /* only line feeds were escaped */
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
