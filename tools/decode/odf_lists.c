#include "odf_lists.h"

#include <stdlib.h>

#include "number_format.h"
#include "utf8.h"
#include "xml_walk.h"

enum { LEVELS = 10, NAME = 64, AROUND = 24 };

struct level {
    enum number_format format;
    char before[AROUND], after[AROUND];
    long start, shown; /* shown: so many levels, this one the last */
    bool known, blank;
};

struct list_style {
    char name[NAME]; /* "": the outline */
    struct level level[LEVELS];
    long count[LEVELS]; /* -1: none yet */
};

struct odf_lists {
    struct list_style *style;
    size_t n, cap;
    struct list_style *reading;
    struct level *reading_level;
};

struct odf_lists *odf_lists_new(void)
{
    return mem_zalloc(1, sizeof(struct odf_lists));
}

void odf_lists_free(struct odf_lists *l)
{
    free(l->style);
    free(l);
}

/* A format by its example: "1", "a", "一, 二, 三, ...". */
static enum number_format format_of(const char *example)
{
    static const struct {
        uint32_t first;
        enum number_format format;
    } formats[] = {{'1', NUMBER_DECIMAL},          {'a', NUMBER_LETTER_SMALL},  {'A', NUMBER_LETTER_CAPITAL},
                   {'i', NUMBER_ROMAN_SMALL},      {'I', NUMBER_ROMAN_CAPITAL}, {0x4e00, NUMBER_CHINESE},
                   {0x58f9, NUMBER_CHINESE_LEGAL}, {0x7532, NUMBER_STEM},       {0x5b50, NUMBER_BRANCH},
                   {0x2460, NUMBER_CIRCLE},        {0xff11, NUMBER_WIDE}};
    uint32_t cp = 0;
    if (example == NULL || *example == '\0' || utf8_decode(example, strlen(example), &cp) == 0)
        return NUMBER_NONE;
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (formats[i].first == cp)
            return formats[i].format;
    return NUMBER_DECIMAL;
}

static void begin_style(struct odf_lists *l, const char *name)
{
    l->style = mem_room(l->style, l->n, &l->cap, sizeof *l->style);
    l->reading = &l->style[l->n++];
    *l->reading = (struct list_style){0};
    xml_copy(l->reading->name, NAME, name);
    for (int i = 0; i < LEVELS; i++)
        l->reading->count[i] = -1;
}

static void begin_level(struct odf_lists *l, const char *element, const struct xml_attributes *a)
{
    long level = xml_number(a, "level", 0);
    l->reading_level = level >= 1 && level <= LEVELS ? &l->reading->level[level - 1] : NULL;
    if (l->reading_level == NULL)
        return;
    bool bullet = strcmp(element, "list-level-style-bullet") == 0;
    struct level *v = l->reading_level;
    *v = (struct level){.known = true, .blank = true};
    v->format = bullet ? NUMBER_BULLET : format_of(xml_attribute(a, "num-format"));
    v->start = xml_number(a, "start-value", 1);
    v->shown = xml_number(a, "display-levels", 1);
    xml_copy(v->before, AROUND, bullet ? NULL : xml_attribute(a, "num-prefix"));
    xml_copy(v->after, AROUND, bullet ? NULL : xml_attribute(a, "num-suffix"));
}

static void start_element(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct odf_lists *l = ctx;
    const char *followed = xml_attribute(a, "label-followed-by");
    if (strcmp(name, "list-style") == 0)
        begin_style(l, xml_attribute(a, "name"));
    else if (strcmp(name, "outline-style") == 0)
        begin_style(l, "");
    else if (l->reading != NULL &&
             (strcmp(name, "list-level-style-number") == 0 || strcmp(name, "outline-level-style") == 0 ||
              strcmp(name, "list-level-style-bullet") == 0))
        begin_level(l, name, a);
    else if (l->reading_level != NULL && followed != NULL)
        l->reading_level->blank = strcmp(followed, "nothing") != 0;
}

static void end_element(void *ctx, const char *name)
{
    struct odf_lists *l = ctx;
    if (strcmp(name, "list-style") == 0 || strcmp(name, "outline-style") == 0)
        l->reading = NULL, l->reading_level = NULL;
}

void odf_lists_read(struct odf_lists *l, struct span part)
{
    static const struct xml_visitor visitor = {.start = start_element, .end = end_element};
    if (part.n > 0)
        xml_walk(part, &visitor, l);
    l->reading = NULL;
    l->reading_level = NULL;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct list_style *)a)->name, ((const struct list_style *)b)->name);
}

void odf_lists_ready(struct odf_lists *l)
{
    if (l->n > 0)
        qsort(l->style, l->n, sizeof *l->style, by_name);
}

static struct list_style *find(const struct odf_lists *l, const char *name)
{
    struct list_style key;
    xml_copy(key.name, NAME, name);
    return l->n > 0 ? bsearch(&key, l->style, l->n, sizeof key, by_name) : NULL;
}

void odf_lists_begin(struct odf_lists *l, const char *style, bool goes_on)
{
    struct list_style *s = style != NULL && *style != '\0' ? find(l, style) : NULL;
    for (int i = 0; s != NULL && !goes_on && i < LEVELS; i++)
        s->count[i] = -1;
}

void odf_lists_number(struct odf_lists *l, const char *style, long level, long start, struct buf *out)
{
    struct list_style *s = style == NULL || *style != '\0' ? find(l, style) : NULL;
    if (s == NULL || level < 1 || level > LEVELS || !s->level[level - 1].known)
        return;
    const struct level *v = &s->level[level - 1];
    for (long i = 0; i < level; i++)
        if (s->count[i] < 0)
            s->count[i] = s->level[i].start - (i == level - 1);
    s->count[level - 1] = start >= 0 ? start : s->count[level - 1] + 1;
    for (long i = level; i < LEVELS; i++)
        s->count[i] = -1;
    size_t begun = out->len;
    if (v->format != NUMBER_NONE)
        buf_text(out, v->before);
    for (long i = level - (v->shown > 0 ? v->shown : 1); i < level && v->format != NUMBER_NONE; i++) {
        if (i < 0 || s->level[i].format == NUMBER_NONE)
            continue;
        number_write(s->level[i].format, s->count[i] > 0 ? (unsigned long)s->count[i] : 0, out);
        if (i < level - 1)
            buf_byte(out, '.');
    }
    if (v->format != NUMBER_NONE)
        buf_text(out, v->after);
    if (out->len > begun && v->blank &&
        (v->format == NUMBER_BULLET || (unsigned char)out->data[out->len - 1] < 0x80))
        buf_byte(out, ' ');
}
