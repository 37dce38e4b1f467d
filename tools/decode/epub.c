#include "epub.h"

#include <stdlib.h>

#include "convert.h"
#include "detect.h"
#include "html.h"
#include "transfer.h"
#include "xml_walk.h"

enum { NAME = 256, PAGES = 20000 };

struct item {
    char id[NAME], path[NAME];
};

struct book {
    char root[NAME]; /* the path of the OPF part */
    struct item *item;
    size_t items, item_cap;
    char (*spine)[NAME];
    size_t pages, page_cap;
};

static void in_container(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct book *b = ctx;
    if (strcmp(name, "rootfile") == 0 && *b->root == '\0')
        xml_copy(b->root, NAME, xml_attribute(a, "full-path"));
}

static void in_opf(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct book *b = ctx;
    if (strcmp(name, "item") == 0) {
        b->item = mem_room(b->item, b->items, &b->item_cap, sizeof *b->item);
        xml_copy(b->item[b->items].id, NAME, xml_attribute(a, "id"));
        xml_copy(b->item[b->items++].path, NAME, xml_attribute(a, "href"));
    } else if (strcmp(name, "itemref") == 0 && b->pages < PAGES) {
        b->spine = mem_room(b->spine, b->pages, &b->page_cap, sizeof *b->spine);
        xml_copy(b->spine[b->pages++], NAME, xml_attribute(a, "idref"));
    }
}

static int by_id(const void *a, const void *b)
{
    return strcmp(((const struct item *)a)->id, ((const struct item *)b)->id);
}

/* The part that href names, which is relative to the folder of the OPF part, with %20 and the like. */
static struct span page_of(const struct package *p, const char *root, const char *href)
{
    struct buf path = {0};
    const char *slash = strrchr(root, '/');
    buf_add(&path, root, slash ? (size_t)(slash - root) + 1 : 0);
    for (const char *s = href; *s != '\0' && *s != '#'; s++) {
        int c = *s == '%' && s[1] != '\0' ? transfer_hex(s + 1) : -1;
        buf_byte(&path, c >= 0 ? (char)c : *s);
        s += c >= 0 ? 2 : 0;
    }
    struct span part = package_part(p, (struct span){path.data ? path.data : "", path.len});
    buf_free(&path);
    return part;
}

static void add_page(struct span page, struct buf *out, size_t *hidden)
{
#if defined(WITH_HTML)
    char date[DATE_SIZE];
    struct buf text = {0};
    size_t replaced = 0;
    struct charset charset = detect_charset(page);
    convert_bytes(charset.name, span_from(page, charset.bom), &text, &replaced);
    *hidden += html_text((struct span){text.data ? text.data : "", text.len}, out, date);
    buf_free(&text);
#else
    (void)page;
    (void)out;
    (void)hidden;
#endif
}

bool epub_text(const struct package *p, size_t limit, struct buf *out, size_t *hidden)
{
    static const struct xml_visitor container = {.start = in_container}, opf = {.start = in_opf};
    struct book b = {0};
    bool good = xml_walk(package_part(p, span_of("META-INF/container.xml")), &container, &b);
    good = xml_walk(package_part(p, span_of(b.root)), &opf, &b) && good;
    if (b.items > 0)
        qsort(b.item, b.items, sizeof *b.item, by_id);
    size_t most = p->bytes.len + limit; /* a book that names one page many times is no book */
    for (size_t i = 0; i < b.pages && out->len <= limit; i++) {
        struct item key;
        xml_copy(key.id, NAME, b.spine[i]);
        const struct item *item = b.items > 0 ? bsearch(&key, b.item, b.items, sizeof key, by_id) : NULL;
        struct span page = item != NULL ? page_of(p, b.root, item->path) : (struct span){NULL, 0};
        if (page.n == 0 || page.n > most) {
            good = false;
            continue;
        }
        most -= page.n;
        add_page(page, out, hidden);
        if (out->len > 0 && out->data[out->len - 1] != '\n')
            buf_byte(out, '\n');
    }
    free(b.item);
    free(b.spine);
    return good && b.pages > 0;
}
