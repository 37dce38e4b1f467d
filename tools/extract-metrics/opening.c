#include "opening.h"

#include <string.h>

#include "sets.h"

bool opening_names_part_of_year(struct span title)
{
    return set_within(SET_PERIOD_PART_WORDS, title);
}

enum { OPENING_MAX = 600 };

bool opening_is_government(struct span kind, struct span text)
{
    char plain[OPENING_MAX];
    struct span s = {plain, 0};
    bool title = span_is(kind, "title");
    if (text.n > sizeof plain || (!title && !span_holds(text, "代表")))
        return false;
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] != ' ' && text.s[i] != '*' && text.s[i] != '#')
            plain[s.n++] = text.s[i];
    }
    if (title && span_holds(s, "政府工作报告"))
        return true;
    return span_holds(s, "代表") && span_holds(s, "政府") &&
           (span_holds(s, "报告工作") || span_holds(s, "工作报告") || span_holds(s, "报告政府工作") ||
            span_holds(s, "作报告"));
}
