#include "counted.h"

#include "text.h"

bool counted_find(struct span s, size_t *at)
{
    size_t quoted = 0;
    for (size_t i = *at; i < s.n; i += utf8_length(s.s[i])) {
        struct span rest = text_from(s, i);
        if (text_starts(rest, "“") || text_starts(rest, "《"))
            quoted++;
        else if (text_starts(rest, "”") || text_starts(rest, "》"))
            quoted = 0;
        if (quoted || (!text_digit(s, i) && *rest.s != 'x' && *rest.s != 'X'))
            continue;
        size_t n = i;
        while (n < s.n && (text_digit(s, n) || s.s[n] == 'x' || s.s[n] == 'X' || s.s[n] == '.'))
            n++;
        size_t gap = n;
        while (gap < s.n && s.s[gap] == ' ')
            gap++;
        struct span after = text_from(s, gap);
        bool letter = i > 0 && text_letter(s.s[i - 1]);
        if (!letter && set_at(SET_HEADING_NUMBER_NAMES, after.s, after.n) == 0 &&
            set_at(SET_HEADING_COUNTED, after.s, after.n) > 0) {
            *at = n;
            return true;
        }
        i = n - 1;
    }
    return false;
}
