#include "selection.h"

#include <stdlib.h>

#include "indicator_names.h"
#include "like.h"
#include "opt.h"
#include "sets.h"
#include "time_span.h"

static const char *const levels[] = {"",           "country", "province",
                                     "prefecture", "county",  "part"}; /* enum place_level */

const char *level_name(enum place_level level)
{
    return levels[level];
}

/* The flags of indicators, which are there as soon as one is asked for. */
static bool *asked(struct selection *s)
{
    if (s->indicator == NULL)
        s->indicator = mem_zalloc(indicator_count(), sizeof *s->indicator);
    return s->indicator;
}

static void want(void *ctx, const struct indicator_name *i)
{
    asked(ctx)[indicator_index(i)] = true;
}

static void add_theme(void *ctx, struct span id)
{
    struct selection *s = ctx;
    asked(s);
    s->theme = mem_resize(s->theme, s->themes + 1, sizeof *s->theme);
    s->theme[s->themes++] = id;
}

void select_indicators(struct selection *s, const char *list)
{
    indicators_asked(list, want, add_theme, s);
}

static void add_measure(struct selection *s, struct span measure)
{
    static const char *const measures[] = {"level",      "growth", "change",   "ratio",
                                           "completion", "rank",   "multiple", NULL};
    bool known = false;
    for (int i = 0; measures[i] != NULL; i++)
        known |= like(measure, span_of(measures[i]));
    if (!known)
        opt_wrong(
            "--measure: level, growth, change, ratio, completion, rank or multiple is wanted, not '%.*s'",
            (int)measure.n, measure.s);
    s->measure = mem_resize(s->measure, s->measures + 1, sizeof *s->measure);
    s->measure[s->measures++] = measure;
}

void select_measures(struct selection *s, const char *list)
{
    for (struct span measure; opt_part(&list, &measure);)
        add_measure(s, measure);
}

/* 2013, 2000-2026, 2000-, -2026. */
void select_years(struct selection *s, const char *range)
{
    struct time_span from = {0}, to = {0};
    const char *dash = strchr(range, '-');
    struct span a = {range, dash != NULL ? (size_t)(dash - range) : strlen(range)}, b = a;
    if (dash != NULL)
        b = span_of(dash + 1);
    bool sound = (a.n > 0 || b.n > 0) && (a.n == 0 || (a.n == 4 && time_span_parse(a, &from))) &&
                 (b.n == 0 || (b.n == 4 && time_span_parse(b, &to)));
    s->first = from.first;
    s->last = b.n > 0 ? to.last : SELECTION_YEAR_MAX;
    if (!sound || s->last < s->first)
        opt_wrong("--years: FIRST-LAST is wanted, such as 2000-2026, not '%.60s'", range);
}

static void add_level(struct selection *s, struct span name)
{
    for (unsigned i = PLACE_COUNTRY; i <= PLACE_PART; i++)
        if (span_is(name, levels[i])) {
            s->levels |= 1U << i;
            return;
        }
    opt_wrong("--level: country, province, prefecture, county or part is wanted, not '%.*s'", (int)name.n,
              name.s);
}

void select_levels(struct selection *s, const char *list)
{
    for (struct span name; opt_part(&list, &name);)
        add_level(s, name);
}

void select_place(struct selection *s, const char *name)
{
    struct buf full = {0};
    if (place_level(span_of(name), NULL) != PLACE_UNLISTED)
        buf_text(&full, name);
    else if (place_complete(span_of(name), NULL, NULL, &full) != PLACE_FOUND)
        opt_wrong(
            "--place: no place, or several, are called '%.60s': name it in full, from the province down",
            name);
    s->place = mem_resize(s->place, s->places_n + 1, sizeof *s->place);
    s->place[s->places_n++] = (struct span){full.data, full.len};
}

/* A place below another one begins with its name: 浙江省宁波市 and 浙江省/县域 belong to 浙江省. */
static bool place_meets(const struct selection *s, struct span place)
{
    if (s->levels != 0 && !(s->levels >> place_level(place, NULL) & 1))
        return false;
    for (unsigned i = 0; i < s->places_n; i++) {
        struct span p = s->place[i];
        bool all = s->below && set_has(SET_PLACE_COUNTRY, p);
        if (span_equal(p, place) || all || (s->below && place.n > p.n && memcmp(place.s, p.s, p.n) == 0))
            return true;
    }
    return s->places_n == 0;
}

static bool indicator_meets(const struct selection *s, struct span indicator)
{
    if (s->indicator == NULL)
        return true;
    for (unsigned i = 0; i < s->themes; i++)
        if (like(s->theme[i], indicator))
            return true;
    const struct indicator_name *i = indicator_by_id(indicator);
    return i != NULL && s->indicator[indicator_index(i)];
}

static bool measure_meets(const struct selection *s, struct span measure)
{
    for (unsigned i = 0; i < s->measures; i++)
        if (like(s->measure[i], measure))
            return true;
    return s->measures == 0;
}

bool selection_meets(struct selection *s, struct span place, struct span indicator, struct span measure,
                     struct span period)
{
    struct time_span t;
    if (indicator.n == 0 || place.n == 0 || !measure_meets(s, measure) || !indicator_meets(s, indicator))
        return false;
    if (!time_span_parse(period, &t) || (s->last != 0 && (t.first < s->first || t.last > s->last)))
        return false;
    return selection_place_meets(s, place);
}

bool selection_place_meets(struct selection *s, struct span place)
{
    if (s->levels == 0 && s->places_n == 0)
        return true;
    if (!span_equal(place, (struct span){s->place_asked.data, s->place_asked.len})) {
        s->place_asked.len = 0;
        buf_add(&s->place_asked, place.s, place.n);
        s->place_meets = place_meets(s, place);
    }
    return s->place_meets;
}

bool selection_of_one(const struct selection *s)
{
    size_t n = 0;
    for (size_t i = 0; s->indicator != NULL && i < indicator_count(); i++)
        n += s->indicator[i];
    return n == 1 && s->themes == 0 && s->measures == 1 &&
           memchr(s->measure[0].s, '*', s->measure[0].n) == NULL &&
           memchr(s->measure[0].s, '?', s->measure[0].n) == NULL;
}

void selection_free(struct selection *s)
{
    free(s->indicator);
    free(s->theme);
    free(s->measure);
    for (unsigned i = 0; i < s->places_n; i++)
        free((char *)(uintptr_t)s->place[i].s);
    free(s->place);
    buf_free(&s->place_asked);
    *s = (struct selection){0};
}
