#include "entities.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>

#include "html.h"
#include "utf8.h"

#if defined(WITH_HTML)
#include <libxml/HTMLparser.h>
#endif

enum { NAME = 12 /* characters of the longest name, or number */ };

/* What the name stands for; 0: it is none. */
static uint32_t named(const char *name)
{
#if defined(WITH_HTML)
    const htmlEntityDesc *e = htmlEntityLookup((const xmlChar *)name);
    return e != NULL ? e->value : 0;
#else
    static const struct {
        const char *name;
        uint32_t cp;
    } known[] = {{"nbsp", 0xa0},     {"amp", '&'},       {"lt", '<'},       {"gt", '>'},
                 {"quot", '"'},      {"mdash", 0x2014},  {"ndash", 0x2013}, {"middot", 0xb7},
                 {"ldquo", 0x201c},  {"rdquo", 0x201d},  {"lsquo", 0x2018}, {"rsquo", 0x2019},
                 {"hellip", 0x2026}, {"ensp", 0x2002},   {"emsp", 0x2003},  {"times", 0xd7},
                 {"yen", 0xa5},      {"permil", 0x2030}, {"deg", 0xb0}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(name, known[i].name) == 0)
            return known[i].cp;
    return 0;
#endif
}

static uint32_t numbered(const char *number)
{
    bool hex = *number == 'x' || *number == 'X';
    char *end;
    if (!isxdigit((unsigned char)number[hex]))
        return 0;
    unsigned long cp = strtoul(number + hex, &end, hex ? 16 : 10);
    bool good = *end == '\0' && cp >= 0x20 && cp <= 0x10ffff && (cp < 0xd800 || cp > 0xdfff);
    return good ? (uint32_t)cp : 0;
}

/* The character that the reference after an & at s is, and how long that is with its semicolon; 0: there is
 * none. */
static uint32_t reference(const char *s, size_t n, size_t *length)
{
    char name[NAME + 1];
    size_t i = 0;
    while (i < n && i < NAME && (isalnum((unsigned char)s[i]) || (i == 0 && s[i] == '#'))) {
        name[i] = s[i];
        i++;
    }
    name[i] = '\0';
    if (i == 0 || i == n || s[i] != ';')
        return 0;
    *length = i + 1;
    return *name == '#' ? numbered(name + 1) : named(name);
}

void entities_resolve(struct buf *text)
{
    if (text->len == 0)
        return;
    const char *end = text->data + text->len, *p = text->data;
    char *to = memchr(p, '&', text->len);
    if (to == NULL)
        return;
    for (p = to; p < end;) {
        size_t length = 0, more = 0;
        uint32_t cp = reference(p + 1, (size_t)(end - p) - 1, &length);
        if (cp == '&') {
            uint32_t inner = reference(p + 1 + length, (size_t)(end - p) - 1 - length, &more);
            cp = inner != 0 ? inner : cp;
        }
        /* The shortest reference, &#9; or &lt;, is as long as the longest character. */
        if (cp != 0) {
            to += utf8_encode(cp, to);
            p += 1 + length + more;
        }
        size_t from = cp == 0; /* an & that is none stays, and is not looked at again */
        const char *next = p + from < end ? memchr(p + from, '&', (size_t)(end - p) - from) : NULL;
        size_t n = (size_t)((next ? next : end) - p);
        if (to != p)
            memmove(to, p, n);
        to += n;
        p += n;
    }
    text->len = (size_t)(to - text->data);
}

bool entities_has_tags(struct span text)
{
    static const char *const tags[] = {"</p>",   "<p>",    "<p ", "<br>",  "<br/", "<br ", "<div",
                                       "</div>", "<table", "<td", "<span", "</a>", NULL};
    for (const char *p = text.s, *end = span_end(text);
         p < end && (p = memchr(p, '<', (size_t)(end - p))) != NULL; p++)
        for (size_t i = 0; tags[i] != NULL; i++)
            if (html_begins((struct span){p, (size_t)(end - p)}, tags[i]))
                return true;
    return false;
}
