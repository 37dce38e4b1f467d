#include "xml_walk.h"

#include <stdlib.h>

#if defined(WITH_HTML)

#include <libxml/parser.h>

#include "msg.h"

enum {
    PIECE = 1 << 16,  /* bytes given to the parser at a time */
    ATTRIBUTES = 400, /* of one element: libxml2 compares each with each */
    DEPTH = 256,      /* elements within each other, as in libxml2 where it is not pushed */
};

struct walk {
    const struct xml_visitor *visitor;
    void *ctx;
    xmlParserCtxtPtr parser;
    int depth; /* elements that are begun */
    bool too_deep;
};

static const char *local(const xmlChar *name)
{
    const char *colon = strchr((const char *)name, ':');
    return colon ? colon + 1 : (const char *)name;
}

static void start_element(void *ctx, const xmlChar *name, const xmlChar **attributes)
{
    struct walk *w = ctx;
    if (w->depth == DEPTH) {
        w->too_deep = true;
        xmlStopParser(w->parser);
        return;
    }
    w->depth++;
    if (w->visitor->start != NULL)
        w->visitor->start(w->ctx, local(name), (const struct xml_attributes *)(const void *)attributes);
}

static void end_element(void *ctx, const xmlChar *name)
{
    struct walk *w = ctx;
    w->depth--;
    if (w->visitor->end != NULL)
        w->visitor->end(w->ctx, local(name));
}

static void characters(void *ctx, const xmlChar *text, int n)
{
    const struct walk *w = ctx;
    if (w->visitor->text != NULL)
        w->visitor->text(w->ctx, (const char *)text, (size_t)n);
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *error_pointer;
#else
typedef xmlErrorPtr error_pointer;
#endif

static void take_error(void *ctx, error_pointer error)
{
    (void)ctx;
    if (error->code == XML_ERR_NO_MEMORY)
        msg_die("memory exhausted");
}

void xml_quiet(void)
{
    xmlSetStructuredErrorFunc(NULL, take_error);
}

size_t xml_tag(struct span s, size_t *signs)
{
    static const char sign[] = " \t\r\n/=";
    char quote = 0;
    size_t at = 0;
    *signs = 0;
    for (; at < s.n && (quote != 0 || s.s[at] != '>'); at++)
        if (s.s[at] == quote)
            quote = 0;
        else if (quote == 0 && (s.s[at] == '"' || s.s[at] == '\''))
            quote = s.s[at];
        else if (quote == 0 && at > 0 && strchr(sign, s.s[at]) != NULL && strchr(sign, s.s[at - 1]) == NULL)
            ++*signs;
    return at;
}

static size_t count_attributes(const char *p, const char *end)
{
    size_t count = 0;
    for (; (p = memchr(p, '=', (size_t)(end - p))) != NULL; p++)
        count += p + 1 < end && strchr("\"' \t\r\n", p[1]) != NULL;
    return count;
}

/* False where an element has more attributes than any honest one. A tag reaches to the next < at most; what
 * looks like many attributes there may be text that follows it. */
static bool is_bearable(struct span xml)
{
    const char *end = span_end(xml), *p = xml.n > 0 ? memchr(xml.s, '<', xml.n) : NULL, *next;
    for (; p != NULL; p = next) {
        size_t signs;
        next = memchr(p + 1, '<', (size_t)(end - p - 1));
        if (count_attributes(p, next ? next : end) > ATTRIBUTES) {
            xml_tag((struct span){p, (size_t)((next ? next : end) - p)}, &signs);
            if (signs > 2 * ATTRIBUTES)
                return false;
        }
    }
    return true;
}

bool xml_walk(struct span xml, const struct xml_visitor *visitor, void *ctx)
{
    struct walk w = {.visitor = visitor, .ctx = ctx};
    xmlSAXHandler sax = {.startElement = start_element,
                         .endElement = end_element,
                         .characters = characters,
                         .ignorableWhitespace = characters,
                         .cdataBlock = characters};
    if (!is_bearable(xml))
        return false;
    xml_quiet();
    size_t n = xml.n < PIECE ? xml.n : PIECE; /* the first bytes tell UTF-16 */
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&sax, &w, xml.s, (int)n, NULL);
    if (parser == NULL)
        msg_die("memory exhausted");
    w.parser = parser;
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_SAX1);
    for (size_t at = n; at < xml.n; at += n) {
        n = xml.n - at < PIECE ? xml.n - at : PIECE;
        xmlParseChunk(parser, xml.s + at, (int)n, 0);
    }
    xmlParseChunk(parser, NULL, 0, 1);
    bool good = parser->wellFormed != 0 && !w.too_deep;
    /* Those that the end of the file has cut; the last name may be of a tag that is cut itself. */
    for (int i = w.depth < parser->nameNr ? w.depth : parser->nameNr; i-- > 0;)
        end_element(&w, parser->nameTab[i]);
    xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
    return good;
}

const char *xml_attribute(const struct xml_attributes *attributes, const char *name)
{
    const xmlChar *const *a = (const xmlChar *const *)(const void *)attributes;
    for (; a != NULL && a[0] != NULL; a += 2)
        if (strcmp(local(a[0]), name) == 0)
            return (const char *)a[1];
    return NULL;
}

#else

bool xml_walk(struct span xml, const struct xml_visitor *visitor, void *ctx)
{
    (void)xml;
    (void)visitor;
    (void)ctx;
    return false;
}

const char *xml_attribute(const struct xml_attributes *attributes, const char *name)
{
    (void)attributes;
    (void)name;
    return NULL;
}

#endif

long xml_number(const struct xml_attributes *attributes, const char *name, long otherwise)
{
    enum { DIGITS = 9 };
    const char *value = xml_attribute(attributes, name);
    if (value == NULL || value[strspn(value, "-0123456789")] != '\0' || strlen(value) > DIGITS ||
        *value == '\0')
        return otherwise;
    return strtol(value, NULL, 10);
}

void xml_copy(char *to, size_t size, const char *value)
{
    size_t n = value != NULL ? strlen(value) : 0;
    n = n < size ? n : 0;
    memcpy(to, value != NULL ? value : "", n);
    to[n] = '\0';
}

bool xml_is_one_of(const char *name, const char *const *names)
{
    for (; *names != NULL; names++)
        if (strcmp(name, *names) == 0)
            return true;
    return false;
}

bool xml_is_on(const struct xml_attributes *attributes)
{
    const char *value = xml_attribute(attributes, "val");
    return value == NULL ||
           (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 && strcmp(value, "off") != 0);
}
