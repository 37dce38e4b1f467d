#include "region.h"

#include "places.h"
#include "sets.h"
#include "simd.h"
#include "tokens.h"
#include "utf8.h"

enum { NAME_BYTES = 24 }; /* of 东岭 in 东岭新区 */

struct region {
    size_t from, length;       /* of the text; length 0: none */
    const struct place *place; /* a division, or NULL: a part */
    bool named;                /* it has a name, not only 开发区 */
    bool accounts;             /* it needs none: 兵团 */
    bool whole;                /* the report's own place is named: 全省 */
    bool counted;              /* parts, and how many: 44个县（市） */
};

static bool begins_with(struct span s, struct span with)
{
    return s.n >= with.n && memcmp(s.s, with.s, with.n) == 0;
}

/* The division below the report's place that the text names at s, or NULL; *length as it is named. */
static const struct place *division_at(struct span s, struct span own, size_t *length)
{
    uint32_t word;
    if (own.n == 0 || s.n < 6 || !place_may_begin(s.s) || (*length = place_at(s, &word)) == 0)
        return NULL;
    for (uint32_t i = places->word[word].from; i < places->word[word].to; i++) {
        const struct place_member *m = &places->member[i];
        const struct place *p = &places->place[m->place];
        if (m->call != PLACE_STEM && p->length > own.n && begins_with(place_full(p), own))
            return p;
    }
    return NULL;
}

/* 2023年, 预计, 全市, 省级: what may stand before the region. */
static size_t skip_openers(const struct scan *s, struct span text, size_t i, size_t end, bool *whole)
{
    for (; i < end; i++) {
        const struct token *t = &s->token[i];
        bool own = token_has(t, text, SET_REGION_WHOLES);
        *whole = *whole || own;
        if (!own && t->kind != TOKEN_TIME && !token_in(t, WORD_TRIM | WORD_FORECAST | WORD_PART) &&
            !(token_in(t, WORD_LEVEL) && !token_in(t, WORD_NOUN)))
            break;
    }
    return i;
}

/* Where the part that begins at token i ends: 高新区, 东岭新区, 陕北; or its beginning. */
static size_t part_end(const struct scan *s, struct span text, size_t i, size_t end)
{
    size_t from = s->token[i].at, named = set_at(SET_REGION_NAMES, text.s + from, text.n - from);
    if (named > 0)
        return from + named;
    /* A name is a text that no list knows, or begins with that of a division. */
    for (size_t j = i; j < end && j < i + 2; j++) {
        const struct token *t = &s->token[j];
        bool known = token_in(t, WORD_NOUN) && !token_in(t, WORD_ACTION | WORD_STOP | WORD_GOAL);
        if (t->kind != TOKEN_TEXT && !known)
            break;
        for (size_t at = t->at; at < t->at + t->length && at - from <= NAME_BYTES;
             at += utf8_length(text.s[at])) {
            const struct set_word *suffix;
            size_t length = set_which(SET_REGION_PARTS, text.s + at, text.n - at, &suffix);
            if (length > 0 &&
                set_within(SET_REGION_NO_NAMES, (struct span){text.s + from, at + length - from}))
                return from;
            bool nameless = length > 0 && suffix->value[0] != '\0';
            if (length > 0 && (!nameless || (!known && at > from && (unsigned char)text.s[from] >= 0x80)))
                return at + length;
        }
        if (t->kind != TOKEN_TEXT && j > i)
            break;
    }
    return from;
}

/* Where the parts that the quantity at token i counts end: 44个县（市）, 35个国家级开发区, 8县; or where it
 * begins. */
static size_t counted_end(const struct scan *s, struct span text, size_t i, size_t end)
{
    const struct token *t = &s->token[i];
    if (t->kind != TOKEN_QUANTITY)
        return t->at;
    const struct quantity *q = &s->quantity[t->index];
    size_t from = t->at + t->length, to = from;
    if (q->unit->kind == UNIT_PLACE)
        return from;
    if (q->unit->kind != UNIT_COUNT || !(q->unit->traits & UNIT_PAPER)) /* 个, not 家 */
        return t->at;
    for (size_t j = i + 1; j < end && to - from <= NAME_BYTES; j++) {
        const struct token *next = &s->token[j];
        if (next->at != to || (next->kind != TOKEN_TEXT && next->kind != TOKEN_WORD) ||
            (j > i + 1 && token_in(next, WORD_ACTION | WORD_UP)))
            break;
        for (size_t at = next->at; at < next->at + next->length; at += utf8_length(text.s[at])) {
            const struct set_word *kind;
            size_t length = set_which(SET_REGION_COUNTED, text.s + at, text.n - at, &kind);
            if (length > 0) /* a word that goes on is of something else there: 55个县医院 */
                return kind->value[0] == '\0' && at + length >= next->at + next->length ? at + length : t->at;
        }
        to = next->at + next->length;
    }
    return t->at;
}

/* The first token from i on that begins at `at` or later. */
static size_t token_from(const struct scan *s, size_t i, size_t at)
{
    while (i < s->n && s->token[i].at < at)
        i++;
    return i;
}

static struct region region_at(const struct scan *s, struct span text, struct span own, size_t i, size_t end)
{
    struct region r = {.length = 0};
    i = skip_openers(s, text, i, end, &r.whole);
    if (i >= end)
        return r;
    r.from = s->token[i].at;
    size_t length;
    if ((r.place = division_at((struct span){text.s + r.from, text.n - r.from}, own, &length)) != NULL) {
        r.length = length;
        r.named = true;
        return r;
    }
    size_t to = counted_end(s, text, i, end);
    r.counted = to > r.from;
    if (!r.counted && (unsigned char)text.s[r.from] < 0x80)
        return r;
    if (!r.counted && (to = part_end(s, text, i, end)) > r.from) {
        size_t next = token_from(s, i, to), counted = next < end ? counted_end(s, text, next, end) : to;
        r.counted = next < end && s->token[next].at == to && counted > to; /* 山区8县 */
        to = r.counted ? counted : to;
    }
    if (simd_find_escape(text.s, r.from, to) == to) /* a TAB is no part of a name, nor of a record's field */
        r.length = to - r.from;
    size_t part = set_at(SET_REGION_PARTS, text.s + r.from, text.n - r.from);
    r.named = r.length > 0 && part != r.length;
    r.accounts = r.length > 0 && set_at(SET_REGION_ACCOUNTS, text.s + r.from, text.n - r.from) == r.length;
    return r;
}

/* The region in full. */
static struct piece in_full(struct extract *x, const struct sentence *st, const struct region *r)
{
    if (r->place != NULL)
        return fact_keep(x, place_full(r->place));
    return fact_join(x, fact_keep(x, st->place), "/", (struct span){st->text.s + r->from, r->length}, "");
}

/* The first token from i on that is neither a word nor a text. */
static size_t after_words(const struct scan *s, size_t i)
{
    while (i < s->n && (s->token[i].kind == TOKEN_TEXT || s->token[i].kind == TOKEN_WORD))
        i++;
    return i;
}

/* True when the clause goes on with another subject: 开发区医院、学校建成. */
static bool is_listed(const struct scan *s, size_t i)
{
    i = after_words(s, i);
    return i < s->n && s->token[i].kind == TOKEN_PAUSE;
}

/* True when parts that are counted bring something about: 44个县（市）实现产值20亿元,
 * 9个开发区聚集发展，实现产值20亿元. */
static bool has_results(const struct scan *s, struct span text, size_t i)
{
    if (token_has(&s->token[i], text, SET_REGION_RESULTS))
        return true;
    i = after_words(s, i);
    return i + 1 < s->n && s->token[i].kind == TOKEN_COMMA &&
           token_has(&s->token[i + 1], text, SET_REGION_RESULTS);
}

/* True when the token after the region is one that its clause can say of it: 东岭新区加快建设. */
static bool is_subject(const struct scan *s, struct span text, const struct region *r, size_t i)
{
    if (i == s->n || r->counted)
        return i < s->n && has_results(s, text, i);
    const struct token *t = &s->token[i];
    return token_in(t, WORD_ACTION | WORD_UP) || token_has(t, text, SET_REGION_ADVERBS) ||
           t->kind == TOKEN_COMMA;
}

/* True when a figure or growth stands at `at`: 44个县（市）税收20亿元, and not 44个县医院改造. */
static bool has_figure(const struct scan *s, struct span text, size_t i, size_t at)
{
    i = token_from(s, i, at);
    return i < s->n && (s->token[i].kind == TOKEN_QUANTITY || token_in(&s->token[i], WORD_UP) ||
                        token_has(&s->token[i], text, SET_REGION_RESULTS));
}

/* A part of the place that opens a sentence, and of which an indicator or its economy is told, is what all of
 * the sentence is of: 东岭新区战略地位提升，实现产值20亿元. Of parts without a name only their economy is,
 * for there may be many: 园区建设提速，新建园区9个. */
static bool is_topic(const struct extract *x, struct span text, const struct region *r, size_t i)
{
    struct span rest = span_from(text, r->from + r->length);
    uint32_t alias;
    if (rest.n == 0 || (!r->named && is_listed(&x->scan, i)))
        return false;
    if (set_at(SET_REGION_CONCERNS, rest.s, rest.n) > 0)
        return true;
    if (!r->named && set_at(SET_REGION_PARTS, rest.s, rest.n) > 0)
        return false;
    size_t length =
        openings_longest(&x->lex.alias_openings, opening_at(rest.s, rest.n), rest.s, rest.n, &alias);
    return length > 0 && (!r->counted || has_figure(&x->scan, text, i, r->from + r->length + length));
}

/* True when a part of which there may be many is only what something is done about:
 * 园区建设提速，新建园区9个. */
static bool is_matter(struct span text, const struct region *r)
{
    struct span rest = span_from(text, r->from + r->length);
    const struct set_word *concern;
    return !r->named && set_ends(SET_REGION_COMMON, (struct span){text.s + r->from, r->length}) > 0 &&
           set_which(SET_REGION_CONCERNS, rest.s, rest.n, &concern) > 0 && concern->value[0] != '\0';
}

/* The part with accounts of its own that the heading is on: 兵团经济快速发展. None where it names the place
 * itself. Other parts (加快东岭新区建设) are left alone: under them stands too much that is of the whole. */
static struct region in_heading(struct span h)
{
    size_t length;
    const char *at = set_find(SET_REGION_ACCOUNTS, h, &length);
    if (at == NULL || set_within(SET_REGION_WHOLES, h))
        return (struct region){.length = 0};
    return (struct region){.from = (size_t)(at - h.s), .length = length};
}

void region_open(struct extract *x, struct sentence *st)
{
    struct report *report = &x->report;
    if (!report->region_known) {
        struct region r = {.length = 0};
        struct buf *b = &x->kept.region;
        if (st->place.n > 0)
            r = in_heading(st->heading);
        b->len = 0;
        if (r.length > 0) {
            buf_add(b, st->place.s, st->place.n);
            buf_byte(b, '/');
            buf_add(b, st->heading.s + r.from, r.length);
        }
        report->region_n = b->len;
        report->region_known = true;
    }
    st->headed = fact_keep(x, (struct span){x->kept.region.data, report->region_n});
    st->region = st->headed;
}

enum { BODY_SENTENCES = 4 };

/* The body that is the subject of the text, by its full name at the head or after a comma; NULL for none. */
static const struct set_word *body_in(struct span text)
{
    size_t n;
    const struct set_word *word;
    const char *at = set_find(SET_REGION_BODIES, text, &n);
    if (at == NULL || set_which(SET_REGION_BODIES, at, n, &word) != n)
        return NULL;
    struct span before = span_head(text, (size_t)(at - text.s)), after = span_from(text, before.n + n);
    bool subject = (before.n == 0 || set_ends(SET_REGION_BODY_FRONTS, before) > 0) &&
                   set_at(SET_PARTICLE_OF, after.s, after.n) == 0;
    return subject ? word : NULL;
}

void region_meet(struct extract *x, struct span place, struct span text)
{
    struct report *report = &x->report;
    const struct set_word *body = report->has_bodies ? body_in(text) : NULL;
    if (body != NULL) {
        struct buf *b = &x->kept.region;
        b->len = 0;
        buf_add(b, place.s, place.n);
        buf_byte(b, '/');
        buf_text(b, body->value);
        report->region_n = b->len;
        report->region_known = true;
        report->body_left = BODY_SENTENCES;
    } else if (report->body_left > 0) {
        bool speaker = set_within(SET_REGION_SPEAKERS, text) && !set_within(SET_REGION_ACCOUNTS, text);
        bool over = speaker || set_within(SET_REGION_WHOLES, text);
        report->body_left = over ? 0 : report->body_left - 1;
        report->region_known = report->body_left > 0;
    }
}

void region_address(struct extract *x)
{
    if (x->report.body_left == BODY_SENTENCES)
        return;
    x->report.region_known = true;
    x->report.region_n = x->report.body_left = 0;
}

/* Where the sentence or item begins that token i opens, or opens after a time: 2015年，兵团生产总值.
 * SIZE_MAX where it opens none. */
static size_t opened_at(const struct scan *s, size_t i)
{
    if (i > 1 && s->token[i - 1].kind == TOKEN_COMMA && s->token[i - 2].kind == TOKEN_TIME)
        i -= 2;
    return i == 0 || s->token[i - 1].kind == TOKEN_END ? i : SIZE_MAX;
}

void region_note(struct extract *x, struct sentence *st, size_t i)
{
    const struct scan *s = &x->scan;
    size_t opened = opened_at(s, i);
    bool first = opened != SIZE_MAX;
    if (!first && st->region.length == 0)
        return; /* only the head of a sentence names one, and there is none to forget */
    struct region r = region_at(s, st->text, st->place, i, s->n);
    if (r.whole || (r.length > 0 && !first))
        st->region = (struct piece){0, 0};
    if (!first || r.length == 0 || st->place.n == 0)
        return;
    size_t next = token_from(s, i, r.from + r.length);
    if (!is_matter(st->text, &r) && (is_topic(x, st->text, &r, next) || is_subject(s, st->text, &r, next))) {
        st->region = in_full(x, st, &r);
        st->region_from = r.from + r.length;
    }
}

static bool brings_about(const struct scan *s, struct span text, const struct clause *c)
{
    return s->token[c->from].kind == TOKEN_WORD && token_has(&s->token[c->from], text, SET_REGION_RESULTS);
}

/* True where the region of a clause before is that of this one:
 * 东岭新区产值20亿元，增长8%，税收增长5%，完成投资9亿元. What else was done may be done anywhere:
 * 东岭新区建房9套，修路5公里. */
static bool near_goes_on(const struct scan *s, const struct sentence *st, const struct clause *c,
                         const struct fact *f)
{
    bool grows = f->measure == GROWTH && st->near.grows && c->action == SIZE_MAX;
    return st->near.set && (c->noun.from == c->noun.to ||
                            (!st->near.part && (c->joined || grows || brings_about(s, st->text, c))));
}

void region_find(struct extract *x, struct sentence *st, const struct clause *c, size_t k, struct fact *f)
{
    const struct scan *s = &x->scan;
    size_t at = s->token[k].at;
    f->place = at >= st->region_from ? st->region : st->headed; /* the 44 of 44个县（市） */
    if (st->place.n == 0)
        return;
    if (near_goes_on(s, st, c, f))
        f->place = st->near.place;
    if (c->from > 0 && s->token[c->from - 1].kind == TOKEN_QUANTITY &&
        !token_in(&s->token[c->from], WORD_PART) && s->token[c->from].kind != TOKEN_PAUSE)
        return; /* 建成94个产业园、平台335家: it is counted */
    size_t begin = c->from + brings_about(s, st->text, c); /* 实现县域产值 */
    struct region r = region_at(s, st->text, st->place, begin, k);
    /* After the region the noun is to come: in 新增开发区3个 it is what is counted. */
    size_t noun =
        c->noun.to > c->noun.from ? s->token[c->noun.to - 1].at + s->token[c->noun.to - 1].length : at;
    size_t next = token_from(s, c->from, r.from + r.length);
    bool own = r.length > 0 && r.from + r.length < noun && s->token[next].kind != TOKEN_PAUSE;
    if (own)
        f->place = in_full(x, st, &r);
    else if (r.whole)
        f->place = (struct piece){0, 0};
    if (own || r.whole)
        st->near = (struct near_region){f->place, own, st->part, f->measure == GROWTH};
    else
        st->near.grows = f->measure == GROWTH;
}
