#include "where.h"

#include "decimal.h"
#include "utf8.h"

/* Only the last star ever needs to give way: what an earlier one took, a later one could have taken as well.
 */
bool where_like(struct span pattern, struct span s)
{
    size_t p = 0, i = 0, star = pattern.n, mark = 0;
    while (i < s.n) {
        if (p < pattern.n && pattern.s[p] == '*') {
            star = p++;
            mark = i;
        } else if (p < pattern.n && pattern.s[p] == '?') {
            p++;
            i += utf8_length(s.s[i]);
        } else if (p < pattern.n && pattern.s[p] == s.s[i]) {
            p++;
            i++;
        } else if (star < pattern.n) {
            p = star + 1;
            mark += utf8_length(s.s[mark]);
            i = mark;
        } else {
            return false;
        }
    }
    while (p < pattern.n && pattern.s[p] == '*')
        p++;
    return p == pattern.n && i == s.n;
}

static int compare_fields(struct span a, struct span b)
{
    struct decimal x, y;
    if (dec_parse(a, &x) && dec_parse(b, &y))
        return dec_compare(x, y);
    return span_order(a, b);
}

bool where_meets(const struct where *w, struct span field)
{
    if (w->test == WHERE_LIKE || w->test == WHERE_UNLIKE)
        return where_like(w->pattern, field) == (w->test == WHERE_LIKE);
    if (field.n == 0)
        return false;
    int c = compare_fields(field, w->pattern);
    switch (w->test) {
    case WHERE_LESS: return c < 0;
    case WHERE_AT_MOST: return c <= 0;
    case WHERE_MORE: return c > 0;
    default: return c >= 0;
    }
}
