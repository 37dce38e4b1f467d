#include "html_lists.h"

#include <stdlib.h>
#include <strings.h>

/* By the attribute type, where case counts, or by a name of CSS in the attribute style. */
static enum number_format format_of(const char *type, const char *style)
{
    static const struct {
        const char *name;
        enum number_format format;
    } styles[] = {
        {"none", NUMBER_NONE},
        {"disc", NUMBER_NONE},
        {"circle", NUMBER_NONE},
        {"square", NUMBER_NONE},
        {"upper-roman", NUMBER_ROMAN_CAPITAL},
        {"lower-roman", NUMBER_ROMAN_SMALL},
        {"upper-alpha", NUMBER_LETTER_CAPITAL},
        {"upper-latin", NUMBER_LETTER_CAPITAL},
        {"lower-alpha", NUMBER_LETTER_SMALL},
        {"lower-latin", NUMBER_LETTER_SMALL},
        {"cjk-ideographic", NUMBER_CHINESE},
        {"chinese-informal", NUMBER_CHINESE},
        {"chinese-formal", NUMBER_CHINESE_LEGAL},
    };
    const char *listed = style != NULL ? strcasestr(style, "list-style") : NULL;
    for (size_t i = 0; listed != NULL && i < sizeof styles / sizeof *styles; i++)
        if (strcasestr(listed, styles[i].name) != NULL)
            return styles[i].format;
    switch (type != NULL ? *type : '1') {
    case 'a': return NUMBER_LETTER_SMALL;
    case 'A': return NUMBER_LETTER_CAPITAL;
    case 'i': return NUMBER_ROMAN_SMALL;
    case 'I': return NUMBER_ROMAN_CAPITAL;
    default: return NUMBER_DECIMAL;
    }
}

void html_list_begin(struct html_lists *l, bool numbered, const char *start, const char *type,
                     const char *style, bool reversed)
{
    if (l->depth++ >= HTML_LISTS)
        return;
    struct html_list *list = &l->list[l->depth - 1];
    *list = (struct html_list){.next = start != NULL ? strtol(start, NULL, 10) : 1,
                               .step = reversed ? -1 : 1,
                               .format = format_of(type, style)};
    if (!numbered || list->format == NUMBER_NONE || (reversed && start == NULL))
        list->step = 0;
}

void html_list_end(struct html_lists *l)
{
    l->depth -= l->depth > 0;
}

void html_list_item(struct html_lists *l, const char *value, struct buf *out)
{
    enum { MOST = 1 << 20 };
    struct html_list *list = l->depth > 0 && l->depth <= HTML_LISTS ? &l->list[l->depth - 1] : NULL;
    if (list == NULL || list->step == 0)
        return;
    if (value != NULL)
        list->next = strtol(value, NULL, 10);
    if (list->next < 0 || list->next > MOST) { /* nobody counts so */
        list->step = 0;
        return;
    }
    bool chinese = list->format == NUMBER_CHINESE || list->format == NUMBER_CHINESE_LEGAL;
    number_write(list->format, (unsigned long)list->next, out);
    buf_text(out, chinese ? "\xe3\x80\x81" : ". ");
    list->next += list->step;
}
