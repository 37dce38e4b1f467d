#include "list.h"

#include "clause_begin.h"
#include "list_heads.h"
#include "lookback.h"
#include "naming.h"
#include "phrase.h"
#include "sets.h"
#include "tokens.h"

static bool parts_numbers(const struct token *t, struct span text)
{
    return t->kind == TOKEN_PAUSE || token_has(t, text, SET_JOINS);
}

/* How many numbers stand in the row that begins at token k: 18%和21%. */
static size_t numbers_in_row(const struct scan *s, struct span text, size_t k)
{
    size_t n = 1;
    for (; k + 2 < s->n && n < LIST_MAX; k += 2, n++) {
        if (s->token[k + 2].kind != TOKEN_QUANTITY || !parts_numbers(&s->token[k + 1], text))
            break;
    }
    return n;
}

/* The same after 分别, where each may have a word of growth of its own: 下降43%、下降45%，上升9%. */
size_t list_numbers(const struct scan *s, struct span text, size_t k)
{
    bool grows = k > 0 && token_in(&s->token[k - 1], WORD_UP | WORD_DOWN), all = grows;
    size_t n = 1;
    for (; k + 2 < s->n && n < LIST_MAX; n++) {
        const struct token *mark = &s->token[k + 1];
        size_t next = k + 2;
        while (grows && next + 1 < s->n && token_in(&s->token[next], WORD_UP | WORD_DOWN))
            next++;
        all = all && next > k + 2; /* not 分别增加767元和74元，增长14% */
        if (s->token[next].kind != TOKEN_QUANTITY ||
            !((all && mark->kind == TOKEN_COMMA) || parts_numbers(mark, text)))
            break;
        k = next;
    }
    return n;
}

/* 接待游客12万人次，收入3亿元，分别增长8%和9%: the list is of the quantities before; one that went from an
 * amount to another is one item. Points are of ratios: 入园率95%，巩固率99%，分别提高1和2个百分点. */
static void recall_list(struct sentence *st, enum unit_kind kind, size_t n)
{
    struct piece item[LIST_MAX];
    size_t found = 0;
    for (size_t i = 0; kind == UNIT_PP && n <= st->rates.n && n <= RECENT && found < n && found < LIST_MAX;
         i++)
        item[found++] = st->rates.label[(st->rates.n - 1 - i) % RECENT];
    for (size_t i = 0; i < RECENT && i < st->recent.n && found < n && found < LIST_MAX; i++) {
        const struct said *said = &st->recent.said[(st->recent.n - 1 - i) % RECENT];
        if (!said->starts)
            item[found++] = said->label;
    }
    if (n < 2 || found < n)
        return;
    st->list.n = n;
    st->list.at = 0;
    for (size_t i = 0; i < n; i++)
        st->list.item[i] = item[n - 1 - i];
}

/* 第一、二、三产业: the sign of the first ordinal is said for all. */
static struct piece ordinal(struct extract *x, const struct sentence *st, struct span item)
{
    if (st->list.n > 0 && number_zh_run(item.s, item.n) > 0) {
        struct piece sign = st->list.item[0];
        sign.length = set_at(SET_ORDINAL_SIGNS, fact_span(x, sign).s, sign.length);
        if (sign.length > 0)
            return fact_join(x, sign, "", item, "");
    }
    return fact_keep(x, item);
}

/* Reads the items that the tokens [begin, end) list. */
static void read_items(struct extract *x, struct sentence *st, size_t begin, size_t end)
{
    const struct scan *s = &x->scan;
    size_t from = begin;
    unsigned own = 0;
    st->list.n = st->list.at = 0;
    size_t first = from;
    while (first < end && token_in(&s->token[first], WORD_TARGET | WORD_FORECAST | WORD_LEVEL)) {
        if (!token_in(&s->token[first++], WORD_LEVEL))
            from = first; /* 力争养老、失业保险参保人数 */
    }
    if (first < end && token_has(&s->token[first], st->text, SET_VERB_GOVERNS))
        from = first + 1; /* 全区实现专利申请和授权量 */
    for (size_t i = from; i <= end && st->list.n < LIST_MAX; i++) {
        const struct token *t = &s->token[i];
        if (i < end && t->kind != TOKEN_PAUSE && !token_has(t, st->text, SET_LIST_JOINS))
            continue;
        struct span label = phrase_text(s, st->text, from, i);
        if (label.n > 0 && token_in(&s->token[from], WORD_ACTION))
            own |= 1U << st->list.n; /* 接待游客、旅游收入分别: things of their own */
        if (label.n > 0) {
            struct piece item = ordinal(x, st, label);
            st->list.item[st->list.n++] = item;
        }
        from = i + 1;
    }
    if (st->list.n > 1) {
        list_share_head(x, st, own);
        list_share_front(x, st, own);
    }
}

/* 第一、第二产业分别实现增加值3亿元、5亿元: what the items are of stands after 分别. */
static void add_noun_after(struct extract *x, struct sentence *st, const struct clause *c, size_t k)
{
    enum unit_kind kind = x->scan.quantity[x->scan.token[k].index].unit->kind;
    if (c->noun.from <= c->list || c->noun.from == c->noun.to ||
        (kind != UNIT_COUNT && kind != UNIT_MONEY && kind != UNIT_MEASURE))
        return;
    for (size_t i = c->list; i < c->to; i++) {
        if (token_in(&x->scan.token[i], WORD_COMPARE | WORD_UP | WORD_DOWN) || i == c->share)
            return; /* 分别比“十二五”增长 */
    }
    struct span noun = phrase_text(&x->scan, st->text, c->noun.from, c->noun.to);
    if (noun.n <= 3)
        return;
    for (size_t i = 0; i < st->list.n; i++)
        if (st->list.item[i].length + noun.n < LABEL_MAX)
            st->list.item[i] = fact_join(x, st->list.item[i], "", noun, "");
}

/* 一二三产业: an item for each of n numerals. */
static void part_numerals(struct extract *x, struct sentence *st, size_t n)
{
    struct piece all = st->list.item[0];
    if (n < 2 || n > LIST_MAX || all.length <= 3 * n || all.length > LABEL_MAX ||
        number_zh_run(fact_span(x, all).s, all.length) != 3 * n)
        return;
    struct piece rest = {all.at + 3 * n, all.length - 3 * n};
    for (size_t i = 0; i < n; i++) {
        buf_reserve(&x->words, all.length);
        st->list.item[i] = fact_join(x, (struct piece){all.at + 3 * i, 3}, "", fact_span(x, rest), "");
    }
    st->list.n = n;
}

/* 城乡居民收入分别增长8%、9%: one word that stands for two, whose value is these in full: 城镇|农村. */
static void part_pair(struct extract *x, struct sentence *st, size_t n)
{
    struct span all = fact_span(x, st->list.item[0]);
    size_t length;
    const struct set_word *pair;
    const char *at = set_find(SET_LIST_PAIRS, all, &length);
    if (n != 2 || at == NULL || all.n > LABEL_MAX || set_which(SET_LIST_PAIRS, at, length, &pair) == 0)
        return;
    struct piece before = {st->list.item[0].at, (size_t)(at - all.s)};
    struct piece rest = {before.at + before.length + length, all.n - before.length - length};
    const char *word = pair->value;
    for (size_t i = 0; i < n; i++) {
        struct span full = {word, strcspn(word, "|")};
        struct piece front = fact_join(x, before, "", full, "");
        buf_reserve(&x->words,
                    front.length + rest.length); /* so that what is joined does not move meanwhile */
        st->list.item[i] = fact_join(x, front, "", fact_span(x, rest), "");
        word += full.n + (word[full.n] != '\0');
    }
    st->list.n = n;
}

/* 减少26起、9人，分别下降8%、5%: the list before goes on, or the quantities before are one. */
static void recall(struct sentence *st, const struct turns *before, enum unit_kind kind, size_t n)
{
    if (n > 1 && before->n == n) {
        st->list = *before;
        st->list.at = 0;
    } else
        recall_list(st, kind, n);
}

/* 投资、出口跃上新台阶，分别为3亿元、2亿元: the items stand in a clause before, where nothing is counted. */
static void read_before(struct extract *x, struct sentence *st, const struct clause *c, size_t k)
{
    const struct scan *s = &x->scan;
    struct tokens noun = lookback_tokens(x, st, c, &s->quantity[s->token[k].index]);
    if (noun.from < noun.to)
        read_items(x, st, noun.from, noun.to);
    if (st->list.n < 2 || st->list.n != numbers_in_row(s, st->text, k))
        st->list.n = 0;
}

/* 养老、失业、工伤三项保险参保人数分别: how many items there are stands between them and what they are of. */
static bool read_counted(struct extract *x, struct sentence *st, const struct clause *c, size_t begin,
                         size_t n)
{
    const struct scan *s = &x->scan;
    if (n < 2 || begin != c->from || begin < 2 || s->token[begin - 1].kind != TOKEN_QUANTITY)
        return false;
    const struct quantity *count = &s->quantity[s->token[begin - 1].index];
    if (count->unit->kind != UNIT_COUNT || !count->has_lo ||
        dec_compare(count->lo, (struct decimal){(int)n, 0}) != 0)
        return false;
    struct piece noun = st->list.item[0];
    size_t from = begin - 1;
    while (from > 0 && (s->token[from - 1].kind == TOKEN_TEXT || s->token[from - 1].kind == TOKEN_PAUSE ||
                        (s->token[from - 1].kind == TOKEN_WORD &&
                         !(s->token[from - 1].classes & (WORD_PART | WORD_FORECAST)))))
        from--;
    read_items(x, st, from, begin - 1);
    if (st->list.n != n) {
        st->list.n = 1;
        st->list.item[0] = noun;
        return false;
    }
    for (size_t i = 0; i < n && !set_has(SET_LIST_SUMS, fact_span(x, noun)); i++) {
        buf_reserve(&x->words, st->list.item[i].length + noun.length);
        if (st->list.item[i].length + noun.length < LABEL_MAX)
            st->list.item[i] = fact_join(x, st->list.item[i], "", fact_span(x, noun), "");
    }
    return true;
}

/* True for a word that says how fast something grew, and not what. */
static bool is_growth(const struct extract *x, struct span item)
{
    uint32_t word;
    return set_has(SET_LABEL_GROWTH, item) ||
           (trie_find(&x->lex.words, item, &word) && x->lex.word[word].classes & WORD_GROWTH);
}

/* 增速分别列第3位、第5位: it is how fast each item grew that ranks. */
static void add_growth(struct extract *x, struct sentence *st, struct piece growth)
{
    for (size_t i = 0; i < st->list.n; i++) {
        struct piece *item = &st->list.item[i];
        buf_reserve(&x->words, item->length + growth.length); /* the span stays where it is */
        if (item->length + growth.length < LABEL_MAX)
            *item = fact_join(x, *item, "", fact_span(x, growth), "");
    }
}

void list_read(struct extract *x, struct sentence *st, const struct clause *c, size_t k)
{
    const struct scan *s = &x->scan;
    const struct turns before = st->list;
    size_t n = list_numbers(s, st->text, k);
    size_t begin = c->list, end = c->list;
    if (begin > c->from && s->token[begin - 1].kind == TOKEN_COMMA)
        begin = --end; /* 养老、失业保险参保人数，分别 */
    while (begin > c->from &&
           (phrase_trims(&s->token[begin - 1], st->text) ||
            phrase_false_noun(&s->token[begin - 1], st->text) || token_in(&s->token[begin - 1], WORD_STOP) ||
            clause_noun_time(s, st->text, begin - 1)))
        begin = --end; /* 工业、农业产值五年年均分别 */
    while (begin > c->from &&
           (s->token[begin - 1].kind == TOKEN_TEXT || s->token[begin - 1].kind == TOKEN_PAUSE ||
            s->token[begin - 1].kind == TOKEN_OPEN || s->token[begin - 1].kind == TOKEN_CLOSE ||
            (s->token[begin - 1].kind == TOKEN_WORD &&
             !(s->token[begin - 1].classes & (WORD_PART | WORD_FORECAST)))))
        begin--;
    read_items(x, st, begin, end);
    if (st->list.n == 1 && read_counted(x, st, c, begin, n))
        return;
    if (st->list.n == 1)
        part_numerals(x, st, n);
    if (st->list.n == 1)
        part_pair(x, st, n);
    if (st->list.n > 1) {
        add_noun_after(x, st, c, k);
        return;
    }
    if (st->list.n == 1 && n > 1 && c->noun.from == c->noun.to && !(c->growth.up || c->growth.down) &&
        c->tail_action && !is_growth(x, fact_span(x, st->list.item[0])) &&
        set_ends(SET_BASE_WORDS, fact_span(x, st->list.item[0])) == 0) {
        for (; st->list.n < n && st->list.n < LIST_MAX; st->list.n++)
            st->list.item[st->list.n] = st->list.item[0]; /* 税收分别完成3亿元和4亿元 */
        return;
    }
    struct piece first = st->list.item[0];
    bool grew = st->list.n == 1 && n > 1 && is_growth(x, fact_span(x, first)); /* 增速分别为8%、9% */
    bool none = /* 第一产业51万人，第二产业24万人，占比分别为68%、32% */
        st->list.n == 0 || grew || set_has(SET_NOUN_BARE_SHARES, fact_span(x, first));
    st->list.n = 0;
    if (none)
        recall(st, &before, s->quantity[s->token[k].index].unit->kind, n);
    if (grew && c->ranks)
        add_growth(x, st, first);
    if (none && st->list.n == 0)
        read_before(x, st, c, k);
}

/* True when the phrase has an item for each of the n numbers from token k on. */
static bool lists(const struct scan *s, struct span text, const struct clause *c, size_t k, size_t n)
{
    size_t cuts = 0;
    bool same = true; /* the unit */
    for (size_t i = 1; i < n; i++)
        same = same && s->quantity[s->token[k + 2 * i].index].unit == s->quantity[s->token[k].index].unit;
    for (size_t i = c->noun.from; i < c->noun.to; i++) {
        const struct token *t = &s->token[i];
        bool joins = token_has(t, text, SET_LIST_JOINS);
        if (t->kind == TOKEN_OPEN || (joins && !same)) /* 新城和老城道路3公里、5座 */
            return false;
        if (joins && set_at(SET_LIST_NO_ITEMS, text.s + t->at + t->length, text.n - t->at - t->length) > 0)
            return false; /* 35千伏及以上线路 */
        cuts += joins || t->kind == TOKEN_PAUSE;
    }
    return cuts + 1 == n;
}

/* True when the amount before is the last thing said. */
static bool follows_amount(const struct sentence *st)
{
    return st->recent.n > 0 && st->recent.said[(st->recent.n - 1) % RECENT].label.at == st->last.label.at;
}

void list_read_row(struct extract *x, struct sentence *st, const struct clause *c, size_t k)
{
    const struct turns before = st->list;
    size_t n = numbers_in_row(&x->scan, st->text, k);
    st->list.n = st->list.at = 0;
    if (n < 2)
        return;
    bool again = before.n == n && before.at == n; /* 分别由2元、1元增加到4元、3元 */
    if (c->noun.from == c->noun.to && (again || c->growth.up || c->growth.down)) {
        if (before.n == n || follows_amount(st))
            recall(st, &before, x->scan.quantity[x->scan.token[k].index].unit->kind, n);
        if (st->list.n == 0) /* 投资、出口跃上新台阶，增长5%和8% */
            read_before(x, st, c, k);
    } else if (c->noun.from < c->noun.to) {
        read_items(x, st, c->noun.from, c->noun.to);
        if (st->list.n == 1)
            part_pair(x, st, n);
        else if (!lists(&x->scan, st->text, c, k, n))
            st->list.n = 0;
    }
    if (st->list.n != n)
        st->list.n = 0;
}

bool list_shares_number(struct extract *x, struct sentence *st, const struct clause *c)
{
    bool all = false;
    size_t cuts = 0;
    for (size_t i = c->noun.to; i < c->to; i++)
        all = all || token_has(&x->scan.token[i], st->text, SET_LIST_ALL);
    for (size_t i = c->noun.from; all && i < c->noun.to; i++)
        cuts += x->scan.token[i].kind == TOKEN_PAUSE;
    if (!all || cuts + 2 > LIST_MAX)
        return false;
    read_items(x, st, c->noun.from, c->noun.to);
    bool named = st->list.n > 1;
    const struct indicator *before = NULL;
    for (size_t i = 0; i < st->list.n && named; i++) {
        const struct indicator *of =
            naming_of_label(&x->lex, fact_span(x, st->list.item[i]), &x->lex.usual.percent, true);
        named = of != NULL && (cuts > 0 || of != before); /* 小学和初中入学率均 is one thing's */
        before = of;
    }
    if (!named)
        st->list.n = 0;
    return named;
}

bool list_goes_on(const struct extract *x, const struct sentence *st, const struct clause *c)
{
    const struct token *first = &x->scan.token[c->from];
    if (st->list.at == 0 || st->list.at >= st->list.n || c->noun.from < c->noun.to ||
        !(c->growth.up || c->growth.down) || c->from == 0 || c->from == c->to)
        return false;
    return (first[-1].kind == TOKEN_QUANTITY && parts_numbers(first, st->text)) ||
           (first[-1].kind == TOKEN_COMMA && c->from > 1 && first[-2].kind == TOKEN_QUANTITY &&
            token_in(first, WORD_UP | WORD_DOWN)); /* 分别下降4%，下降5% */
}
