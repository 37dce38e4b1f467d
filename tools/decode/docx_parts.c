#include "docx_parts.h"

#include <stdio.h>

/* "word/", but in files of some programs another one. */
static struct span main_folder(const struct package *p)
{
    static const char *const usual = "word/", *const main_part = "document.xml";
    for (size_t i = 0; package_part(p, span_of("word/document.xml")).n == 0 && i < p->n; i++) {
        struct span name = package_name(p, i);
        if (span_ends(name, "/document.xml"))
            return span_head(name, name.n - strlen(main_part));
    }
    return span_of(usual);
}

struct span docx_part(const struct package *p, const char *name)
{
    char path[256];
    struct span folder = main_folder(p);
    int n = snprintf(path, sizeof path, "%.*s%s", (int)(folder.n < 200 ? folder.n : 0), folder.s, name);
    return package_part(p, (struct span){path, n > 0 ? (size_t)n : 0});
}
