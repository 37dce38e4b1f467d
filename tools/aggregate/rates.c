#include "rates.h"

#include "indicator_names.h"

struct span key_field(const struct config *c, struct span key, const char *column)
{
    for (unsigned i = 0; i < c->by.n; i++) {
        const char *tab = key.n > 0 ? memchr(key.s, '\t', key.n) : NULL;
        size_t n = tab != NULL ? (size_t)(tab - key.s) : key.n;
        if (span_is(c->by.name[i], column))
            return (struct span){key.s, n};
        key = tab != NULL ? span_from(key, n + 1) : (struct span){"", 0};
    }
    return (struct span){"", 0};
}

static bool is_one_of(struct span s, const char *const *list)
{
    bool found = false;
    for (; *list != NULL; list++)
        found |= span_is(s, *list);
    return found;
}

bool rates_measure(const struct config *c, struct span key)
{
    static const char *const rates[] = {"growth", "ratio", "rank", "multiple", "completion", NULL};
    return is_one_of(key_field(c, key, "measure"), rates);
}

bool rates_are(const struct config *c, struct span key)
{
    static const char *const units[] = {"%", "\xe2\x80\xb0", "pp", "x", "rank", NULL};
    if (c->value_column != NULL)
        return false;
    if (rates_measure(c, key))
        return true;
    struct span unit = key_field(c, key, "unit");
    if (is_one_of(unit, units) || (unit.n > 0 && memchr(unit.s, '/', unit.n) != NULL))
        return true;
    const struct indicator_name *i = indicator_by_id(key_field(c, key, "indicator"));
    return i != NULL && i->kind == INDICATOR_RATE;
}
