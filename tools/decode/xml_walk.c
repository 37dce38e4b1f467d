#include "xml_walk.h"

#include <stdlib.h>

#if defined(WITH_HTML)

#include <libxml/parser.h>

#include "msg.h"

enum {
    PIECE = 1 << 16,  /* bytes given to the parser at a time */
    ATTRIBUTES = 400, /* of one element: libxml2 compares each with each */
};

struct walk {
    const struct xml_visitor *visitor;
    void *ctx;
    int depth; /* elements that are begun */
};

static const char *local(const xmlChar *name)
{
    const char *colon = strchr((const char *)name, ':');
    return colon ? colon + 1 : (const char *)name;
}

static void start_element(void *ctx, const xmlChar *name, const xmlChar **attributes)
{
    struct walk *w = ctx;
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

/* False where an element has more attributes than any honest one. */
static bool is_bearable(struct span xml)
{
    const char *end = span_end(xml);
    for (const char *p = xml.s; p < end && (p = memchr(p, '<', (size_t)(end - p))) != NULL;) {
        const char *close = memchr(p, '>', (size_t)(end - p));
        size_t count = 0;
        for (const char *q = p; (q = memchr(q, '=', (size_t)((close ? close : end) - q))) != NULL; q++)
            count +=
                q + 1 < end && (q[1] == '"' || q[1] == '\'' || q[1] == ' ' || q[1] == '\n' || q[1] == '\t');
        if (count > ATTRIBUTES)
            return false;
        p = close ? close : end;
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
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_SAX1);
    for (size_t at = n; at < xml.n; at += n) {
        n = xml.n - at < PIECE ? xml.n - at : PIECE;
        xmlParseChunk(parser, xml.s + at, (int)n, 0);
    }
    xmlParseChunk(parser, NULL, 0, 1);
    bool good = parser->wellFormed != 0;
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

bool xml_is_on(const struct xml_attributes *attributes)
{
    const char *value = xml_attribute(attributes, "val");
    return value == NULL ||
           (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 && strcmp(value, "off") != 0);
}
