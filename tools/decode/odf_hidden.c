#include "odf_hidden.h"

#include <stdio.h>
#include <stdlib.h>

/* display none or false: not shown; shown, but struck out. */
static bool hides(const char *name, const struct xml_attributes *a)
{
    const char *display = xml_attribute(a, "display"), *line = xml_attribute(a, "text-line-through-style");
    if (strcmp(name, "table-properties") == 0)
        return display != NULL && strcmp(display, "false") == 0;
    return strcmp(name, "text-properties") == 0 &&
           ((display != NULL && strcmp(display, "none") == 0) || (line != NULL && strcmp(line, "none") != 0));
}

/* A position above the line: "super 58%", "33% 80%". */
static bool raises(const char *name, const struct xml_attributes *a)
{
    const char *value = xml_attribute(a, "text-position");
    return value != NULL && strcmp(name, "text-properties") == 0 &&
           (strncmp(value, "super", 5) == 0 || (*value >= '1' && *value <= '9'));
}

/* Styles of different families may have the same name. */
static void write_style(char *to, const char *family, const char *name)
{
    enum { FAMILY = 16 /* a longer one is none of those that are asked for */ };
    *to = '\0';
    if (family != NULL && name != NULL && strlen(family) < FAMILY && strlen(name) < ODF_STYLE - FAMILY)
        sprintf(to, "%s:%s", family, name);
}

static void start_element(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct odf_hidden *h = ctx;
    if (strcmp(name, "style") == 0) {
        write_style(h->reading, xml_attribute(a, "family"), xml_attribute(a, "name"));
    } else if (*h->reading != '\0' && (h->raises ? raises(name, a) : hides(name, a))) {
        h->style = mem_room(h->style, h->n, &h->cap, sizeof *h->style);
        memcpy(h->style[h->n++], h->reading, sizeof h->reading);
    }
}

void odf_hidden_read(struct odf_hidden *h, struct span part)
{
    static const struct xml_visitor visitor = {.start = start_element};
    if (part.n > 0)
        xml_walk(part, &visitor, h);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(a, b);
}

void odf_hidden_ready(struct odf_hidden *h)
{
    if (h->n > 0)
        qsort(h->style, h->n, sizeof *h->style, by_name);
}

static const char *family_of(const char *element)
{
    if (strcmp(element, "span") == 0)
        return "text";
    if (strcmp(element, "table") == 0)
        return "table";
    return strcmp(element, "p") == 0 || strcmp(element, "h") == 0 ? "paragraph" : NULL;
}

bool odf_is_hidden(const struct odf_hidden *h, const char *element, const struct xml_attributes *a)
{
    char style[ODF_STYLE];
    if (h->n == 0)
        return false;
    write_style(style, family_of(element), xml_attribute(a, "style-name"));
    return bsearch(style, h->style, h->n, sizeof *h->style, by_name) != NULL;
}

void odf_hidden_free(struct odf_hidden *h)
{
    free(h->style);
    *h = (struct odf_hidden){0};
}
