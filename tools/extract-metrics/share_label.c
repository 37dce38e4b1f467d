#include "share_label.h"

#include "lookback.h"
#include "phrase.h"
#include "sets.h"
#include "tokens.h"
#include "utf8.h"

/* What the share before is of, or the label before: 占生产总值的30%，占税收的50%. */
static struct piece share_whole(const struct extract *x, const struct sentence *st)
{
    struct piece label = st->last.label;
    struct span text = fact_span(x, label);
    size_t at = text.n;
    while (st->last.share && at > 0 && set_at(SET_SHARE_OPENERS, text.s + at, text.n - at) == 0)
        at--;
    if (at > 0)
        label.length = at;
    size_t growth = set_ends(SET_SHARE_GROWTH_ENDS, fact_span(x, label));
    if (growth < label.length) /* 产值20亿元，增速列全市第3，占工业的8% */
        label.length -= growth;
    return label;
}

/* The whole of the share before: 生产总值 of 第一产业占生产总值比重. */
static struct span whole_before(const struct extract *x, const struct sentence *st)
{
    struct span text = fact_span(x, st->last.label);
    size_t at = text.n, opener = 0;
    while (at > 0 && (opener = set_at(SET_SHARE_OPENERS, text.s + at, text.n - at)) == 0)
        at--;
    text = span_from(text, at + opener);
    text.n -= set_ends(SET_NOUN_SHARES, text);
    return at > 0 ? text : (struct span){text.s, 0};
}

/* True when nothing but bounds parts 占 from the number; 全国 is a whole. */
static bool names_no_whole(const struct scan *s, const struct clause *c)
{
    size_t i = c->share + 1;
    while (i < c->to && token_in(&s->token[i], WORD_BOUND | WORD_TO))
        i++;
    return i == c->to;
}

/* True where the subject of 占 cannot begin before the token at `i`. */
static bool leads_subject(const struct scan *s, struct span text, size_t i)
{
    const struct token *t = &s->token[i];
    return t->kind == TOKEN_TIME || token_has(t, text, SET_SHARE_LEADS) || /* 确保工业占 */
           (token_in(t, WORD_TARGET | WORD_FORECAST) && !token_in(t, WORD_GOAL));
}

/* 作业服务面积占, 研发资金占: true for a verb that touches the noun after it, and is as often part of one. */
static bool names_measure(const struct scan *s, size_t i)
{
    const struct token *t = &s->token[i];
    return token_in(t, WORD_VERBAL) && t->at + t->length == t[1].at;
}

/* Where 在 stands between a part and its whole (第三产业在生产总值中所占比重), or `end`. */
static size_t within(const struct scan *s, struct span text, size_t begin, size_t end)
{
    size_t at = end;
    if (at == begin || set_ends(SET_SHARE_WITHIN_ENDS, token_span(&s->token[at - 1], text)) == 0)
        return end;
    while (at > begin && !token_has(&s->token[at - 1], text, SET_SHARE_WITHIN))
        at--;
    return at > begin ? at - 1 : end;
}

/* The whole that 占 names, up to where the number or 所占 stands. */
static struct span share_object(const struct scan *s, struct span text, const struct clause *c, size_t in)
{
    size_t of = in + 1;
    if (of < c->to && s->token[of].kind == TOKEN_TIME) /* 占全年用电量 */
        of++;
    struct span object = phrase_text(s, text, of, in < c->share ? c->share : c->to);
    for (size_t at = 0; at < object.n; at += utf8_length(object.s[at])) {
        if (set_at(SET_NOUN_SHARES, object.s + at, object.n - at) > 0)
            object.n = at; /* 比重由上年的 */
    }
    for (int i = 0; i < 2; i++)
        object.n -= set_ends(SET_LABEL_SHARE_ENDS, object);
    return object;
}

struct piece share_of_item(struct extract *x, struct sentence *st, const struct clause *c, struct piece item,
                           struct fact *f)
{
    if (c->share != SIZE_MAX && c->share < c->to) {
        struct span whole = share_object(&x->scan, st->text, c, c->share);
        st->list.whole = whole.n > 0 && !c->goal.named ? fact_keep(x, whole) : (struct piece){0, 0};
    } else if (!c->joined)
        st->list.whole.length = 0;
    struct span own = fact_span(x, item);
    if (set_within(SET_SHARE_OPENERS, own) || set_ends(SET_NOUN_SHARES, own) > 0)
        return item; /* 农业产值占比和工业占生产总值比重分别 */
    if (st->list.whole.length == 0 || item.length == 0 || item.length + st->list.whole.length > LABEL_MAX)
        return item;
    f->is_share = true;
    buf_reserve(&x->words, (size_t)2 * LABEL_MAX); /* the span stays where it is */
    return fact_join(x, item, "占", fact_span(x, st->list.whole), "比重");
}

struct piece share_label(struct extract *x, struct sentence *st, const struct clause *c)
{
    const struct scan *s = &x->scan;
    size_t begin = c->share;
    while (begin > c->from && !leads_subject(s, st->text, begin - 1) &&
           (begin == c->share || !token_in(&s->token[begin - 1], WORD_ACTION) || /* 教育投入占 */
            names_measure(s, begin - 1)))
        begin--;
    size_t in = within(s, st->text, begin, c->share), end = in;
    while (end > begin && token_has(&s->token[end - 1], st->text, SET_KNOWN_WORDS)) /* 产值已占 */
        end--;
    struct span subject = phrase_text(s, st->text, begin, end);
    struct span object = share_object(s, st->text, c, in);
    struct span after = span_from(st->text, s->token[c->share].at + s->token[c->share].length);
    if (subject.n == 0 && in == c->share && st->last.share && set_at(SET_NOUN_SHARES, after.s, after.n) > 0)
        return st->last.label; /* 占工业的42%，上年所占比重30%: the same one; not 占全国比重3% */
    if (subject.n == 0)
        subject = lookback_subject(s, st, c);
    if (object.n == 0 && subject.n > 0 && st->last.share && !c->goal.named && names_no_whole(s, c)) {
        buf_reserve(&x->words, subject.n + (size_t)4 * LABEL_MAX); /* the span stays where it is */
        object = whole_before(x, st); /* 第一产业占生产总值的10%，第二产业占40% */
    }
    struct piece whole = subject.n > 0 ? fact_keep(x, subject) : share_whole(x, st);
    size_t share = set_at(SET_NOUN_SHARES, after.s, after.n);
    if (subject.n > 0 && object.n == 0 && share > 0 && in == c->share && !c->goal.named &&
        whole.length <= LABEL_MAX) /* 民营经济所占比重 */
        return fact_join(x, whole, "所占", span_head(after, share), "");
    if (object.n == 0 || whole.length > LABEL_MAX || c->goal.named)
        return whole;
    return fact_join(x, whole, "占", object, "比重");
}
