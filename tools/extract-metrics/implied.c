#include "implied.h"

#include "utf8.h"

/* What people are called: a number before such a noun counts them without a classifier. */
static struct wordset people =
    WORDSET("人口", "群众", "农民", "村民", "居民", "学生", "职工", "党员", "游客", "市民", "教师", "干部",
            "人才", "劳动力", "旅客", "儿童", "老人", "老年人", "残疾人", "考生", "群体", "观众", "志愿者",
            "工人", "网民", "官兵");
static struct wordset households = WORDSET("农户", "贫困户", "用户", "住户", "商户", "家庭", "低保户");
/* What counts people or households when it stands before the number. */
static struct wordset people_before = WORDSET("人数", "人口", "人才", "人员", "就业", "游客", "旅客");
static struct wordset households_before = WORDSET("户数", "用户");
static struct wordset phrase_breaks =
    WORDSET("，", "。", "、", "；", ",", ";", "！", "：", "（", "(", "）", ")", "“", "”", "0", "1", "2", "3",
            "4", "5", "6", "7", "8", "9");
static struct wordset clause_breaks = WORDSET("，", "。", "；", ",", ";", "！", "：");
static struct wordset phrase_ends = WORDSET("和", "与", "，", "。", "、", "；", ",", ";", "！", "）", ")");

enum { NOUN_AHEAD = 36, NOUN_BEFORE = 36 }; /* bytes */

/* True when one of the words stands in the phrase that begins at `at`. */
static bool phrase_holds(struct wordset *words, struct span t, size_t at)
{
    size_t end = at + NOUN_AHEAD < t.n ? at + NOUN_AHEAD : t.n;
    for (; at < end; at += utf8_length(t.s[at])) {
        if (parse_any(words, t, at) > 0)
            return true;
        if (parse_any(&phrase_breaks, t, at) > 0)
            return false;
    }
    return false;
}

/* True when one of the words stands between `at` and the comma before it. */
static bool phrase_held(struct wordset *words, struct span t, size_t at)
{
    size_t from = at > NOUN_BEFORE ? at - NOUN_BEFORE : 0;
    bool held = false;
    for (; from < at; from++) {
        if (wordset_at(words, t.s + from, at - from) > 0)
            held = true;
        else if (wordset_at(&clause_breaks, t.s + from, at - from) > 0)
            held = false;
    }
    return held;
}

static bool money_before(const struct parse *p)
{
    size_t at = p->place->at;
    for (size_t i = at > 24 ? at - 24 : 0; i < at; i++) {
        uint32_t value = 0;
        size_t length = trie_longest(&p->lex->words, p->text.s + i, at - i, &value);
        if (length > 0 && p->lex->word[value].classes & WORD_MONEY)
            return true;
    }
    return false;
}

/* A number without a unit: 价值30万 is money, 2万农民 and 参保人数7359万 are people, anything else nothing.
 */
const struct unit *implied_unit(const struct parse *p)
{
    const struct number *n = &p->q->number;
    if (n->flags & (NUMBER_SCALED | NUMBER_VAGUE)) {
        if (phrase_holds(&people, p->text, p->at))
            return &parse_people;
        if (phrase_holds(&households, p->text, p->at))
            return &parse_household;
    }
    if (!(n->flags & NUMBER_SCALED) || (p->at < p->text.n && parse_any(&phrase_ends, p->text, p->at) == 0))
        return NULL;
    if (money_before(p))
        return &parse_yuan;
    if (phrase_held(&people_before, p->text, p->place->at))
        return &parse_people;
    return phrase_held(&households_before, p->text, p->place->at) ? &parse_household : NULL;
}
