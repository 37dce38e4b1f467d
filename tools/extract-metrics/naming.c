#include "naming.h"

#include "places.h"
#include "sets.h"
#include "utf8.h"

_Static_assert(FIT_PAPERS <= INT32_MAX >> 1, "fits and one more bit are the key of a named label");

/* True when the name at [at, end) of the label is cut out of a longer word. */
static bool inside_word(struct span label, size_t at, size_t end)
{
    for (size_t back = 3; back <= 6 && back <= at; back += 3) {
        size_t length = set_at(SET_INDICATOR_FALSE_FRONTS, label.s + at - back, label.n - at + back);
        if (length > back && at - back + length <= end)
            return true;
    }
    return false;
}

/* Where the bracket that s begins with closes: （GDP）, [2]; 0 where none opens or none closes. */
static size_t bracketed(struct span s)
{
    size_t open = set_at(SET_MARK_BRACKET_OPEN, s.s, s.n);
    for (size_t at = open; open > 0 && at < s.n; at += utf8_length(s.s[at])) {
        size_t close = set_at(SET_MARK_BRACKET_CLOSE, s.s + at, s.n - at);
        if (close > 0)
            return at + close;
    }
    return 0;
}

static bool only_tails(struct span s)
{
    while (s.n > 0) {
        size_t length = set_at(SET_INDICATOR_TAILS, s.s, s.n);
        if (length == 0 && (length = bracketed(s)) == 0)
            return false;
        s.s += length;
        s.n -= length;
    }
    return true;
}

/* True where nothing but the region stands before a name: 全省经济, 我市经济. */
static bool only_region(struct span s)
{
    while (s.n > 0) {
        size_t length = set_at(SET_INDICATOR_REGIONS, s.s, s.n);
        if (length == 0)
            return false;
        s.s += length;
        s.n -= length;
    }
    return true;
}

/* True for the X of 占X比重. */
static bool after_share(struct span label, size_t at)
{
    return set_within(SET_INDICATOR_SHARES, (struct span){label.s, at});
}

/* 服务业增加值占生产总值比重: a name that ends in 占 is that of a share, whatever it is a share of, but not
 * of a region: 占全国比重. */
static bool names_share(struct span label, size_t at, size_t end)
{
    struct span name = {label.s + at, end - at}, rest = {label.s + end, label.n - end};
    return set_ends(SET_INDICATOR_SHARES, name) > 0 && set_at(SET_INDICATOR_REGIONS, rest.s, rest.n) == 0;
}

/* True unless the indicator is a share of the region's product and the label names another whole:
 * 工业占园区比重. */
static bool shares_whole(const struct indicator *found, struct span label, size_t end)
{
    struct span rest = {label.s + end, label.n - end};
    return !(found->fits & FIT_PRODUCT) || only_tails(rest) || set_within(SET_INDICATOR_WHOLES, rest);
}

/* 人均粮食产量: what is said of each is no whole, but only a rate; 每千人口床位 is one that has the whole's
 * name. */
static bool fits_rate(const struct indicator *found, struct span label, size_t at)
{
    struct span before = {label.s, at};
    if (found->fits & FIT_THOUSAND)
        return set_within(SET_INDICATOR_THOUSANDS, before);
    return !(found->stock || found->flow) || !set_within(SET_INDICATOR_AVERAGES, before);
}

/* What may stand after the name at [at, end). */
static bool is_head(struct span label, size_t at, size_t end, bool change)
{
    struct span rest = {label.s + end, label.n - end};
    return rest.n == 0 || only_tails(rest) ||
           (!change && set_at(SET_INDICATOR_NAME_ENDS, rest.s, rest.n) > 0) || names_share(label, at, end);
}

/* True when a change whose unit says nothing may be of this indicator: 粮食增长7% may be of its price or its
 * sales, 粮食产量 only of what is weighed; and 城市 in 居全国城市第3位 does not grow. */
static bool may_change(const struct indicator *found, struct span label)
{
    enum { SIZES = FIT_AREA | FIT_LENGTH | FIT_WEIGHT | FIT_VOLUME | FIT_POWER | FIT_ENERGY };
    if (found->fits & FIT_STEADY)
        return false;
    return !(found->fits & SIZES) || set_ends(SET_INDICATOR_SIZES, label) > 0;
}

/* Of the indicators with the name at `at` the one that the unit fits, or, of a change, the first. */
static const struct indicator *choose(const struct lex *lex, uint32_t name, struct span label, size_t at,
                                      uint32_t fits, bool change)
{
    const struct indicator *first = NULL;
    for (uint32_t i = name, more = 1; more; more = i = lex->alias[i].next) {
        const struct indicator *found = &lex->indicator[lex->alias[i].indicator];
        if (!fits_rate(found, label, at) || (lex->alias[i].whole && !only_region((struct span){label.s, at})))
            continue;
        if (found->fits & fits)
            return found;
        if (first == NULL && change && may_change(found, label))
            first = found;
    }
    return first;
}

/* True when the label is nothing but the name of a division: 白沙县. */
static bool is_division(struct span label)
{
    uint32_t word;
    return label.n >= 6 && place_may_begin(label.s) && place_at(label, &word) == label.n;
}

/* A name found in a label. */
struct find {
    const struct indicator *indicator;
    size_t length, end;
};

/* 团队(项目): a name in brackets counts only where none is before them, and of two that overlap the first is
 * the more special: PCT专利申请 before 专利申请量. */
static const struct indicator *find(const struct lex *lex, struct span label, uint32_t fits, bool change)
{
    struct find outer = {NULL, 0, 0}, inner = {NULL, 0, 0};
    size_t bracket = 0; /* where the bracket that `at` is in ends */
    for (size_t at = 0, step; at < label.n; at += step) {
        uint32_t name = 0;
        struct span rest = span_from(label, at);
        struct opening opening = opening_at(rest.s, rest.n);
        size_t length = openings_longest(&lex->alias_openings, opening, rest.s, rest.n, &name);
        step = utf8_length(label.s[at]);
        size_t closes = set_at(SET_MARK_BRACKET_OPEN, rest.s, rest.n) > 0 ? bracketed(rest) : 0;
        if (closes > 0)
            bracket = at + closes;
        if (length == 0)
            continue;
        struct find *best = at < bracket ? &inner : &outer;
        size_t end = at + length;
        if (end < best->end || (end == best->end && length < best->length) ||
            (at < best->end && end > best->end) || !is_head(label, at, end, change) ||
            after_share(label, at) || inside_word(label, at, end))
            continue;
        const struct indicator *found = choose(lex, name, label, at, fits, change);
        if (found != NULL && shares_whole(found, label, end))
            *best = (struct find){found, length, end};
    }
    const struct indicator *found = outer.indicator != NULL ? outer.indicator : inner.indicator;
    return found != NULL && is_division(label) ? NULL : found;
}

/* What a unit is to indicators. */
static uint32_t fits_of(const struct unit *u)
{
    static const struct {
        unsigned trait;
        uint32_t fit;
    } measures[] = {{UNIT_AREA, FIT_AREA},     {UNIT_LENGTH, FIT_LENGTH}, {UNIT_WEIGHT, FIT_WEIGHT},
                    {UNIT_VOLUME, FIT_VOLUME}, {UNIT_POWER, FIT_POWER},   {UNIT_ENERGY, FIT_ENERGY}};
    enum { MEASURES = UNIT_AREA | UNIT_LENGTH | UNIT_WEIGHT | UNIT_VOLUME | UNIT_POWER | UNIT_ENERGY };
    for (size_t i = 0; u->traits & MEASURES && i < sizeof measures / sizeof measures[0]; i++) {
        if (u->traits & measures[i].trait) /* 亩 is counted as things are, but measures */
            return measures[i].fit | (uint32_t)1 << UNIT_MEASURE;
    }
    uint32_t kind = (uint32_t)1 << (u->kind == UNIT_TENTH ? UNIT_PERCENT : u->kind);
    if (u->kind != UNIT_COUNT)
        return kind;
    if (u->traits & UNIT_PEOPLE)
        return kind | FIT_PEOPLE;
    if (u->traits & (UNIT_SESSION | UNIT_OCCASION))
        return kind | FIT_SESSIONS;
    if (u->traits & UNIT_HOUSEHOLD)
        return kind | FIT_HOUSEHOLDS;
    return kind | FIT_THINGS | (u->traits & UNIT_ITEM ? 0 : FIT_BODIES) |
           (u->traits & (UNIT_ITEM | UNIT_PAPER) ? FIT_PAPERS : 0);
}

/* The place for a label in the table of those named before: multiplication spreads its ends and length. */
static struct named *place_of(const struct lex *lex, struct span label, uint32_t fits)
{
    uint64_t head = 0, tail = 0;
    size_t n = label.n < sizeof head ? label.n : sizeof head;
    memcpy(&head, label.s, n);
    memcpy(&tail, label.s + label.n - n, n);
    uint64_t h = (head * 0x9e3779b97f4a7c15U ^ tail) * 0xff51afd7ed558ccdU + label.n * 31 + fits;
    return &lex->named[(h ^ h >> 32) % NAMED];
}

const struct indicator *naming_of_label(const struct lex *lex, struct span label, const struct unit *unit,
                                        bool change)
{
    uint32_t fits = fits_of(unit);
    if (label.n == 0 || label.n > NAMED_TEXT)
        return find(lex, label, fits, change);
    uint32_t key = fits << 1 | change;
    struct named *known = place_of(lex, label, key);
    if (known->n != label.n || known->fits != key || memcmp(known->label, label.s, label.n) != 0) {
        known->n = (uint32_t)label.n;
        known->fits = key;
        memcpy(known->label, label.s, label.n);
        known->indicator = find(lex, label, fits, change);
    }
    return known->indicator;
}

/* Units of how much something changed, or where it stands, that say nothing of what it is counted in. */
static bool is_relative(enum unit_kind kind)
{
    return kind == UNIT_PERCENT || kind == UNIT_PERMILLE || kind == UNIT_PP || kind == UNIT_MULTIPLE ||
           kind == UNIT_TENTH || kind == UNIT_DOUBLING || kind == UNIT_RANK;
}

/* What the verb and the noun name together, or NULL. */
static const struct indicator *of_both(const struct extract *x, struct span verb, struct span noun,
                                       const struct unit *unit)
{
    enum { ROOM = 96 };
    char name[ROOM];
    if (verb.n + noun.n > sizeof name)
        return NULL;
    memcpy(name, verb.s, verb.n);
    memcpy(name + verb.n, noun.s, noun.n);
    return naming_of_label(&x->lex, (struct span){name, verb.n + noun.n}, unit, false);
}

/* True when the verb is a part of the noun, not what is done to it: 国家检测中心. */
static bool holds_inside(struct span label, struct span verb)
{
    const char *at = span_find_bytes(label, verb.s, verb.n);
    return at != NULL && at > label.s;
}

const struct indicator *naming_of_fact(const struct extract *x, const struct fact *f)
{
    const struct unit *unit = f->q->unit;
    bool change = f->measure != LEVEL && f->measure != RATIO && is_relative(unit->kind);
    if (f->apart)
        return NULL;
    const struct indicator *named =
        naming_of_label(&x->lex, fact_span(x, f->base.length > 0 ? f->base : f->label), unit, change);
    struct span action = fact_span(x, f->action);
    const struct set_word *verb;
    struct span label = fact_span(x, f->label);
    if (f->measure == LEVEL && set_has(SET_INDICATOR_VERBS_WITH, action)) {
        const struct indicator *both = of_both(x, action, label, unit); /* 挽回经济损失 */
        return both != NULL ? both : named;
    }
    if (f->measure != LEVEL || action.n == 0 || set_at(SET_INDICATOR_AVERAGES, label.s, label.n) > 0 ||
        (named != NULL && !named->stock) ||
        set_which(SET_INDICATOR_VERBS_ON, action.s, action.n, &verb) != action.n ||
        holds_inside(fact_span(x, f->label), action))
        return named;
    bool may = verb->value[0] != '\0';
    if (may && f->verb_before)
        return named;
    static const char thing[] = "对象"; /* 检查学校3所, 培训教师20人: named by the verb, 检查对象 */
    const struct indicator *object =
        may && named == NULL ? NULL : of_both(x, action, (struct span){thing, sizeof thing - 1}, unit);
    return object != NULL || !may ? object : named;
}
