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

/* True where the subject of 占 cannot begin before the token at `i`. */
static bool leads_subject(const struct scan *s, struct span text, size_t i)
{
    const struct token *t = &s->token[i];
    return t->kind == TOKEN_TIME || token_has(t, text, SET_SHARE_LEADS) || /* 确保工业占 */
           (token_in(t, WORD_TARGET | WORD_FORECAST) && !token_in(t, WORD_GOAL));
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

struct piece share_label(struct extract *x, struct sentence *st, const struct clause *c)
{
    const struct scan *s = &x->scan;
    size_t begin = c->share;
    while (begin > c->from && !leads_subject(s, st->text, begin - 1) &&
           (begin == c->share || !token_in(&s->token[begin - 1], WORD_ACTION))) /* 教育投入占 */
        begin--;
    size_t in = within(s, st->text, begin, c->share), end = in;
    while (end > begin && token_has(&s->token[end - 1], st->text, SET_KNOWN_WORDS)) /* 产值已占 */
        end--;
    struct span subject = phrase_text(s, st->text, begin, end);
    size_t of = in + 1;
    if (of < c->to && s->token[of].kind == TOKEN_TIME) /* 占全年用电量 */
        of++;
    struct span object = phrase_text(s, st->text, of, in < c->share ? c->share : c->to);
    struct span after = span_from(st->text, s->token[c->share].at + s->token[c->share].length);
    if (subject.n == 0 && in == c->share && st->last.share && set_at(SET_NOUN_SHARES, after.s, after.n) > 0)
        return st->last.label; /* 占工业的42%，上年所占比重30%: the same one; not 占全国比重3% */
    if (subject.n == 0)
        subject = lookback_subject(s, st, c);
    for (size_t at = 0; at < object.n; at += utf8_length(object.s[at])) {
        if (set_at(SET_NOUN_SHARES, object.s + at, object.n - at) > 0)
            object.n = at; /* 比重由上年的 */
    }
    for (int i = 0; i < 2; i++)
        object.n -= set_ends(SET_LABEL_SHARE_ENDS, object);
    struct piece whole = subject.n > 0 ? fact_keep(x, subject) : share_whole(x, st);
    if (object.n == 0 || whole.length > LABEL_MAX || c->goal.named)
        return whole;
    return fact_join(x, whole, "占", object, "比重");
}
