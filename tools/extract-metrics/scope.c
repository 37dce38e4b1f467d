#include "scope.h"

#include "phrase.h"
#include "sets.h"
#include "tokens.h"
#include "utf8.h"

enum { AHEAD = 16, BACK = 40 }; /* tokens looked at */

/* The administrative levels, as bits in the order of scope_names. */
unsigned scope_levels(struct span s)
{
    unsigned bits = 0;
    for (size_t at = 0, length; at < s.n; at += length) {
        const struct set_word *level;
        length = set_which(SET_LEVELS, s.s + at, s.n - at, &level);
        if (length > 0)
            bits |= 1U << level->number;
        else
            length = utf8_length(s.s[at]);
    }
    return bits;
}

/* 省科技进步奖, 国家重点实验室: a noun of the lists whose first word is a level, which *word becomes. */
static bool names_level(const struct token *t, struct span *word)
{
    if (!(t->classes & WORD_NOUN) || t->length < 12)
        return false;
    size_t level = set_at(SET_LEVEL_FIRST, word->s, word->n);
    if (level == 0 || set_at(SET_LEVEL_NONE, word->s, word->n) > 0)
        return false;
    size_t grade = t->length > level + 3 ? set_at(SET_LEVEL_SUFFIXES, word->s + level, word->n - level) : 0;
    word->n = level + grade;
    return true;
}

/* 外国, 农村: part of a name that the lists do not know. */
static bool inside_name(const struct scan *s, struct span text, size_t i)
{
    const struct token *t = &s->token[i], *before = i > 0 ? t - 1 : NULL;
    return before != NULL && before->kind == TOKEN_TEXT && before->at + before->length == t->at &&
           !token_opens(before, text, SET_ORDINAL_SIGNS) && token_has(t, text, SET_LEVEL_NAME_PARTS);
}

static bool selects(const struct token *t, struct span text)
{
    return t->kind == TOKEN_WORD && token_has(t, text, SET_VERB_SELECTIONS);
}

/* 9个全国重点实验室, 评为全省先进单位: where a title is expected 全国 is its level, elsewhere it is the
 * region. */
static bool begins_title(const struct scan *s, struct span text, size_t i)
{
    if (i == 0)
        return false;
    const struct token *before = &s->token[i - 1];
    return before->kind == TOKEN_QUANTITY || token_has(before, text, SET_TITLE_COPULAS) ||
           selects(before, text) ||
           (before->kind == TOKEN_TEXT && token_opens(before, text, SET_ORDINAL_SIGNS));
}

/* True when something other than levels stands in [from, to): 县市区 alone are what is counted. */
static bool has_more(const struct scan *s, size_t from, size_t to)
{
    if (from < to && s->token[from].kind == TOKEN_OPEN)
        return false;
    while (from < to && token_in(&s->token[from], WORD_LEVEL))
        from++;
    return from < to;
}

/* True when the level at token i stands in front of the phrase [from, to), or of an item in it. */
static bool stands_first(const struct scan *s, struct span text, size_t i, size_t from)
{
    const struct token *before = i > 0 ? &s->token[i - 1] : NULL;
    return i == from || before->kind == TOKEN_PAUSE || token_in(before, WORD_LEVEL | WORD_TRIM) ||
           (before->kind == TOKEN_TEXT && token_opens(before, text, SET_ORDINAL_SIGNS));
}

unsigned scope_of_phrase(const struct scan *s, struct span text, size_t from, size_t to)
{
    unsigned bits = 0;
    for (size_t i = from; i < to; i++) {
        const struct token *t = &s->token[i];
        struct span word = {text.s + t->at, t->length};
        if (t->kind != TOKEN_WORD || !(t->classes & WORD_LEVEL || names_level(t, &word)))
            continue;
        bool ranked = set_ends(SET_LEVEL_RANKED, word) > 0;
        if (i > 0 && s->token[i - 1].kind == TOKEN_OPEN && !ranked)
            continue;
        bool noun = t->classes & WORD_NOUN && t->length > 6;
        bool head =
            noun && i + 1 == to && token_opens(t, text, SET_LEVEL_NATION); /* 省部共建国家重点实验室 */
        bool first = stands_first(s, text, i, from) && !inside_name(s, text, i);
        bool qualifies = head || (first && (noun || word.n >= 12 || has_more(s, i + 1, to)));
        bool all = word.n == 6 && set_at(SET_LEVEL_WHOLE, word.s, word.n) > 0 && !begins_title(s, text, i);
        if (ranked || (qualifies && !all))
            bits |= scope_levels(word);
    }
    return bits;
}

/* True when nothing but trims stands in [from, to). */
static bool only_trims(const struct scan *s, struct span text, size_t from, size_t to)
{
    while (from < to && phrase_trims(&s->token[from], text))
        from++;
    return from == to;
}

/* The level whose money it is, by the tokens [from, to) before the number: 中央财政安排, 省财政补助,
 * 争取到国家每年5亿元的支持. */
static unsigned scope_of_purse(const struct scan *s, struct span text, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        const struct token *t = &s->token[i];
        struct span after = {text.s + t->at + t->length, text.n - t->at - t->length};
        if (!token_in(t, WORD_LEVEL) || token_opens(t, text, SET_LEVEL_WHOLE)) /* 全市财政收入: all of it */
            continue;
        bool gives = !inside_name(s, text, i) && only_trims(s, text, i + 1, to);
        if (gives || set_within(SET_PURSES, token_span(t, text)) || set_at(SET_PURSES, after.s, after.n) > 0)
            return scope_levels((struct span){text.s + t->at, t->length});
    }
    return 0;
}

static bool breaks(const struct token *t)
{
    return t->kind == TOKEN_COMMA || t->kind == TOKEN_END || t->kind == TOKEN_QUANTITY ||
           t->kind == TOKEN_TIME;
}

/* 均衡县, 示范区: the end of a name. */
static bool names_place(const struct scan *s, struct span text, size_t i)
{
    const struct token *t = &s->token[i];
    return i > 0 && (t[-1].kind == TOKEN_TEXT || token_in(&t[-1], WORD_NOUN)) &&
           t[-1].at + t[-1].length == t->at && token_has(t, text, SET_PLACE_ENDS);
}

/* The levels that the thing counted came to, by the tokens from `from` to the next comma:
 * 5个站点被列入国家级示范点. */
static unsigned scope_ahead(const struct scan *s, struct span text, size_t from)
{
    if (from < s->n && s->token[from].kind == TOKEN_OPEN) { /* 11个县（市、区）通过 */
        while (from < s->n && !breaks(&s->token[from]) && s->token[from].kind != TOKEN_CLOSE)
            from++;
    }
    size_t end = from;
    bool selected = false;
    for (; end < s->n && end - from < AHEAD && !breaks(&s->token[end]); end++)
        selected = selected || selects(&s->token[end], text);
    unsigned bits = 0;
    for (size_t i = from; selected && i < end; i++) {
        bool purse = i + 1 < end && token_in(&s->token[i + 1], WORD_MONEY); /* 获得国家资金 */
        if (!purse && !names_place(s, text, i))
            bits |= scope_of_phrase(s, text, i, end);
    }
    return bits;
}

enum { LARGE = 7 }; /* 国家级, 省级, 市级: smaller ones say where as often as what */

/* What a phrase must hold to be of the thing that the label names: its last characters, when the phrase is
 * the number's own (吉林省著名商标18个); else all of it, but of a prize only 奖. */
static struct span shared_name(struct span label, bool own)
{
    size_t n = set_ends(SET_NOUN_PRIZES, label) > 0 ? 3 : own || label.n < 6 ? 6 : label.n;
    return label.n >= n ? (struct span){label.s + label.n - n, n} : (struct span){label.s, 0};
}

/* True when a verb in [from, to) makes what stands before it a subject: 五家渠市建成园区两家. */
static bool has_verb(const struct scan *s, struct span text, size_t from, size_t to)
{
    for (; from < to; from++) {
        const struct token *t = &s->token[from];
        if (token_in(t, WORD_ACTION) && !token_in(t, WORD_NOUN | WORD_VERBAL) && !selects(t, text))
            return true;
    }
    return false;
}

/* The levels of an earlier phrase of the sentence, before token `to`, that names the same:
 * 申报省级项目，共申报7个项目. */
static unsigned scope_after(const struct scan *s, struct span text, size_t to, struct span label)
{
    for (size_t i = to; label.n > 0 && i > 0 && to - i < BACK; i--) {
        const struct token *t = &s->token[i - 1];
        if (t->kind == TOKEN_END && !span_is((struct span){text.s + t->at, t->length}, "；"))
            break;
        if (!token_in(t, WORD_LEVEL))
            continue;
        bool itself =
            token_has(t, text, SET_LEVEL_NATION) && set_has(SET_LEVEL_NATION, label); /* 与39个国家结好 */
        if (itself || scope_of_phrase(s, text, i - 1, to) == 0)
            continue;
        size_t end = i;
        while (end < to && !breaks(&s->token[end]))
            end++;
        const struct token *last = &s->token[end - 1];
        const char *phrase = text.s + t->at;
        struct span name = shared_name(label, end == to);
        if (name.n > 0 && !has_verb(s, text, i, end) &&
            memmem(phrase, (size_t)(text.s + last->at + last->length - phrase), name.s, name.n) != NULL)
            return scope_of_phrase(s, text, i - 1, end) & (name.n == 3 ? ~0U : LARGE);
    }
    return 0;
}

/* Where the clause begins in which 中央财政今年安排 may say whose money it is. */
static size_t purse_begin(const struct scan *s, const struct clause *c)
{
    size_t i = c->from;
    if (i > 0 && s->token[i - 1].kind == TOKEN_TIME)
        for (i--; i > 0 && i + 4 > c->from && !breaks(&s->token[i - 1]);)
            i--;
    return i;
}

/* No comma parts it from the quantity before. */
static bool beside(const struct scan *s, const struct clause *c)
{
    return c->from > 0 && s->token[c->from - 1].kind == TOKEN_QUANTITY;
}

void scope_find(const struct extract *x, const struct sentence *st, const struct clause *c, size_t k,
                struct fact *f)
{
    const struct scan *s = &x->scan;
    const struct quantity *q = f->q;
    bool level = f->measure == LEVEL && q->unit->kind != UNIT_MONEY;
    if (level && f->scope == 0)
        f->scope = scope_ahead(s, st->text, c->after.from < c->after.to ? c->after.to : k + 1);
    if (level && f->scope == 0 && !st->part)
        f->scope = scope_after(s, st->text, k, fact_span(x, f->label));
    if (q->unit->kind == UNIT_MONEY && f->scope == 0)
        f->scope = scope_of_purse(s, st->text, purse_begin(s, c), k);
    if (q->unit->kind == UNIT_MONEY && f->scope == 0 && beside(s, c) && c->after.to > c->after.from &&
        st->last.kind == UNIT_MONEY)
        f->scope = st->last.scope; /* 中央财政安排4亿元救灾款和7亿元重建资金 */
    bool project = st->last.any && st->last.kind == UNIT_COUNT && c->from > 0 &&
                   s->token[c->from - 1].kind == TOKEN_COMMA;
    if (q->unit->kind == UNIT_MONEY && f->scope == 0 && project &&
        set_has(SET_MONEY_BARE, fact_span(x, f->label)))
        f->scope = st->last.scope; /* 省级立项5项，争取资金86万元 */
    if (q->unit->kind == UNIT_RANK)
        f->scope = 0; /* 全省第3位: the field of comparison is not whose the thing is */
    else if (st->part && f->scope == 0)
        f->scope = st->whole_scope;
    else if (st->last.any && f->label.at == st->last.label.at)
        f->scope |= f->measure == st->last.measure || f->scope == 0 ? st->last.scope : 0;
}
