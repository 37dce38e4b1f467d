#include "segment.h"

#include <stdlib.h>

#include "base_phase.h"
#include "cues.h"
#include "genre.h"
#include "heading.h"
#include "lines.h"
#include "noise.h"
#include "period.h"
#include "phase.h"
#include "places.h"
#include "report.h"
#include "report_place.h"
#include "sections.h"
#include "segment_writer.h"
#include "sentence.h"
#include "table_lines.h"
#include "text.h"

/* Characters of a line above a table that may be its caption. */
enum {
    CAPTION_MAX = 45,
    HEADER_MAX = 1 << 10, /* bytes: each row of the table has it as heading */
};

/* Where we are in a report: all that outlives a line. Cleared in one assignment when a report begins. */
struct report {
    size_t first_number; /* its first numbered line */
    struct sections sections;
    struct span heading;   /* the innermost one */
    struct span context;   /* the heading that stands in the records now */
    bool context_is_stale; /* a table stood between, since the context was made */
    bool counts;           /* its opening has begun to count what was done */
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
    s->writer.record = opt->record;
    s->writer.ctx = opt->ctx;
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
    outline_write(&s->report.sections.outline, &s->scratch);
    writer_set_context(&s->writer, buf_span(&s->scratch), heading);
}

/* heading is memory of the document's text: nothing is done where it is the one that stands there. */
static void set_context(struct segment *s, struct span heading)
{
    struct report *r = &s->report;
    if (!r->context_is_stale && !r->sections.moved && heading.s == r->context.s && heading.n == r->context.n)
        return;
    r->context_is_stale = r->sections.moved = false;
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

static void take_numbered(struct segment *s, size_t i)
{
    struct report *r = &s->report;
    const struct line *line = &s->lines.line[i];
    struct span text = line_span(line);
    enum phase phase = sections_number(&r->sections, i);
    if (line->kind == LINE_HEADING) {
        struct span heading = {text.s, line->head};
        r->heading = heading;
        set_context(s, heading);
        writer_write(&s->writer, "heading", heading, true, phase_name(phase));
        write_sentences(s, text_from(text, heading.n), false, phase);
    } else {
        set_context(s, r->heading);
        write_sentences(s, text, true, phase);
    }
}

static void take_unnumbered(struct segment *s, size_t i)
{
    struct report *r = &s->report;
    const struct line *line = &s->lines.line[i];
    struct span text = line_span(line), heading = {text.s, line->head};
    bool alone = line->head == line->n;
    enum phase phase = sections_heading(&r->sections, i);
    if (alone)
        r->heading = heading;
    set_context(s, heading);
    writer_write(&s->writer, "heading", heading, true, phase_name(phase));
    write_sentences(s, text_from(text, heading.n), false, phase);
    if (!alone)
        set_context(s, r->heading);
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
    struct span text = line_span(&s->lines.line[i]);
    enum phase phase = sections_text(&r->sections, i);
    bool opens = i < r->first_number && phase == PHASE_DONE && !r->sections.told,
         item = text_at_most(text, 40);
    size_t intro = opens ? introduction(r, text) : 0;
    r->counts = r->counts || (opens && intro < text.n);
    set_context(s, r->heading);
    write_sentences(s, text_head(text, intro), item, PHASE_INTRO);
    write_sentences(s, text_from(text, intro), item, phase);
}

/* The heading of a table: the short line above it, else the heading it stands under; its header and its unit,
 * as far as they are short. */
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
        if (b.len - caption.n + line[i].n > HEADER_MAX)
            break;
        if (b.len > 0)
            buf_byte(&b, ' ');
        buf_add(&b, line[i].s, line[i].n);
    }
    write_context(s, buf_span(&b));
    s->report.context_is_stale = true; /* what comes after the table has its own */
    buf_free(&b);
}

/* True where a table begins: after other text, or with a caption or header of its own. What is noise (|---|)
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
    writer_write(&s->writer, "table", row, true, phase_name(s->report.sections.phase));
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
            take_unnumbered(s, i);
            break;
        } /* fall through */
    case LINE_ITEM: take_numbered(s, i); break;
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

/* The report's line in the list of reports; seg_before was the last segment before it. */
static void list_report(const struct segment *s, size_t from, size_t to, unsigned long long seg_before)
{
    struct out *o = s->opt.reports;
    size_t title = from;
    while (title < to && s->lines.line[title].kind != LINE_TITLE)
        title++;
    writer_put_report(&s->writer, o);
    out_number(o, s->writer.seg - seg_before);
    out_byte(o, '\t');
    if (title < to)
        rec_write(o, line_span(&s->lines.line[title]));
    out_byte(o, '\n');
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
    enum genre genre = genre_infer(&s->lines, from, to, &period);
    const struct report_facts own = {genre_name(genre), period.text, buf_span(&s->place)};
    const struct phase_time time = {period.government && period.year ? period.year - 1 : period.year,
                                    period.given_early};
    enum phase base = base_phase(&s->lines, from, to, s->cues, &period, time);
    s->report = (struct report){.first_number = first_number(&s->lines, from, to),
                                .sections = {.line = s->lines.line,
                                             .begin = from,
                                             .end = to,
                                             .cues = s->cues,
                                             .time = time,
                                             .summary = genre == GENRE_SUMMARY,
                                             .base = base,
                                             .phase = base,
                                             .moved = true},
                                .heading = {"", 0}};
    writer_begin_report(&s->writer, r, number, &own);
    writer_set_context(&s->writer, (struct span){"", 0}, (struct span){"", 0});
    unsigned long long seg_before = s->writer.seg;
    for (size_t i = from; i < to;)
        i += take_line(s, i);
    if (s->opt.reports != NULL && number > 0)
        list_report(s, from, to, seg_before);
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
