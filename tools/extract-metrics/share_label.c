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
    return label;
}

struct piece share_label(struct extract *x, struct sentence *st, const struct clause *c)
{
    const struct scan *s = &x->scan;
    size_t begin = c->share;
    while (begin > c->from && s->token[begin - 1].kind != TOKEN_TIME &&
           (begin == c->share || !token_in(&s->token[begin - 1], WORD_ACTION))) /* 教育投入占 */
        begin--;
    struct span subject = phrase_text(s, st->text, begin, c->share);
    size_t of = c->share + 1;
    if (of < c->to && s->token[of].kind == TOKEN_TIME) /* 占全年用电量 */
        of++;
    struct span object = phrase_text(s, st->text, of, c->to);
    struct span behind = span_from(st->text, s->token[c->share].at + s->token[c->share].length);
    if (subject.n == 0 && st->last.share && set_at(SET_NOUN_SHARES, behind.s, behind.n) > 0)
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
