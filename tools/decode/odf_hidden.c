#include "odf_hidden.h"

#include <stdlib.h>

#include "xml_walk.h"

/* True for the properties that are wanted: display none or false, a position above the line ("super 58%",
 * "33% 80%"). */
static bool is_wanted(const struct odf_hidden *h, const char *name, const struct xml_attributes *a)
{
    const char *value = xml_attribute(a, h->raises ? "text-position" : "display");
    if (value == NULL)
        return false;
    if (strcmp(name, "text-properties") == 0)
        return h->raises ? strncmp(value, "super", 5) == 0 || (*value >= '1' && *value <= '9')
                         : strcmp(value, "none") == 0;
    return !h->raises && strcmp(name, "table-properties") == 0 && strcmp(value, "false") == 0;
}

static void start_element(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct odf_hidden *h = ctx;
    if (strcmp(name, "style") == 0) {
        const char *value = xml_attribute(a, "name");
        size_t n = value != NULL && strlen(value) < sizeof h->reading ? strlen(value) : 0;
        memcpy(h->reading, value != NULL ? value : "", n);
        h->reading[n] = '\0';
    } else if (*h->reading != '\0' && is_wanted(h, name, a)) {
        if (h->n == h->cap) {
            h->cap = h->cap ? 2 * h->cap : 16;
            h->name = mem_resize(h->name, h->cap, sizeof *h->name);
        }
        memcpy(h->name[h->n++], h->reading, sizeof h->reading);
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
        qsort(h->name, h->n, sizeof *h->name, by_name);
}

bool odf_is_hidden(const struct odf_hidden *h, const char *style)
{
    return h->n > 0 && style != NULL && bsearch(style, h->name, h->n, sizeof *h->name, by_name) != NULL;
}

void odf_hidden_free(struct odf_hidden *h)
{
    free(h->name);
    *h = (struct odf_hidden){0};
}
