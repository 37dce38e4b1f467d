#include "declared.h"

#include <ctype.h>
#include <stdbool.h>

#include "html.h"

/* Copies the value at s, quoted or not. */
static void copy_value(const char *s, const char *end, char *label, size_t size)
{
    while (s < end && (*s == ' ' || *s == '=' || *s == '"' || *s == '\''))
        s++;
    size_t n = 0;
    while (s < end && n + 1 < size && (isalnum((unsigned char)*s) || strchr("-_.:", *s) != NULL))
        label[n++] = *s++;
    label[n] = '\0';
}

void declared_charset(struct span b, char *label, size_t size)
{
    enum { HEAD = 4096 };
    const char *end = b.s + (b.n < HEAD ? b.n : HEAD);
    *label = '\0';
    bool tag = false;
    for (const char *s = b.s; s < end && *label == '\0'; s++) {
        if (!tag && (s = memchr(s, '<', (size_t)(end - s))) == NULL)
            return;
        if (*s == '<')
            tag = html_begins((struct span){s, (size_t)(end - s)}, "<meta") ||
                  html_begins((struct span){s, (size_t)(end - s)}, "<?xml");
        else if (*s == '>')
            tag = false;
        else if (tag && (html_begins((struct span){s, (size_t)(end - s)}, "charset") ||
                         html_begins((struct span){s, (size_t)(end - s)}, "encoding")))
            copy_value(s + strlen("charset") + (*s == 'e'), end, label, size);
    }
}
