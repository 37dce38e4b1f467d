#include "bracket.h"

void bracket_take(struct sentence *st, enum token_kind kind, struct span mark)
{
    if (span_is(mark, "“"))
        st->quotes++;
    else if (span_is(mark, "”"))
        st->quotes -= st->quotes > 0;
    bool round = span_is(mark, "（") || span_is(mark, "(") || span_is(mark, "）") || span_is(mark, ")");
    if (!round || (kind == TOKEN_CLOSE && !st->bracket.open))
        return;
    if (kind == TOKEN_OPEN) {
        st->bracket.open = st->last.any;
        st->bracket.last = st->last;
        st->bracket.part = st->part;
        st->bracket.outlook = st->outlook;
        st->bracket.now = st->time.now;
        st->bracket.recent = st->recent.n;
        return;
    }
    st->last = st->bracket.last;
    st->part = st->bracket.part;
    st->outlook = st->bracket.outlook; /* 完成40万吨（全年预计50万吨），增长3% */
    st->time.now = st->bracket.now;
    if (st->recent.n - st->bracket.recent < RECENT) /* 水库32座（其中中型5座），总库容6亿立方米 */
        st->recent.n = st->bracket.recent;
    st->bracket.open = false;
}
