#include "extract.h"

#include <stdlib.h>

#include "action.h"
#include "after_number.h"
#include "bracket.h"
#include "context.h"
#include "emit.h"
#include "fact_features.h"
#include "growth.h"
#include "judge.h"
#include "label.h"
#include "metric_table.h"
#include "naming.h"
#include "outlook.h"
#include "parse.h"
#include "parts.h"
#include "region.h"
#include "said.h"
#include "scope.h"
#include "sets.h"
#include "tasks.h"
#include "time_said.h"
#include "tokens.h"
#include "topic.h"

struct extract *extract_new(const struct extract_options *o, struct out *out)
{
    struct extract *x = mem_zalloc(1, sizeof *x);
    sets_use(o->lexicon);
    rules_use(o->lexicon);
    patterns_use(o->lexicon);
    lex_load(&x->lex, o->lexicon);
    scan_init(&x->scan, &x->lex);
    context_init(&x->context, &x->lex, &x->scan);
    prefilter_init(&x->prefilter);
    x->out.table = (struct tabular){.format = o->format, .bare = o->bare, .bom = o->bom, .out = out};
    x->out.explain = o->explain;
    emit_begin(x);
    return x;
}

void extract_free(struct extract *x)
{
    tabular_end(&x->out.table);
    lex_free(&x->lex);
    sets_free();
    rules_free();
    patterns_free();
    scan_free(&x->scan);
    context_free(&x->context);
    clauses_free(&x->clauses);
    prefilter_free(&x->prefilter);
    buf_free(&x->unescaped);
    buf_free(&x->words);
    buf_free(&x->kept.heading);
    buf_free(&x->kept.region);
    buf_free(&x->kept.section);
    buf_free(&x->period.text);
    buf_free(&x->cells);
    blanks_free(&x->blanks);
    buf_free(&x->out.row);
    buf_free(&x->kept.key);
    buf_free(&x->kept.label);
    buf_free(&x->kept.goal);
    seen_free(&x->kept.seen);
    free(x);
}

/* A decline is negative growth; bounds apply to the signed value. */
static void negate(struct quantity *q)
{
    static const enum bound flipped[] = {BOUND_EXACT, BOUND_ABOUT, BOUND_UNDER, BOUND_MOST,
                                         BOUND_OVER,  BOUND_LEAST, BOUND_RANGE};
    struct decimal lo = q->lo;
    bool has_lo = q->has_lo;
    q->lo = q->hi;
    q->hi = lo;
    q->has_lo = q->has_hi;
    q->has_hi = has_lo;
    q->lo.coef = -q->lo.coef;
    q->hi.coef = -q->hi.coef;
    q->bound = flipped[q->bound];
}

/* 分别不低于6%和10%: the word of bounds is said for all of the list. Returns that of the word before the
 * quantity or its list. Steps are reached: at least. */
static enum bound share_bound(const struct sentence *st, struct quantity *q, bool listed, bool steps)
{
    int digit;
    enum bound b = steps ? BOUND_LEAST : st->last.bound;
    listed = listed && st->last.unit == q->unit;
    if (q->bound != BOUND_EXACT || !(listed || steps) || b == BOUND_EXACT)
        return number_digit(st->text.s + q->at, q->length, &digit) > 0 ? BOUND_EXACT : q->bound;
    q->bound = b;
    q->has_lo = q->has_lo && b != BOUND_UNDER && b != BOUND_MOST;
    q->has_hi = q->has_hi && b != BOUND_OVER && b != BOUND_LEAST;
    return b;
}

/* What the quantities after this one may refer to. */
static void remember(struct sentence *st, const struct clause *c, const struct fact *f)
{
    const struct quantity *q = f->q;
    struct piece label = f->base.length > 0 ? f->base : f->label;
    st->goal = f->base.length > 0 ? f->label : (struct piece){0, 0};
    if (f->measure == RATIO && st->shares.n < RATIOS && q->has_lo)
        st->shares.value[st->shares.n++] = q->lo;
    if (!st->part)
        parts_whole(st, f, label);
    st->last = (struct said){.any = true,
                             .subject = c->tail_action && c->noun.from < c->noun.to,
                             .share = f->is_share,
                             .verb = f->why.label != NULL && f->why.label->verdict == LABEL_VERB,
                             .label = label,
                             .each = f->each,
                             .action = f->action,
                             .measure = f->measure,
                             .kind = q->unit->kind,
                             .unit = q->unit,
                             .down = f->down,
                             .scope = f->scope,
                             .aim = f->role == TARGET,
                             .rule = f->role == RULE,
                             .goal_shared = c->goal.shared,
                             .starts = c->change.starts,
                             .attribute = c->attribute,
                             .bound = f->bound,
                             .told = f->told};
    const struct said *before = &st->recent.said[(st->recent.n - 1) % RECENT];
    bool other = st->recent.n == 0 || before->label.at != label.at;
    if ((f->measure == LEVEL && f->base.length == 0) ||
        (f->measure == CHANGE && other && q->unit->kind != UNIT_PP))
        st->recent.said[st->recent.n++ % RECENT] = st->last;
    if (f->measure == RATIO && f->base.length == 0 && !c->change.starts)
        st->rates.label[st->rates.n++ % RECENT] = label;
    st->time.against_last = st->time.against_set;
    st->time.against_used =
        st->time.against_set && (f->measure == LEVEL || f->measure == CHANGE); /* 比2007年的10亿元增长45% */
    st->time.against_set = st->time.against_used;
    st->counted = true;
    st->change_began = c->change.starts;
    if (st->change_began && st->time.now.base == WHEN_YEAR && st->time.now.last == 0)
        st->time.since = st->time.now.year;
    st->outlook.stretch = false;
}

static void take_quantity(struct extract *x, const struct rec *r, struct sentence *st, size_t k)
{
    struct scan *s = &x->scan;
    struct quantity *q = &s->quantity[s->token[k].index];
    struct clause *c = &x->clauses.clause[s->token[k].index];
    struct fact f = {.q = q};
    if (st->taiwan && q->unit->traits & UNIT_YUAN && x->lex.usual.taiwan_dollar.kind == UNIT_MONEY)
        q->unit = &x->lex.usual.taiwan_dollar;
    time_said_joins(s, st, c, k);
    time_said_deals(s, st, c, k);
    c->change.starts = c->change.starts || (c->joined && st->change_began && !c->change.ends);
    time_said_rests(x, st, c);
    f.label = label_find(x, st, c, k, &f);
    f.bound = share_bound(st, q, f.list && c->joined, after_number_steps(s, st->text, k));
    features_find(x, st, c, k, &f);
    judge_measure(st, c, &f);
    f.why.scope = f.scope != 0 ? "levels in the label" : "";
    action_find(x, st, c, &f);
    f.indicator = naming_of_fact(x, &f);
    judge_role(&f);
    features_of_label(x, st, c, &f);
    judge_basis(&f);
    parts_check(x, st, c, &f);
    f.part = st->part && (f.measure == LEVEL || f.measure == RATIO);
    scope_find(x, st, c, k, &f);
    region_find(x, st, c, k, &f);
    if (f.down && (f.measure == GROWTH || f.measure == CHANGE) && !(q->sign && q->lo.coef < 0))
        negate(q);
    judge_period(st, c, &f);
    if (!q->steps)
        emit_later(x, r, &f);
    while (f.shared && st->list.at < st->list.n) {
        f.label = st->list.item[st->list.at++];
        f.indicator = naming_of_fact(x, &f);
        emit_later(x, r, &f);
    }
    if (f.measure == COMPLETION && growth_share_word(s, st->text, k))
        tasks_note_goal(x, st);
    if (!said_apart(s, st->text, c, k))
        remember(st, c, &f);
}

static void take_word(struct extract *x, struct sentence *st, size_t k)
{
    const struct scan *s = &x->scan;
    uint64_t may = st->quotes > 0 ? 0 : context_candidates(&x->context, &s->token[k], st->text);
    for (size_t i = 0; may != 0 && (i = context_next(may, i, s, st->text, k)) < patterns.n; i++) {
        context_explain(x->out.explain, token_span(&s->token[k], st->text), &patterns.pattern[i]);
        outlook_take(s, st, k, patterns.pattern[i].effect);
    }
}

static void end_clause(struct extract *x, struct sentence *st, size_t k)
{
    bool goes_on = token_has(&x->scan.token[k], st->text, SET_MARK_SEMICOLON);
    outlook_end_clause(&x->scan, st, k, goes_on);
    st->part = st->counted = false;
    st->whole_is_before = true;
    time_said_over(st);
    time_said_item(x, st, k);
    if (!goes_on) {
        st->classes.length = 0;
        st->quotes = 0;
        st->time.since = 0;
    }
    st->time.against_set = st->time.against_last = false;
    st->shares.n = 0;
    st->near.set = false;
    if (!goes_on)
        st->region = st->headed;
    region_note(x, st, k + 1);
}

static void next_clause(struct extract *x, struct sentence *st, size_t k)
{
    const struct scan *s = &x->scan;
    time_said_over(st);
    time_said_item(x, st, k);
    outlook_next_clause(s, st, k);
    if (k == 0 || !token_in(&s->token[k - 1], WORD_PART)) /* 其中，税收6亿元 */
        st->part_goes_on = st->part;
    region_note(x, st, k + 1);
}

/* True when the record is of the report that the last one was of; else remembers its report. */
static bool same_report(struct extract *x, const struct rec *r)
{
    struct span doc = r->field[SEG_DOC], report = r->field[SEG_REPORT];
    struct buf *key = &x->kept.key;
    if (key->len == doc.n + 1 + report.n && memcmp(key->data, doc.s, doc.n) == 0 &&
        memcmp(key->data + doc.n + 1, report.s, report.n) == 0)
        return true;
    key->len = 0;
    buf_add(key, doc.s, doc.n);
    buf_byte(key, '\t');
    buf_add(key, report.s, report.n);
    return false;
}

static void enter_report(struct extract *x, const struct rec *r, unsigned long long seg)
{
    if (!same_report(x, r)) {
        struct span genre = r->field[SEG_GENRE];
        bool government = span_is(genre, "government");
        x->report = (struct report){.government = government,
                                    .closes = !government && !span_is(genre, "other"),
                                    .has_bodies = set_has(SET_REGION_BODY_PLACES, r->field[SEG_PLACE])};
        seen_clear(&x->kept.seen);
    } else if (seg != x->report.last_seg + 1) {
        x->report.label_n = 0;
    }
    x->report.last_seg = seg;
}

/* Goes over the tokens that were scanned at once. x->kept.label carries the label on to the next ones. */
static void take_tokens(struct extract *x, const struct rec *r, struct sentence *st)
{
    const struct scan *s = &x->scan;
    x->words.len = 0;
    st->whole = st->goal = (struct piece){0, 0};
    st->whole_amount.unit = NULL;
    st->recent.n = st->rates.n = 0;
    for (size_t i = 0; i < s->times; i++)
        st->taiwan = st->taiwan || s->time[i].taiwan;
    st->list.n = st->list.at = 0;
    st->list.whole = st->classes = (struct piece){0, 0};
    st->near.set = false;
    st->bracket.open = false;
    st->last.label = fact_keep(x, (struct span){x->kept.label.data, x->report.label_n});
    st->last.action = (struct piece){0, 0};
    region_open(x, st);
    clauses_read(s, st->text, &x->clauses);
    region_note(x, st, 0);
    time_said_item(x, st, SIZE_MAX);
    for (size_t k = 0; k < s->n; k++) {
        const struct token *t = &s->token[k];
        if (t->classes & TOKEN_BEGINS_NOTHING)
            continue;
        if (t->kind == TOKEN_QUANTITY)
            take_quantity(x, r, st, k);
        else if (t->kind == TOKEN_TIME)
            time_said_take(x, st, k);
        else if (t->kind == TOKEN_WORD)
            take_word(x, st, k);
        else if (t->kind == TOKEN_END)
            end_clause(x, st, k);
        else if (t->kind == TOKEN_COMMA)
            next_clause(x, st, k);
        else if (t->kind == TOKEN_OPEN || t->kind == TOKEN_CLOSE)
            bracket_take(st, t->kind, (struct span){st->text.s + t->at, t->length});
    }
    emit_waiting(x, r);
    const struct said *before = &st->recent.said[(st->recent.n - 1) % RECENT];
    struct span label = /* what a share is of goes on, the share does not */
        fact_span(x, st->last.share && st->recent.n > 0 ? before->label : st->last.label);
    x->kept.label.len = 0;
    buf_add(&x->kept.label, label.s, label.n);
    x->report.label_n = label.n;
}

const char *extract_segment(struct extract *x, const struct rec *r)
{
    unsigned long long report, seg;
    if (!rec_number(r->field[SEG_REPORT], &report) || !rec_number(r->field[SEG_SEG], &seg))
        return "report and seg are numbers";
    struct span kind = r->field[SEG_KIND], text = r->field[SEG_TEXT];
    enter_report(x, r, seg);
    if (span_is(kind, "noise") || span_is(kind, "title"))
        return NULL;
    region_meet(x, r->field[SEG_PLACE], text);
    bool counts = prefilter_passes(&x->prefilter, &x->lex, text) || topic_opens(text),
         done = span_is(r->field[SEG_PHASE], "done");
    if (!counts && !(done && span_is(kind, "heading") && topic_reviews(text)))
        return NULL;
    struct sentence st;
    memset(&st, 0, offsetof(struct sentence, recent));
    st.plan = span_is(r->field[SEG_PHASE], "plan");
    st.done = done;
    st.table = span_is(kind, "table");
    st.shares.n = 0;
    x->unescaped.len = 0;
    buf_reserve(&x->unescaped, text.n + r->field[SEG_HEADING].n);
    st.text = rec_unescape(text, &x->unescaped);
    st.place = r->field[SEG_PLACE];
    st.outline = r->field[SEG_OUTLINE];
    st.heading = rec_unescape(r->field[SEG_HEADING], &x->unescaped);
    st.time.report = topic_period(x, r->field[SEG_PERIOD]);
    st.time.now = topic_of(x, &st);
    if (!counts)
        return NULL;
    blanks_none(&x->blanks, st.text);
    if (st.table && table_row(x, r, &st))
        return NULL;
    st.text = blanks_take_out(&x->blanks, st.text);
    for (size_t at = 0; at < st.text.n;) {
        bool first = at == 0;
        at = scan_text(&x->lex, st.text, at, &x->scan);
        if (first) {
            topic_note(x, &st);
            if (seg == x->report.said_seg + 1 && x->scan.n > 0 && token_in(&x->scan.token[0], WORD_PART))
                st.time.now = x->report.said;
            st.tasks_go_on = tasks_go_on(x, &st);
        }
        if (x->scan.quantities > 0 || at < st.text.n)
            take_tokens(x, r, &st);
    }
    tasks_note(x, &st);
    x->report.said = st.time.passing ? st.time.before : st.time.now;
    x->report.said_seg = seg;
    return NULL;
}
