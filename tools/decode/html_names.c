#include "html_names.h"

#if defined(WITH_HTML)

#include <strings.h>

#include "mem.h"
#include "xml_walk.h"

bool html_is_block(const char *name)
{
    static const char *const names[] = {
        "p",      "div",         "br",      "h1",         "h2",      "h3",     "h4",       "h5",
        "h6",     "li",          "ul",      "ol",         "dl",      "dt",     "dd",       "tr",
        "table",  "hr",          "pre",     "blockquote", "center",  "form",   "section",  "header",
        "footer", "article",     "aside",   "nav",        "main",    "figure", "caption",  "thead",
        "tbody",  "tfoot",       "option",  "body",       "address", "legend", "fieldset", "item",
        "entry",  "description", "summary", "content",    "details", NULL};
    return xml_is_one_of(name, names);
}

bool html_is_silent(const char *name)
{
    static const char *const names[] = {"script", "style", "template", "iframe", "object",
                                        "applet", "rt",    "rp",       NULL};
    return xml_is_one_of(name, names);
}

bool html_is_deleted(const char *name)
{
    static const char *const names[] = {"del", "s", "strike", NULL};
    return xml_is_one_of(name, names);
}

const char *html_attribute(const unsigned char **atts, const char *name)
{
    for (; atts != NULL && atts[0] != NULL; atts += 2)
        if (strcasecmp((const char *)atts[0], name) == 0)
            return (const char *)atts[1];
    return NULL;
}

bool html_has_attribute(const unsigned char **atts, const char *name)
{
    for (; atts != NULL && atts[0] != NULL; atts += 2)
        if (strcasecmp((const char *)atts[0], name) == 0)
            return true;
    return false;
}

void html_meta_date(const unsigned char **atts, char date[DATE_SIZE])
{
    static const char *const wanted[] = {"pubdate",
                                         "publishdate",
                                         "publish_date",
                                         "publishtime",
                                         "publish-date",
                                         "article:published_time",
                                         "date",
                                         "dc.date",
                                         "dc.date.issued",
                                         "dcterms.date",
                                         "dcterms.issued",
                                         "datepublished",
                                         "og:published_time",
                                         "releasedate",
                                         "createdate",
                                         "last-modified",
                                         NULL};
    const char *keys[] = {html_attribute(atts, "name"), html_attribute(atts, "property"),
                          html_attribute(atts, "itemprop"), html_attribute(atts, "http-equiv")};
    const char *content = html_attribute(atts, "content");
    for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
        for (size_t i = 0; keys[k] != NULL && content != NULL && *date == '\0' && wanted[i] != NULL; i++)
            if (strcasecmp(keys[k], wanted[i]) == 0)
                date_find((struct span){content, strlen(content)}, date);
}

#endif
