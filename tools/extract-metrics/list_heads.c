#include "list_heads.h"

#include "naming.h"
#include "noun_text.h"
#include "number.h"
#include "sets.h"
#include "utf8.h"

enum { WORD = 6 }; /* bytes of one of two characters */

/* The longest of the words that s ends with, or an empty span. */
static struct span ending_of(enum set_id words, struct span s)
{
    for (size_t at = s.n > 12 ? s.n - 12 : 0; at < s.n; at++) {
        if (set_at(words, s.s + at, s.n - at) == s.n - at)
            return (struct span){s.s + at, s.n - at};
    }
    return (struct span){s.s, 0};
}

/* What stands for the whole in the last item: an indicator's name (固定资产投资), or a word of
 * list-shared-heads.
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

/* How much of the last item an item stands in for, when that is less than all before the head: 农村 for 城镇,
 * 第一 for 第三 (产业增加值), 省级 for 市级 (项目); else 0. */
static size_t swapped_length(struct span item, struct span last, size_t head)
{
    size_t level = noun_level(item);
    if (level > 0 && level == item.n)
        return noun_level(last);
    bool swaps = set_has(SET_LIST_ALTERNATIVES, item) ||
                 (item.n == 3 && number_zh_run(item.s, 3) == 3 && number_zh_run(last.s, 3) == 3) ||
                 (item.n == 6 && set_at(SET_ORDINAL_SIGNS, item.s, item.n) > 0);
    return swaps && item.n < last.n - head ? item.n : 0;
}

/* True when the whole, or what follows in it from a word of the first `item` bytes on, names an indicator:
 * 企业养老保险参保人数. */
static bool names(const struct extract *x, struct span whole, size_t item)
{
    uint32_t found;
    for (size_t at = 0; at == 0 || at + WORD <= item; at += utf8_length(whole.s[at])) {
        if (trie_find(&x->lex.aliases, span_from(whole, at), &found))
            return true;
    }
    return false;
}

/* Of a bracket that s begins with: what it says is of its own item alone: 颗粒物（PM2.5）浓度. */
static size_t note_length(struct span s)
{
    if (set_at(SET_MARK_BRACKET_OPEN, s.s, s.n) == 0)
        return 0;
    size_t length;
    const char *close = set_find(SET_NOTE_CLOSES, s, &length);
    return close == NULL ? 0 : (size_t)(close - s.s) + length;
}

/* How much of the last item is before what follows a word that both hold, the item at its end: of
 * 基本医疗保险参保率 for 养老保险 all but 参保率; 0 when there is none. */
static size_t shared_length(struct span item, struct span last)
{
    for (size_t at = utf8_length(last.s[0]); item.n > WORD && at + 2 * WORD <= last.n;
         at += utf8_length(last.s[at])) {
        if (memcmp(last.s + at, item.s + item.n - WORD, WORD) == 0)
            return at + WORD + note_length(span_from(last, at + WORD));
    }
    return 0;
}

/* How much of the last item an item stands in for so that the two name an indicator: 养老 for 失业 in
 * 失业保险参保人数; 0 when it does nowhere. An item that is one needs no
 * short word more: 绿色园区 before 绿色管理企业. */
static size_t named_length(const struct extract *x, struct span item, struct span last, size_t head)
{
    enum { SHORT = 6 };
    char name[2 * LABEL_MAX];
    size_t end = last.n - (head > 0 ? head : names(x, item, item.n) ? SHORT + 1 : 1);
    for (size_t at = utf8_length(last.s[0]); at <= end && end < last.n; at += utf8_length(last.s[at])) {
        struct span whole = {name, item.n + last.n - at};
        if (whole.n > sizeof name)
            continue;
        memcpy(name, item.s, item.n);
        memcpy(name + item.n, last.s + at, last.n - at);
        if (names(x, whole, item.n))
            return at;
    }
    return 0;
}

/* True when the word is one of those that say what is measured, and more than that: 生产总值, not 存款. */
static bool has_head(enum set_id heads, struct span item)
{
    size_t n = ending_of(heads, item).n;
    return n > 0 && n < item.n;
}

static bool is_head(struct span item)
{
    return ending_of(SET_LIST_SHARED_HEADS, item).n == item.n;
}

/* True when the item, unless it is of `own`, may take what only the last one says. */
static bool takes_head(const struct extract *x, const struct sentence *st, size_t i, unsigned own)
{
    struct span item = fact_span(x, st->list.item[i]);
    return !(own & 1U << i) && !has_head(SET_LIST_SHARED_HEADS, item) &&
           !has_head(SET_LIST_FLOW_HEADS, item) && item.n <= LABEL_MAX;
}

void list_share_head(struct extract *x, struct sentence *st, unsigned own)
{
    struct piece last = st->list.item[st->list.n - 1];
    size_t head = last.length > 0 ? head_length(x, fact_span(x, last)) : 0, named = 0;
    if (head == last.length || last.length > LABEL_MAX)
        return;
    bool flow = set_ends(SET_LIST_FLOW_HEADS, fact_span(x, last)) > 0;
    uint32_t found;
    for (size_t i = 0; i + 1 < st->list.n; i++) {
        size_t most = named; /* what follows is the same for all: the longest */
        if (takes_head(x, st, i, own))
            most = named_length(x, fact_span(x, st->list.item[i]), fact_span(x, last), head);
        named = named == 0 || (most > 0 && most < named) ? most : named;
    }
    for (size_t i = 0; i + 1 < st->list.n; i++) {
        struct span item = fact_span(x, st->list.item[i]);
        if (!takes_head(x, st, i, own))
            continue;
        size_t swapped = swapped_length(item, fact_span(x, last), head);
        if (swapped == 0)
            swapped = shared_length(item, fact_span(x, last));
        if (swapped == 0 && ((head == 0 && names(x, item, item.n)) || is_head(item)) &&
            named_length(x, item, fact_span(x, last), head) == 0)
            continue;
        if (swapped == 0)
            swapped = named;
        if (swapped == 0 && (head == 0 || (flow && trie_find(&x->lex.aliases, item, &found))))
            continue; /* 生产总值、零售总额: it needs no head */
        size_t from = swapped > 0 ? swapped : last.length - head; /* 第一、第三产业增加值: all that follows */
        buf_reserve(&x->words, item.n + last.length); /* so that what is joined does not move meanwhile */
        st->list.item[i] = fact_join(x, st->list.item[i], "",
                                     (struct span){x->words.data + last.at + from, last.length - from}, "");
    }
}

/* 授权量, 支出: a verb of two characters begins it. */
static bool verb_opens(const struct extract *x, struct span item)
{
    uint32_t found;
    return item.n >= WORD && trie_find(&x->lex.words, (struct span){item.s, WORD}, &found) &&
           x->lex.word[found].classes & WORD_ACTION;
}

/* How much of the first item stands in front of another so that the two name an indicator: the most that
 * does; 0 when none. */
static size_t front_length(const struct extract *x, struct span first, struct span item)
{
    char name[2 * LABEL_MAX];
    uint32_t found;
    size_t most = 0;
    for (size_t at = WORD; at < first.n; at += utf8_length(first.s[at])) {
        memcpy(name, first.s, at);
        memcpy(name + at, item.s, item.n);
        if (trie_find(&x->lex.aliases, (struct span){name, at + item.n}, &found))
            most = at;
    }
    return most;
}

void list_share_front(struct extract *x, struct sentence *st, unsigned own)
{
    struct piece first = st->list.item[0];
    for (size_t i = 1; i < st->list.n && first.length <= LABEL_MAX; i++) {
        struct span item = fact_span(x, st->list.item[i]);
        size_t other = set_has(SET_LIST_COUNTERPARTS, item) /* 基金收入和支出 */
                           ? set_ends(SET_LIST_COUNTERPARTS, fact_span(x, first))
                           : 0;
        if (!(own & 1U << i || other > 0 || verb_opens(x, item)) || item.n > LABEL_MAX)
            continue;
        size_t front = other > 0 ? first.length - other : front_length(x, fact_span(x, first), item);
        if (front == 0)
            continue;
        buf_reserve(&x->words, first.length + item.n); /* so that what is joined does not move meanwhile */
        st->list.item[i] =
            fact_join(x, (struct piece){first.at, front}, "", fact_span(x, st->list.item[i]), "");
    }
}
