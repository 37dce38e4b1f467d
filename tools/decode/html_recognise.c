#include "html.h"

#include <strings.h>

bool html_begins(struct span s, const char *word)
{
    size_t n = strlen(word);
    return s.n >= n && strncasecmp(s.s, word, n) == 0;
}

/* Steps over blanks, comments and processing instructions at the beginning. */
static struct span skip_head(struct span s)
{
    for (;;) {
        const char *end = NULL;
        while (s.n > 0 && (strchr(" \t\r\n\f", *s.s) != NULL || (unsigned char)*s.s == 0)) {
            s.s++;
            s.n--;
        }
        if (html_begins(s, "<!--"))
            end = memmem(s.s, s.n, "-->", 3);
        else if (html_begins(s, "<?"))
            end = memchr(s.s, '>', s.n);
        if (end == NULL)
            return s;
        end += *end == '-' ? 3 : 1;
        s.n -= (size_t)(end - s.s);
        s.s = end;
    }
}

bool html_recognise(struct span text, const char *name)
{
    enum { HEAD = 1 << 14 };
    static const char *const starts[] = {"<!doctype html", "<html", "<head", "<body", "<meta ", "<title"};
    static const char *const suffixes[] = {".html", ".htm", ".shtml", ".xhtml"};
    struct span s = skip_head((struct span){text.s, text.n < HEAD ? text.n : HEAD});
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (html_begins(s, starts[i]))
            return true;
    size_t n = strlen(name);
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        size_t k = strlen(suffixes[i]);
        if (n > k && strcasecmp(name + n - k, suffixes[i]) == 0)
            return s.n > 0 && *s.s == '<';
    }
    return false;
}
