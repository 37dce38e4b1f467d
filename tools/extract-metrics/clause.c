#include "clause.h"

#include "wordset.h"

enum { STRETCH = 48, PHRASE_BEHIND = 12 }; /* tokens looked at: a clause is no longer in honest text */

static bool is_word(const struct token *t, uint32_t classes)
{
    return t->kind == TOKEN_WORD && (t->classes & classes) != 0;
}

static bool token_is(const struct token *t, struct span text, const char *word)
{
    return span_is((struct span){text.s + t->at, t->length}, word);
}

static bool starts(struct span text, const struct token *t, const char *word)
{
    size_t n = strlen(word);
    return n <= t->length && memcmp(text.s + t->at, word, n) == 0;
}

static struct wordset nominal_suffixes =
    WORDSET("量", "数", "额", "率", "班", "者", "员", "面积", "总", "金", "费", "次数", "人数", "户", "点",
            "站", "所", "场", "厂", "园", "区", "类", "型", "性", "证", "权", "品", "业", "工程", "任务");

/* 申请量, 授权数: a suffix makes a noun of the verb before it. */
static bool nominal_suffix(const struct token *t, struct span text)
{
    if (is_word(t, WORD_RATIO | WORD_GROWTH))
        return true;
    if (is_word(t, WORD_NOUN) && wordset_has(&nominal_suffixes, (struct span){text.s + t->at, t->length}))
        return true;
    if (t->kind != TOKEN_TEXT && !is_word(t, WORD_MONEY | WORD_GOAL))
        return false;
    return wordset_at(&nominal_suffixes, text.s + t->at, t->length) > 0;
}

/* Where a noun phrase may lie: between two tokens. */
struct stretch {
    size_t from, end;
    bool subject; /* a verb or 达, 居 stands between it and the number */
};

static bool is_content(const struct token *t)
{
    return t->kind == TOKEN_TEXT || t->kind == TOKEN_CLOSE ||
           is_word(t, WORD_NOUN | WORD_MONEY | WORD_RATIO | WORD_GROWTH | WORD_VERBAL);
}

/* What a verb before it makes no object of: 贷款规模, 就业人数, 通车里程. */
static struct wordset measure_heads =
    WORDSET("规模", "人数", "数量", "里程", "总量", "金额", "面积", "能力", "比例", "水平", "成本", "费用",
            "经费", "资金", "比重", "总额", "次数", "收入", "产值", "利润", "案件", "事故", "业务", "合同",
            "标准", "指数", "价格", "机构", "单位", "设施", "系统", "平台", "人员", "率", "量", "额", "数",
            "人口", "项目", "工程", "中心", "体系", "机制");

static struct wordset people_ends = WORDSET("农", "民", "员", "工", "生", "户", "人", "者", "童", "师", "众");

static bool names_people(struct span word)
{
    return word.n >= 3 && wordset_at(&people_ends, word.s + word.n - 3, 3) > 0;
}

/* A verb inside a noun phrase (政府消费券, 脱贫人口就业规模): a noun stands before it, and the clause has its
 * verb elsewhere; or a verb does (建设加工车间), unless people follow (组织培训农民). */
static bool verb_as_noun(const struct scan *s, struct span text, size_t i, const struct stretch *p)
{
    const struct token *t = &s->token[i];
    if (!(t->classes & WORD_VERBAL) || i <= p->from || (i + 1 < p->end && !is_content(t + 1)))
        return false;
    if (is_word(t - 1, WORD_ACTION) && !is_word(t - 1, WORD_MONEY) && i + 1 < p->end)
        return !names_people((struct span){text.s + t[1].at, t[1].length});
    if (!is_content(t - 1))
        return false;
    if (p->subject || (i + 1 < p->end && wordset_at(&measure_heads, text.s + t[1].at, t[1].length) > 0))
        return true;
    for (size_t k = i - 1; k > p->from; k--) {
        if (is_word(&s->token[k - 1], WORD_ACTION))
            return true;
    }
    return false;
}

/* True when the token may stand inside a noun phrase that ends at token `end`. */
static bool in_phrase(const struct scan *s, struct span text, size_t i, const struct stretch *p)
{
    const struct token *t = &s->token[i];
    size_t end = p->end;
    switch (t->kind) {
    case TOKEN_TEXT:
    case TOKEN_PAUSE:
    case TOKEN_OPEN:
    case TOKEN_CLOSE: return true;
    case TOKEN_WORD: break;
    case TOKEN_COMMA:
    case TOKEN_END:
    case TOKEN_TIME:
    case TOKEN_QUANTITY: return false;
    }
    if (t->classes & (WORD_NOUN | WORD_GROWTH | WORD_RATIO) || verb_as_noun(s, text, i, p))
        return true;
    if (t->classes & WORD_ACTION && i + 1 < end) {
        const struct token *next = &s->token[i + 1];
        if (nominal_suffix(next, text))
            return true;
        /* 农产品采购金额: a verb between two nouns */
        if (is_word(next, WORD_MONEY) && !is_word(next, WORD_ACTION) && i > 0 &&
            (s->token[i - 1].kind == TOKEN_TEXT || is_word(&s->token[i - 1], WORD_NOUN)))
            return true;
    }
    if (t->classes & WORD_GOAL && !(t->classes & WORD_STOP))
        return true;
    if (t->classes & WORD_GOAL && i + 1 < end && s->token[i + 1].kind == TOKEN_TEXT)
        return true;
    if (t->classes & (WORD_ACTION | WORD_STOP | WORD_UP | WORD_DOWN | WORD_COMPARE | WORD_FORECAST |
                      WORD_TARGET | WORD_PART | WORD_TO))
        return false;
    if (t->classes & WORD_BOUND)
        return t->length == 3 && i + 1 < end; /* 近, 超 within a name */
    if (t->classes & WORD_TRIM)
        return t->length == 3 && !token_is(t, text, "了");
    return true;
}

static bool trims(const struct token *t, struct span text)
{
    return is_word(t, WORD_TRIM | WORD_BOUND | WORD_TO | WORD_COMPARE) || t->kind == TOKEN_PAUSE ||
           token_is(t, text, "的");
}

struct span clause_text(const struct scan *s, struct span text, size_t from, size_t to)
{
    while (from < to && (trims(&s->token[from], text) || s->token[from].kind == TOKEN_CLOSE) &&
           !(is_word(&s->token[from], WORD_LEVEL) && from + 1 == to))
        from++;
    while (to > from && (trims(&s->token[to - 1], text) || s->token[to - 1].kind == TOKEN_OPEN) &&
           to - from > 1)
        to--;
    if (from == to)
        return (struct span){text.s, 0};
    size_t open = SIZE_MAX, closed = 0;
    for (size_t i = from; i < to; i++) { /* an unpaired bracket is not part of the phrase */
        if (s->token[i].kind == TOKEN_OPEN && open == SIZE_MAX)
            open = i;
        if (s->token[i].kind == TOKEN_CLOSE) {
            if (open == SIZE_MAX)
                closed = i + 1;
            open = SIZE_MAX;
        }
    }
    if (open != SIZE_MAX && open > from)
        to = open;
    else if (open == from)
        from++;
    if (closed > from && closed < to)
        from = closed;
    else if (closed == to && to - from > 1)
        to--;
    if (from == to)
        return (struct span){text.s, 0};
    const struct token *first = &s->token[from], *last = &s->token[to - 1];
    return (struct span){text.s + first->at, last->at + last->length - first->at};
}

/* The time that a change starts from, 由上年(的): it does not part the number from its noun. */
static bool starting_time(const struct scan *s, struct span text, size_t i)
{
    return s->token[i].kind == TOKEN_TIME && i > 0 &&
           (token_is(&s->token[i - 1], text, "由") || token_is(&s->token[i - 1], text, "从"));
}

/* Where the words that belong to this quantity begin. */
static size_t stretch_begin(const struct scan *s, struct span text, size_t k)
{
    size_t i = k;
    while (i > 0 && k - i < STRETCH) {
        enum token_kind kind = s->token[i - 1].kind;
        if (kind == TOKEN_COMMA || kind == TOKEN_END || kind == TOKEN_QUANTITY ||
            (kind == TOKEN_TIME && !starting_time(s, text, i - 1)))
            break;
        i--;
    }
    return i;
}

/* Growth of a quality: 提升示范店30家 improves as many shops, it adds none. */
static struct wordset qualities = WORDSET("提升", "增长", "提高", "上升", "提速");

static bool of_quality(const struct scan *s, struct span text, size_t i, const struct clause *c)
{
    const struct token *t = &s->token[i];
    return c->counts && i + 1 < c->to && wordset_has(&qualities, (struct span){text.s + t->at, t->length}) &&
           (t[1].kind == TOKEN_TEXT || token_is(&t[1], text, "的") || is_word(&t[1], WORD_NOUN));
}

/* Growth words, from right to left; a verb between them and the number takes their place. */
static void read_growth(const struct scan *s, struct span text, struct clause *c)
{
    bool reached = false;
    for (size_t i = c->to; i > c->from; i--) {
        const struct token *t = &s->token[i - 1];
        if (t->kind != TOKEN_WORD)
            continue;
        if (t->classes & WORD_COMPARE)
            c->compared = true;
        if (t->classes & WORD_TO && !(t->classes & WORD_GROWTH))
            reached = true;
        if (token_is(t, text, "占") || token_is(t, text, "所占") || token_is(t, text, "占地区"))
            c->share = i - 1;
        if (t->classes & WORD_GOAL)
            c->goal = true;
        if (c->goal && (token_is(t, text, "完成") || token_is(t, text, "占")))
            c->completed = true;
        if (t->classes & (WORD_UP | WORD_DOWN) && (t->length > 3 || i == c->to) && !c->up && !c->down &&
            c->share == SIZE_MAX && !of_quality(s, text, i - 1, c)) {
            c->reached = reached && !(t->classes & WORD_GROWTH);
            if (!c->reached) {
                c->up = (t->classes & WORD_UP) != 0;
                c->down = (t->classes & WORD_DOWN) != 0;
            }
        }
        if (t->classes & WORD_ACTION && !(t->classes & (WORD_MONEY | WORD_DOWN | WORD_UP | WORD_NOUN)) &&
            !(i < c->to && nominal_suffix(&s->token[i], text)) && !token_is(t, text, "完成"))
            break;
    }
}

static struct wordset rankings = WORDSET("排名", "排位", "位次", "名次");

static void read_phrase(const struct scan *s, struct span text, struct clause *c, bool money)
{
    size_t end = c->to;
    bool governed = false;
    while (end > c->from &&
           (trims(&s->token[end - 1], text) ||
            (is_word(&s->token[end - 1], WORD_UP | WORD_DOWN) && !is_word(&s->token[end - 1], WORD_GROWTH)) ||
            is_word(&s->token[end - 1], WORD_STOP | WORD_FORECAST)) &&
           !is_word(&s->token[end - 1], WORD_GOAL | WORD_ACTION | WORD_LEVEL))
        end--;
    if (end > c->from + 1 && starting_time(s, text, end - 1))
        end -= 2;
    if (end > c->from + 2 && token_is(&s->token[end - 1], text, "人均") &&
        is_word(&s->token[end - 2], WORD_STOP | WORD_TO))
        for (end--;
             end > c->from && is_word(&s->token[end - 1], WORD_STOP | WORD_TO);) /* 标准提高到人均150元 */
            end--;
    if (end > c->from && end < c->to && is_word(&s->token[end - 1], WORD_LEVEL) &&
        wordset_has(&rankings, (struct span){text.s + s->token[end].at, s->token[end].length}))
        end--; /* 全国排名提升4位: where it is ranked is not what is */
    if (end > c->from) {
        const struct token *last = &s->token[end - 1];
        bool nominal = is_word(last, WORD_NOUN | WORD_GROWTH) || (money && is_word(last, WORD_MONEY));
        if (is_word(last, WORD_ACTION) && !nominal) {
            c->tail_action = true;
            c->action = end - 1;
            end--;
            if (last->classes & WORD_VERBAL && end > c->from && is_word(last - 1, WORD_ACTION) &&
                !is_word(last - 1, WORD_VERBAL)) { /* 拉动消费27亿元: the verb before governs it */
                c->tail_action = false;
                c->action = end - 1;
                governed = true;
                end++;
            }
            while (end > c->from && trims(&s->token[end - 1], text)) /* 养老金人均每月新增110元 */
                end--;
        }
    }
    size_t begin = governed ? end - 1 : end;
    if (begin > c->from && money && is_word(&s->token[begin - 1], WORD_MONEY) && begin == c->to)
        begin--; /* 争取贷款超亿元 */
    struct stretch p = {c->from, end, false};
    for (size_t i = end; i < c->to; i++)
        p.subject =
            p.subject || is_word(&s->token[i], WORD_ACTION | WORD_TO | WORD_STOP | WORD_UP | WORD_DOWN);
    while (!governed && begin > c->from && in_phrase(s, text, begin - 1, &p))
        begin--;
    c->np_from = begin;
    c->np_to = end;
    for (size_t i = c->tail_action ? end : begin; i > c->from && c->action == SIZE_MAX; i--) {
        if (is_word(&s->token[i - 1], WORD_ACTION))
            c->action = i - 1;
    }
    for (size_t i = c->from; i < c->to; i++) {
        const struct token *t = &s->token[i];
        if (t->kind == TOKEN_WORD && (starts(text, t, "分别") || token_is(t, text, "依次为")))
            c->list = i;
        if (is_word(t, WORD_NOUN) && starts(text, t, "每"))
            c->each = i;
    }
    if (end > begin) {
        const struct token *head = &s->token[end - 1];
        c->growth_noun = is_word(head, WORD_GROWTH);
        c->ratio_noun = is_word(head, WORD_RATIO);
    }
    for (size_t i = begin; i < end; i++)
        c->money_noun = c->money_noun || is_word(&s->token[i], WORD_MONEY);
}

/* The token 等 that sums up the items from the pause at token i on, when a noun follows it
 * (林区、垦区、煤矿等棚户区居民), or SIZE_MAX. */
static size_t summed_up(const struct scan *s, struct span text, size_t i)
{
    for (size_t end = i + PHRASE_BEHIND; i < s->n && i < end; i++) {
        const struct token *t = &s->token[i];
        if (token_is(t, text, "等"))
            return i + 1 < s->n &&
                           (s->token[i + 1].kind == TOKEN_TEXT || is_word(&s->token[i + 1], WORD_NOUN))
                       ? i
                       : SIZE_MAX;
        if (t->kind == TOKEN_COMMA || t->kind == TOKEN_END || t->kind == TOKEN_QUANTITY)
            break;
    }
    return SIZE_MAX;
}

/* Where the noun phrase that begins at token `begin` ends, of which the first `taken` tokens are in it
 * already. */
static size_t phrase_end(const struct scan *s, struct span text, size_t begin, size_t taken)
{
    size_t i = begin + taken, sum = SIZE_MAX;
    struct stretch p = {begin, s->n, true};
    for (; i < s->n && i - begin < PHRASE_BEHIND; i++) {
        enum token_kind kind = s->token[i].kind;
        if (kind == TOKEN_PAUSE && sum == SIZE_MAX)
            sum = i > begin ? summed_up(s, text, i) : SIZE_MAX;
        if (kind == TOKEN_PAUSE && sum == SIZE_MAX)
            break;
        if (kind == TOKEN_OPEN || kind == TOKEN_CLOSE || (i != sum && !in_phrase(s, text, i, &p)))
            break;
    }
    return i;
}

/* What an amount of money is to the things behind it: 产值超亿元企业, 投资5亿元的项目. */
static struct wordset attribute_nouns =
    WORDSET("投资", "总投资", "产值", "收入", "利润", "税收", "价值", "总额", "销售额", "成交额", "规模");

static bool attribute_noun(struct span text, const struct token *t)
{
    for (size_t at = 0; at < t->length; at += 3) {
        if (wordset_at(&attribute_nouns, text.s + t->at + at, t->length - at) == t->length - at)
            return true;
    }
    return false;
}

static void read_behind(const struct scan *s, struct span text, size_t k, struct clause *c)
{
    size_t i = k + 1;
    if (i < s->n && s->token[i].kind == TOKEN_QUANTITY) /* 带动10户30人贫困户: both count it */
        i++;
    bool object = c->to > c->from && (c->tail_action || token_is(&s->token[c->to - 1], text, "的") ||
                                      token_is(&s->token[c->to - 1], text, "了"));
    bool named = c->np_from < c->np_to;
    while (i < s->n &&
           (token_is(&s->token[i], text, "的") ||
            (!named && (token_is(&s->token[i], text, "为") || token_is(&s->token[i], text, "是")))))
        i++;
    int digit;
    if (i < s->n && s->token[i].kind == TOKEN_TEXT &&
        (number_digit(text.s + s->token[i].at, s->token[i].length, &digit) > 0 ||
         text.s[s->token[i].at] == '-'))
        return; /* the next column of a table */
    size_t begin = i;
    /* Behind a verb or 的 the number counts what follows, even when that begins like a verb:
     * 解决50个生产问题. */
    if (object && i + 1 < s->n && is_word(&s->token[i], WORD_ACTION) &&
        (s->token[i + 1].kind == TOKEN_TEXT || token_is(&s->token[i + 1], text, "的") ||
         is_word(&s->token[i + 1], WORD_NOUN | WORD_MONEY)))
        i++;
    i = phrase_end(s, text, begin, i - begin);
    /* 30家产值超亿元的企业: what the other quantity is an attribute of */
    if (i > begin && i + 1 < s->n && s->token[i].kind == TOKEN_QUANTITY &&
        attribute_noun(text, &s->token[i - 1])) {
        size_t next = i + 1 + (token_is(&s->token[i + 1], text, "的") ? 1 : 0);
        size_t end = phrase_end(s, text, next, 0);
        if (end > next) {
            begin = next;
            i = end;
        }
    }
    if (begin < s->n && s->token[begin].kind == TOKEN_OPEN) { /* “…”试点 counts, (…) explains */
        static const char quote[] = "“";
        if (token_is(&s->token[begin], text, quote)) {
            for (i = begin; i < s->n && i - begin < PHRASE_BEHIND && s->token[i].kind != TOKEN_COMMA &&
                            s->token[i].kind != TOKEN_END && s->token[i].kind != TOKEN_QUANTITY;)
                if (s->token[i++].kind == TOKEN_CLOSE)
                    break;
            struct stretch p = {i, s->n, true};
            while (i < s->n && i - begin < PHRASE_BEHIND && s->token[i].kind != TOKEN_PAUSE &&
                   s->token[i].kind != TOKEN_OPEN && in_phrase(s, text, i, &p))
                i++;
        }
    }
    c->post_from = begin;
    c->post_to = i;
}

/* 从A增长到B: the ends of a change. */
static void read_ends(const struct scan *s, struct span text, struct clause *c)
{
    for (size_t i = c->from; i < c->to; i++) {
        const struct token *t = &s->token[i];
        struct span word = {text.s + t->at, t->length};
        if (t->kind == TOKEN_WORD && (span_is(word, "从") || span_is(word, "由")))
            c->first_end = true;
        else if (t->kind == TOKEN_TEXT || is_word(t, WORD_ACTION))
            c->first_end = false;
        else if (t->kind == TOKEN_WORD && word.n >= 3 &&
                 (memcmp(word.s + word.n - 3, "到", 3) == 0 || memcmp(word.s + word.n - 3, "至", 3) == 0))
            c->last_end = c->from > 0 && s->token[c->from - 1].kind == TOKEN_QUANTITY;
    }
}

/* The word of ranking in front of a rank; what is ranked stands before it: 指数分列同类高校第一位. */
static size_t rank_verb(const struct scan *s, struct span text, const struct clause *c)
{
    static const char rank[] = "列", place[] = "居";
    for (size_t i = c->from + 1; i < c->to; i++) {
        const struct token *t = &s->token[i];
        if (is_word(t, WORD_STOP) && (memmem(text.s + t->at, t->length, rank, strlen(rank)) != NULL ||
                                      memmem(text.s + t->at, t->length, place, strlen(place)) != NULL))
            return i;
    }
    return c->to;
}

static bool is_attribute(const struct scan *s, struct span text, const struct clause *c)
{
    if (c->tail_action || c->np_from == c->np_to)
        return false;
    return attribute_noun(text, &s->token[c->np_to - 1]);
}

/* True when only trims stand between the last comma and the number. */
static bool opens_clause(const struct scan *s, struct span text, const struct clause *c)
{
    for (size_t i = c->from; i < c->to; i++) {
        if (!trims(&s->token[i], text))
            return false;
    }
    return c->from == 0 || s->token[c->from - 1].kind != TOKEN_QUANTITY;
}

void clause_read(const struct scan *s, struct span text, size_t k, struct clause *c)
{
    const struct quantity *q = &s->quantity[s->token[k].index];
    *c = (struct clause){.share = SIZE_MAX, .list = SIZE_MAX, .action = SIZE_MAX, .each = SIZE_MAX};
    c->to = k;
    c->counts = q->unit->kind == UNIT_COUNT || q->unit->kind == UNIT_PLACE;
    c->from = stretch_begin(s, text, k);
    if (q->unit->kind == UNIT_RANK)
        c->to = rank_verb(s, text, c);
    c->joined = c->from > 0 && s->token[c->from - 1].kind == TOKEN_QUANTITY;
    for (size_t i = c->from; i < c->to; i++)
        c->joined = c->joined && (s->token[i].kind == TOKEN_PAUSE || token_is(&s->token[i], text, "和") ||
                                  token_is(&s->token[i], text, "及"));
    read_growth(s, text, c);
    read_ends(s, text, c);
    read_phrase(s, text, c, q->unit->kind == UNIT_MONEY);
    enum unit_kind kind = q->unit->kind;
    bool counts = kind == UNIT_COUNT || kind == UNIT_PLACE || kind == UNIT_MONEY || kind == UNIT_MEASURE;
    bool of_noun = k + 1 < s->n && token_is(&s->token[k + 1], text, "的"); /* 惠及90%的在校生 */
    /* 惠及90%的在校生; 70%以上行政村通了公路: nothing but trims before it */
    bool opens = c->np_from == c->np_to && c->action == SIZE_MAX && !c->up && !c->down && !c->joined &&
                 c->share == SIZE_MAX && q->unit->kind == UNIT_PERCENT && opens_clause(s, text, c);
    if (counts || opens || (of_noun && c->np_from == c->np_to))
        read_behind(s, text, k, c);
    c->attribute = kind == UNIT_MONEY && is_attribute(s, text, c) && c->post_from < c->post_to &&
                   s->token[c->post_from].kind != TOKEN_OPEN;
    if (!counts && c->post_from < c->post_to && c->post_to < s->n &&
        is_word(&s->token[c->post_to], WORD_UP | WORD_DOWN)) {
        c->up = is_word(&s->token[c->post_to], WORD_UP); /* 8%左右的国内生产总值增长目标 */
        c->down = !c->up;
        c->target = c->post_to + 1 < s->n && is_word(&s->token[c->post_to + 1], WORD_TARGET | WORD_GOAL);
    }
    for (size_t i = c->post_to;
         c->action == SIZE_MAX && c->post_to > c->post_from && i < s->n && i < c->post_to + 4; i++) {
        if (s->token[i].kind == TOKEN_COMMA || s->token[i].kind == TOKEN_END ||
            s->token[i].kind == TOKEN_QUANTITY)
            break;
        if (is_word(&s->token[i], WORD_ACTION))
            c->action = i;
    }
}
