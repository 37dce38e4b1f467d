#include "scope.h"

#include "utf8.h"
#include "wordset.h"

enum { AHEAD = 16, BEHIND = 40 }; /* tokens looked at */

/* The administrative levels, as bits in the order of scope_names. */
static struct wordset level_words =
    WORDSET("国", "中央", "省", "自治区", "市", "地", "州", "县", "区", "镇", "乡", "村");
static const unsigned char level_of[] = {0, 0, 1, 1, 2, 2, 2, 3, 4, 5, 5, 6};

unsigned scope_levels(struct span s)
{
    unsigned bits = 0;
    for (size_t at = 0, length; at < s.n; at += length) {
        uint32_t index = 0;
        length = wordset_which(&level_words, s.s + at, s.n - at, &index);
        if (length > 0)
            bits |= 1U << level_of[index];
        else
            length = utf8_length(s.s[at]);
    }
    return bits;
}

/* 省科技进步奖, 国家重点实验室: a noun of the lists whose first word is a level, which *word becomes. */
static bool names_level(const struct token *t, struct span *word)
{
    static const char *const levels[] = {"国家", "省", "市", "县"};
    static const char *const others[] = {"市场", "市民", "县域",     "县城",    "市政",
                                         "省内", "市外", "国家外汇", "国家统计"};
    if (!(t->classes & WORD_NOUN) || t->length < 12)
        return false;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        if (memcmp(word->s, others[i], strlen(others[i])) == 0)
            return false;
    }
    for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++) {
        if (memcmp(word->s, levels[i], strlen(levels[i])) == 0) {
            word->n = strlen(levels[i]);
            if (t->length > word->n + 3 && memcmp(word->s + word->n, "级", 3) == 0)
                word->n += 3;
            return true;
        }
    }
    return false;
}

unsigned scope_of_phrase(const struct scan *s, struct span text, size_t from, size_t to)
{
    unsigned bits = 0;
    for (size_t i = from; i < to; i++) {
        const struct token *t = &s->token[i];
        struct span word = {text.s + t->at, t->length};
        if (t->kind != TOKEN_WORD || !(t->classes & WORD_LEVEL || names_level(t, &word)))
            continue;
        bool ranked = fact_ends_with(word, "级") || fact_ends_with(word, "级以上");
        if (i > 0 && s->token[i - 1].kind == TOKEN_OPEN && !ranked)
            continue;
        bool all = word.n >= 6 && memcmp(word.s, "全", 3) == 0;
        const struct token *before = i > 0 ? &s->token[i - 1] : NULL;
        bool first =
            i == from || before->kind == TOKEN_PAUSE ||
            (before->kind == TOKEN_WORD && before->classes & (WORD_LEVEL | WORD_TRIM)) ||
            (before->kind == TOKEN_TEXT && before->length >= 3 && memcmp(text.s + before->at, "第", 3) == 0);
        bool qualifies = first && ((t->classes & WORD_NOUN && t->length > 6) ||
                                   (i + 1 < to && s->token[i + 1].kind != TOKEN_OPEN));
        if (ranked || (qualifies && !all))
            bits |= scope_levels(word);
    }
    return bits;
}

/* The level whose money it is, by the tokens [from, to): 中央财政安排, 省财政补助. */
static unsigned scope_of_purse(const struct scan *s, struct span text, size_t from, size_t to)
{
    static const char purse[] = "财政";
    for (size_t i = from; i < to; i++) {
        const struct token *t = &s->token[i];
        struct span after = {text.s + t->at + t->length, text.n - t->at - t->length};
        if (t->kind == TOKEN_WORD && t->classes & WORD_LEVEL &&
            (memmem(text.s + t->at, t->length, purse, strlen(purse)) != NULL ||
             (after.n >= strlen(purse) && memcmp(after.s, purse, strlen(purse)) == 0)))
            return scope_levels((struct span){text.s + t->at, t->length});
    }
    return 0;
}

/* Verbs by which things come to a level: 5家企业入选省级名单. */
static struct wordset selections =
    WORDSET("申报", "入选", "获", "获得", "获批", "认定", "列入", "列为", "评为", "推荐", "荣获", "立项",
            "入围", "申请", "备案", "授予", "命名");

static bool breaks(const struct token *t)
{
    return t->kind == TOKEN_COMMA || t->kind == TOKEN_END || t->kind == TOKEN_QUANTITY ||
           t->kind == TOKEN_TIME;
}

/* The levels that the thing counted came to, by the tokens from `from` to the next comma:
 * 5个站点被列入国家级示范点. */
static unsigned scope_ahead(const struct scan *s, struct span text, size_t from)
{
    size_t end = from;
    bool selected = false;
    for (; end < s->n && end - from < AHEAD && !breaks(&s->token[end]); end++) {
        const struct token *t = &s->token[end];
        selected = selected || (t->kind == TOKEN_WORD &&
                                wordset_has(&selections, (struct span){text.s + t->at, t->length}));
    }
    unsigned bits = 0;
    for (size_t i = from; selected && i < end; i++)
        bits |= scope_of_phrase(s, text, i, end);
    return bits;
}

enum { LARGE = 7 }; /* 国家级, 省级, 市级: smaller ones say where as often as what */

/* What two phrases must share to be of one thing: the last two characters, of a prize 奖. */
static struct span head_of(struct span label)
{
    size_t n = label.n >= 3 && memcmp(label.s + label.n - 3, "奖", 3) == 0 ? 3 : 6;
    return label.n >= n ? (struct span){label.s + label.n - n, n} : (struct span){label.s, 0};
}

/* The levels of an earlier phrase of the sentence, before token `to`, that names the same:
 * 申报省级项目，共申报7个项目. */
static unsigned scope_behind(const struct scan *s, struct span text, size_t to, struct span label)
{
    struct span head = head_of(label);
    for (size_t i = to; head.n > 0 && i > 0 && to - i < BEHIND; i--) {
        const struct token *t = &s->token[i - 1];
        if (t->kind == TOKEN_END && !span_is((struct span){text.s + t->at, t->length}, "；"))
            break;
        unsigned bits =
            t->kind == TOKEN_WORD && t->classes & WORD_LEVEL ? scope_of_phrase(s, text, i - 1, to) : 0;
        if (bits == 0)
            continue;
        size_t end = i;
        while (end < to && !breaks(&s->token[end]))
            end++;
        const struct token *last = &s->token[end - 1];
        const char *phrase = text.s + t->at;
        if (memmem(phrase, (size_t)(text.s + last->at + last->length - phrase), head.s, head.n) != NULL)
            return scope_of_phrase(s, text, i - 1, end) & (head.n == 3 ? ~0U : LARGE);
    }
    return 0;
}

void scope_find(const struct extract *x, const struct sentence *st, const struct clause *c, size_t k,
                struct fact *f)
{
    const struct scan *s = &x->scan;
    const struct quantity *q = f->q;
    bool level = f->measure == LEVEL && q->unit->kind != UNIT_MONEY;
    if (level && f->scope == 0)
        f->scope = scope_ahead(s, st->text, c->post_from < c->post_to ? c->post_to : k + 1);
    if (level && f->scope == 0 && !st->part)
        f->scope = scope_behind(s, st->text, k, fact_span(x, f->label));
    if (q->unit->kind == UNIT_MONEY && f->scope == 0)
        f->scope = scope_of_purse(s, st->text, c->from, k);
    if (q->unit->kind == UNIT_RANK)
        f->scope = scope_levels(q->region);
    else if (st->part && f->scope == 0)
        f->scope = st->whole_scope;
    else if ((st->last.any && f->label.at == st->last.label.at) || f->measure == GROWTH)
        f->scope |= f->measure == st->last.measure || f->scope == 0 ? st->last.scope : 0;
}
