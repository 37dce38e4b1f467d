#include "noun_text.h"

#include "number.h"
#include "sets.h"
#include "utf8.h"

/* 一、 (二) 3. in front of a heading. */
struct span noun_of_heading(struct span h)
{
    for (size_t at = 0; at < h.n && at < 15; at += utf8_length(h.s[at])) {
        size_t n = set_at(SET_HEADING_MARKER_ENDS, h.s + at, h.n - at);
        if (n > 0)
            return (struct span){h.s + at + n, h.n - at - n};
    }
    return h;
}

/* 第一批省级示范县, 首批: which lot it was is not what is counted. */
struct span noun_without_lot(struct span label)
{
    label.n -= set_ends(SET_LOT_TAILS, label); /* 企业共三批 */
    size_t first = set_at(SET_LOT_FIRST, label.s, label.n), lot;
    if (first > 0)
        return (struct span){label.s + first, label.n - first};
    if (set_at(SET_ORDINAL_SIGNS, label.s, label.n) == 0)
        return label;
    for (size_t at = 6; at < label.n && at <= 9; at += 3) {
        if ((lot = set_at(SET_LOT_UNITS, label.s + at, label.n - at)) > 0)
            return (struct span){label.s + at + lot, label.n - at - lot};
    }
    return label;
}

/* 产量连续10年 (保持): for how long is not what is counted. */
struct span noun_without_streak(struct span label)
{
    if (set_ends(SET_STREAK_ENDS, label) == 0)
        return label;
    size_t at = 0, streak = 0;
    while (at < label.n && (streak = set_at(SET_STREAK_WORDS, label.s + at, label.n - at)) == 0)
        at += utf8_length(label.s[at]);
    if (streak == 0)
        return label;
    struct span rest = {label.s + at + streak, label.n - at - streak};
    size_t length;
    int digit;
    while ((length = number_digit(rest.s, rest.n, &digit)) > 0 ||
           (length = number_zh_run(rest.s, rest.n)) > 0 ||
           (length = set_at(SET_STREAK_UNITS, rest.s, rest.n)) > 0)
        rest = (struct span){rest.s + length, rest.n - length};
    return rest.n == 0 ? (struct span){label.s, at} : label;
}

/* 4条干渠总长, 3家企业集团销售收入: things are counted, not how long they are or what they earn. */
struct span noun_without_attribute(struct span label)
{
    enum { NOUN = 6 }; /* bytes: what is counted has two characters at least */
    size_t end;
    while ((end = set_ends(SET_LABEL_ATTRIBUTES, label)) > 0 && label.n - end >= NOUN)
        label.n -= end;
    return label;
}

/* 五年, 前十强, 第三个; what only says how many years, or which in an order. */
static bool is_order(struct span label)
{
    size_t lead = set_at(SET_HOLLOW_LEADS, label.s, label.n);
    struct span rest = span_from(label, lead);
    size_t number = number_run(rest.s, rest.n);
    return number > 0 && set_has(SET_HOLLOW_UNITS, span_from(rest, number));
}

/* “九五”: a plan stands for its years. */
static bool is_plan(struct span label)
{
    size_t open = set_at(SET_MARK_QUOTE_OPEN, label.s, label.n);
    struct span rest = span_from(label, open);
    size_t plan = set_at(SET_TIME_PLANS, rest.s, rest.n);
    rest = span_from(rest, plan);
    return plan > 0 && (open > 0 ? set_has(SET_MARK_QUOTE_CLOSE, rest) : rest.n == 0);
}

struct span noun_or_none(struct span label)
{
    if (label.n > 0 && (set_has(SET_NOUN_HOLLOW, label) || set_ends(SET_NOUN_HOLLOW_ENDS, label) > 0 ||
                        is_order(label) || is_plan(label)))
        label.n = 0;
    return label;
}

size_t noun_level(struct span label)
{
    size_t level = set_at(SET_LEVELS, label.s, label.n), first = set_at(SET_LEVEL_FIRST, label.s, label.n);
    if (first > level)
        level = first; /* 国家 */
    size_t grade = level > 0 ? set_at(SET_LEVEL_RANKED, label.s + level, label.n - level) : 0;
    return grade > 0 ? level + grade : 0;
}

/* The length of the class that it begins with, 食品类. */
static size_t class_length(struct span label)
{
    for (size_t at = 0, n; at < label.n; at += utf8_length(label.s[at])) {
        if (at > 0 && (n = set_at(SET_LABEL_CLASS_ENDS, label.s + at, label.n - at)) > 0)
            return noun_is_class((struct span){label.s, at + n}) ? at + n : 0;
    }
    return 0;
}

bool noun_is_class(struct span label)
{
    return set_ends(SET_LABEL_CLASS_ENDS, label) > 0 && set_ends(SET_LABEL_NO_CLASSES, label) == 0;
}

struct span noun_of_class(struct span label, struct span own)
{
    size_t length = noun_is_class(own) ? class_length(label) : noun_level(label);
    return (struct span){label.s + length, label.n - length};
}
