#include "docx_parts.h"

#include <ctype.h>

/* The last part of a path. */
static struct span file_of(struct span path)
{
    const char *slash = path.n > 0 ? memrchr(path.s, '/', path.n) : NULL;
    return slash != NULL ? span_from(path, (size_t)(slash - path.s) + 1) : path;
}

/* Programs put a number behind the names of a document that has another one in it: document2.xml. */
static bool is_called(struct span file, const char *name)
{
    size_t n = span_starts(file, name);
    for (file = span_from(file, n); file.n > 0 && isdigit((unsigned char)*file.s);)
        file = span_from(file, 1);
    return n > 0 && span_is(file, ".xml");
}

/* The path of the main part; empty where there is none. Its folder is "word/", in files of some programs with
 * something in front. */
static struct span main_part(const struct package *p)
{
    for (size_t i = 0; i < p->n; i++) {
        struct span path = package_name(p, i), file = file_of(path);
        if (is_called(file, "document") && span_ends(span_head(path, path.n - file.n), "word/"))
            return path;
    }
    return (struct span){"", 0};
}

bool docx_recognise(const struct package *p)
{
    return main_part(p).n > 0;
}

struct span docx_part(const struct package *p, const char *name)
{
    struct span path = main_part(p), folder = span_head(path, path.n - file_of(path).n);
    for (size_t i = 0; folder.n > 0 && i < p->n; i++) {
        path = package_name(p, i);
        if (path.n > folder.n && span_equal(span_head(path, folder.n), folder) &&
            is_called(span_from(path, folder.n), name))
            return package_content(p, i);
    }
    return (struct span){NULL, 0};
}
