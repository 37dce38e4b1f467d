#include "opening.h"

#include <string.h>

bool opening_names_part_of_year(struct span title)
{
    static const char *const words[] = {"半年", "季度", "月"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (memmem(title.s, title.n, words[i], strlen(words[i])) != NULL)
            return true;
    }
    return false;
}

static bool holds(struct span s, const char *word)
{
    return memmem(s.s, s.n, word, strlen(word)) != NULL;
}

enum { OPENING_MAX = 600 };

bool opening_is_government(struct span kind, struct span text)
{
    char plain[OPENING_MAX];
    struct span s = {plain, 0};
    bool title = span_is(kind, "title");
    if (text.n > sizeof plain || (!title && !holds(text, "代表")))
        return false;
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] != ' ' && text.s[i] != '*' && text.s[i] != '#')
            plain[s.n++] = text.s[i];
    }
    if (title && holds(s, "政府工作报告"))
        return true;
    return holds(s, "代表") && holds(s, "政府") &&
           (holds(s, "报告工作") || holds(s, "工作报告") || holds(s, "报告政府工作") || holds(s, "作报告"));
}
