#include "place_choice.h"

#include <limits.h>

#include "places.h"
#include "text.h"

/* How much must speak for a division. */
enum { SURE = 3 };

int place_best_level(const struct tally *t)
{
    int best = -1;
    for (int i = 0; i < LEVELS; i++)
        if (t->level[i] > 0 && (best < 0 || t->level[i] > t->level[best]))
            best = i;
    return best;
}

unsigned place_told_of(void *ctx, uint32_t word)
{
    const struct place_finder *p = ctx;
    return p->told[word];
}

/* How often the place is called by its name or short form, and by its stem. */
static unsigned named(const struct place_finder *p, const struct place *e, unsigned *stems)
{
    unsigned n = 0;
    for (int i = 0; i < PLACE_STEM; i++)
        n += e->word[i] != PLACE_NONE ? p->told[e->word[i]] : 0;
    *stems = e->word[PLACE_STEM] != PLACE_NONE ? p->told[e->word[PLACE_STEM]] : 0;
    return n;
}

/* The place of the table with the suffix of the level that the text names most; a stem counts where its
 * suffix fits. */
static uint32_t most_named(const struct place_finder *p, int level, unsigned *count)
{
    uint32_t best = PLACE_NONE;
    *count = 0;
    for (uint32_t i = 0; i < places->n; i++) {
        const struct place *e = &places->place[i];
        unsigned stems, above, names = named(p, e, &stems), parent = 0;
        if (names + stems == 0 || place_level_of(place_full(e)) != level)
            continue;
        if (level != 0 && level != 1 && e->parent != PLACE_NONE)
            parent = named(p, &places->place[e->parent], &above) + above;
        if (names == 0 && parent == 0) /* 天涯种业 is a firm */
            continue;
        unsigned n = names * 2 + stems + (parent > 0 ? 2 : 0);
        if (n > *count) {
            *count = n;
            best = i;
        }
    }
    return best;
}

/* The first two or four digits of a division's code. */
static unsigned region_of(const struct place *e, unsigned digits)
{
    unsigned region = 0;
    for (unsigned i = 0; i < digits; i++)
        region = region * 10 + (unsigned)(e->code[i] - '0');
    return region;
}

/* The first digits of the codes of all divisions that the word can mean, as a number; 0 if they differ. Stems
 * of counties do not count: they are words of many meanings. */
static unsigned one_region(const struct place_word *w, unsigned digits)
{
    unsigned region = 0;
    for (uint32_t i = w->from; i < w->to; i++) {
        const struct place *e = &places->place[places->member[i].place];
        if (region != 0 && region != region_of(e, digits))
            return 0;
        if (w->official || e->level < PLACE_COUNTY)
            region = region_of(e, digits);
    }
    return region;
}

/* The region, by the first digits of its code, of whose divisions the report names most, three at least and
 * twice as many as of any other; 0 if there is none. */
static unsigned most_named_within(const struct place_finder *p, unsigned digits)
{
    enum { CODES = 10000, FEW = 3 };
    unsigned short count[CODES] = {0};
    unsigned best = 0, second = 0;
    for (uint32_t i = 0; i < places->words; i++)
        if (p->told[i] > 0) {
            unsigned region = one_region(&places->word[i], digits);
            if (region != 0 && count[region] < USHRT_MAX)
                count[region]++;
        }
    for (unsigned i = 1; i < CODES; i++) {
        second = count[i] > count[best] ? best : count[i] > count[second] ? i : second;
        best = count[i] > count[best] ? i : best;
    }
    return count[best] >= FEW && count[best] >= 2 * count[second] ? best : 0;
}

/* The division that is the region, at the level; PLACE_NONE if there is none. */
static uint32_t division(unsigned region, unsigned digits, enum place_level level)
{
    for (uint32_t i = 0; region != 0 && i < places->n; i++) {
        const struct place *e = &places->place[i];
        if (e->level == level && !e->former && region_of(e, digits) == region)
            return i;
    }
    return PLACE_NONE;
}

/* The city, or the municipality, most of whose counties the report names. */
static uint32_t city_within(const struct place_finder *p)
{
    uint32_t city = division(most_named_within(p, 4), 4, PLACE_PREFECTURE);
    if (city != PLACE_NONE)
        return city;
    city = division(most_named_within(p, 2), 2, PLACE_PROVINCE);
    return city != PLACE_NONE && place_level_of(place_full(&places->place[city])) == LEVEL_CITY ? city
                                                                                                : PLACE_NONE;
}

/* The autonomous region: one calls itself 全区 and 我区, as districts do. */
static uint32_t region_named(const struct place_finder *p)
{
    uint32_t best = PLACE_NONE;
    unsigned most = 0;
    for (uint32_t i = 0; i < places->n; i++) {
        const struct place *e = &places->place[i];
        unsigned stems, names = named(p, e, &stems);
        if (e->level == PLACE_PROVINCE && place_level_of(place_full(e)) == LEVEL_DISTRICT &&
            names * 2 + stems > most) {
            most = names * 2 + stems;
            best = i;
        }
    }
    return most >= SURE ? best : division(most_named_within(p, 2), 2, PLACE_PROVINCE);
}

/* True when the text names the county-level city no more often than others of its prefecture: 鼓楼区1起，
 * 福清市2起，连江县1起 in a report of 全市. */
static bool is_one_of_many(const struct place_finder *p, const struct place *city)
{
    unsigned stems, own = named(p, city, &stems), others = 0;
    for (uint32_t i = 0; city->level == PLACE_COUNTY && i < places->n; i++) {
        const struct place *e = &places->place[i];
        if (e != city && e->level == PLACE_COUNTY && region_of(e, 4) == region_of(city, 4))
            others += named(p, e, &stems);
    }
    return others > 0 && others >= own;
}

/* The division of the level; *count is how much speaks for it. */
static uint32_t at_level(const struct place_finder *p, const struct tally *t, int level)
{
    unsigned count;
    uint32_t best = most_named(p, level, &count);
    if (level == LEVEL_DISTRICT && t->regions > 1 && t->regions > count / 2)
        return region_named(p);
    if (best != PLACE_NONE && count >= SURE) {
        const struct place *e = &places->place[best];
        uint32_t whole = level == LEVEL_CITY && is_one_of_many(p, e)
                             ? division(region_of(e, 4), 4, PLACE_PREFECTURE)
                             : PLACE_NONE;
        return whole != PLACE_NONE ? whole : best;
    }
    if (level == LEVEL_PROVINCE)
        return division(most_named_within(p, 2), 2, PLACE_PROVINCE);
    return level == LEVEL_CITY ? city_within(p) : PLACE_NONE;
}

void place_choose(struct place_finder *p, const struct tally *t, struct buf *name)
{
    int level = place_best_level(t);
    if (level < 0)
        return;
    if (t->masked[level].count > 0) {
        buf_add(name, t->masked[level].name.s, t->masked[level].name.n);
        return;
    }
    uint32_t best = at_level(p, t, level);
    if (best != PLACE_NONE)
        place_complete(place_full(&places->place[best]), place_told_of, p, name);
}
