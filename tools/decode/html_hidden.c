#include "html_hidden.h"

#include <ctype.h>
#include <strings.h>

#include "html.h"

/* True when s begins with : and the value, with blanks around the colon. */
static bool has_value(const char *s, const char *value)
{
    while (isspace((unsigned char)*s) || *s == ':')
        s++;
    return strncasecmp(s, value, strlen(value)) == 0;
}

bool html_style_hides(const char *style)
{
    const char *display = style != NULL ? strcasestr(style, "display") : NULL;
    const char *visible = style != NULL ? strcasestr(style, "visibility") : NULL;
    return (display != NULL && has_value(display + strlen("display"), "none")) ||
           (visible != NULL && has_value(visible + strlen("visibility"), "hidden"));
}

bool html_without_marks(struct span html, struct buf *copy)
{
    if (memmem(html.s, html.n, "<![", 3) == NULL)
        return false;
    buf_add(copy, html.s, html.n);
    char *p = copy->data, *end = copy->data + copy->len;
    while ((p = memmem(p, (size_t)(end - p), "<!", 2)) != NULL) {
        struct span rest = {p, (size_t)(end - p)};
        bool comment = span_starts(rest, "<!--") > 0;
        char *close = comment ? memmem(p + 4, rest.n - 4, "-->", 3) : memchr(p, '>', rest.n);
        if (close == NULL)
            break;
        bool mark = html_begins(rest, "<![if") || html_begins(rest, "<![endif");
        if (mark && close - p >= (int)strlen("<!----")) {
            memcpy(p, "<!--", 4);
            memcpy(close - 2, "-->", 3);
        }
        p = close + 1;
    }
    return true;
}
