#include "list.h"

#include "phrase.h"
#include "sets.h"
#include "utf8.h"

/* The longest of the words that s ends with, or an empty span. */
static struct span ending_of(enum set_id words, struct span s)
{
    for (size_t at = s.n > 12 ? s.n - 12 : 0; at < s.n; at++) {
        if (set_at(words, s.s + at, s.n - at) == s.n - at)
            return (struct span){s.s + at, s.n - at};
    }
    return (struct span){s.s, 0};
}

/* What stands for the whole in the last item: an indicator's name (固定资产投资), or a word of shared_heads.
 */
static size_t head_length(const struct extract *x, struct span last)
{
    uint32_t found;
    size_t head = ending_of(SET_LIST_SHARED_HEADS, last).n;
    for (size_t at = utf8_length(last.s[0]); head > 0 && at + head < last.n; at += utf8_length(last.s[at])) {
        if (trie_find(&x->lex.aliases, (struct span){last.s + at, last.n - at}, &found))
            return last.n - at;
    }
    return head;
}

/* Gives the items of the list, but for those of `own`, what only its last one says. */
static void share_head(struct extract *x, struct sentence *st, unsigned own)
{
    struct piece last = st->list.item[st->list.n - 1];
    size_t head = last.length > 0 ? head_length(x, fact_span(x, last)) : 0;
    if (head == 0 || head == last.length || last.length > LABEL_MAX)
        return;
    for (size_t i = 0; i + 1 < st->list.n; i++) {
        struct span item = fact_span(x, st->list.item[i]);
        if (own & 1U << i || ending_of(SET_LIST_SHARED_HEADS, item).n > 0 || item.n > LABEL_MAX)
            continue;
        bool swaps =
            item.n < last.length - head && (set_has(SET_LIST_ALTERNATIVES, item) ||
                                            (item.n == 6 && set_at(SET_ORDINAL_SIGNS, item.s, item.n) > 0));
        size_t from = swaps ? item.n : last.length - head; /* 第一、第三产业增加值: all that follows */
        buf_reserve(&x->words, item.n + last.length); /* so that what is joined does not move meanwhile */
        st->list.item[i] = fact_join(x, st->list.item[i], "",
                                     (struct span){x->words.data + last.at + from, last.length - from}, "");
    }
}

/* How many numbers stand in the row that begins at token k: 18%和21%. */
static size_t numbers_in_row(const struct scan *s, struct span text, size_t k)
{
    size_t n = 1;
    for (; k + 2 < s->n && n < LIST_MAX; k += 2, n++) {
        struct span mark = {text.s + s->token[k + 1].at, s->token[k + 1].length};
        if (s->token[k + 2].kind != TOKEN_QUANTITY ||
            !(s->token[k + 1].kind == TOKEN_PAUSE || set_has(SET_JOINS, mark)))
            break;
    }
    return n;
}

/* 接待游客12万人次，收入3亿元，分别增长8%和9%: the list is of the quantities before. */
static void recall_list(struct sentence *st, size_t n)
{
    if (n < 2 || st->recent.n < n || n > RECENT)
        return;
    st->list.n = n;
    st->list.at = 0;
    for (size_t i = 0; i < n; i++)
        st->list.item[i] = st->recent.said[(st->recent.n - n + i) % RECENT].label;
}

void list_read(struct extract *x, struct sentence *st, const struct clause *c, size_t k)
{
    const struct scan *s = &x->scan;
    size_t end = c->list, begin = end;
    while (begin > c->from &&
           (s->token[begin - 1].kind == TOKEN_TEXT || s->token[begin - 1].kind == TOKEN_PAUSE ||
            s->token[begin - 1].kind == TOKEN_OPEN || s->token[begin - 1].kind == TOKEN_CLOSE ||
            (s->token[begin - 1].kind == TOKEN_WORD &&
             !(s->token[begin - 1].classes & (WORD_PART | WORD_FORECAST)))))
        begin--;
    st->list.n = st->list.at = 0;
    size_t from = begin;
    unsigned own = 0;
    for (size_t i = begin; i <= end && st->list.n < LIST_MAX; i++) {
        const struct token *t = &s->token[i];
        struct span word = {st->text.s + t->at, t->length};
        bool cut = i == end || t->kind == TOKEN_PAUSE || set_has(SET_LIST_JOINS, word);
        if (!cut)
            continue;
        struct span label = phrase_text(s, st->text, from, i);
        if (label.n > 0 && s->token[from].kind == TOKEN_WORD && s->token[from].classes & WORD_ACTION)
            own |= 1U << st->list.n; /* 接待游客、旅游收入分别: things of their own */
        if (label.n > 0)
            st->list.item[st->list.n++] = fact_keep(x, label);
        from = i + 1;
    }
    if (st->list.n > 1) {
        share_head(x, st, own);
        return;
    }
    bool none = st->list.n == 0;
    st->list.n = 0;
    if (none)
        recall_list(st, numbers_in_row(s, st->text, k));
}
