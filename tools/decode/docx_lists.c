/* An abstract list has nine levels; a list is an abstract one, with levels of its own perhaps. Lists of one
 * abstract list go on counting from each other, except that the first use of a list that says where it starts
 * starts there. A number of a level begins the levels below it anew. */
#include "docx_lists.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>

#include "number_format.h"
#include "xml_walk.h"

enum {
    LEVELS = 9,
    TEXT = 48,    /* bytes: "第%1章" and the like */
    BASES = 16,   /* styles that build on each other */
    ENDLESS = 200 /* bytes of a number that is shown */
};

struct level {
    enum number_format format;
    long start, restart; /* restart: the level above which it begins anew, 0: never, -1: any */
    bool legal, known, blank;
    char text[TEXT], style[DOCX_STYLE];
};

struct abstract {
    long id;
    char link[DOCX_STYLE]; /* the style that stands for it */
    struct level level[LEVELS];
    long count[LEVELS]; /* of the last number; -1: none yet */
};

struct list {
    long id, abstract;
    long start[LEVELS]; /* -1: as the abstract one has it */
    struct level *own;  /* LEVELS, or NULL */
    bool used;
};

struct style {
    char id[DOCX_STYLE], base[DOCX_STYLE];
    long list, level;
};

struct docx_lists {
    struct abstract *abstract;
    size_t abstracts, abstract_cap;
    struct list *list;
    size_t lists, list_cap;
    struct style *style;
    size_t styles, style_cap;

    /* while reading */
    struct abstract *in_abstract;
    struct list *in_list;
    struct level *in_level;
    struct style *in_style;
    long override;
};

static struct level *new_levels(struct level *l)
{
    for (int i = 0; i < LEVELS; i++)
        l[i] = (struct level){.start = 1, .restart = -1, .blank = true};
    return l;
}

static void begin_abstract(struct docx_lists *l, long id)
{
    l->abstract = mem_room(l->abstract, l->abstracts, &l->abstract_cap, sizeof *l->abstract);
    struct abstract *a = &l->abstract[l->abstracts++];
    *a = (struct abstract){.id = id};
    new_levels(a->level);
    for (int i = 0; i < LEVELS; i++)
        a->count[i] = -1;
    l->in_abstract = a;
}

static void begin_list(struct docx_lists *l, long id)
{
    l->list = mem_room(l->list, l->lists, &l->list_cap, sizeof *l->list);
    struct list *n = &l->list[l->lists++];
    *n = (struct list){.id = id, .abstract = -1};
    for (int i = 0; i < LEVELS; i++)
        n->start[i] = -1;
    l->in_list = n;
    l->override = -1;
}

static void begin_level(struct docx_lists *l, long i)
{
    l->in_level = NULL;
    if (i < 0 || i >= LEVELS)
        return;
    if (l->in_list != NULL && l->in_list->own == NULL)
        l->in_list->own = new_levels(mem_zalloc(LEVELS, sizeof *l->in_list->own));
    if (l->in_list != NULL)
        l->in_level = &l->in_list->own[i];
    else if (l->in_abstract != NULL)
        l->in_level = &l->in_abstract->level[i];
    if (l->in_level != NULL)
        l->in_level->known = true;
}

static void take_level(struct level *v, const char *name, const struct xml_attributes *a)
{
    const char *value = xml_attribute(a, "val");
    if (strcmp(name, "start") == 0)
        v->start = xml_number(a, "val", 1);
    else if (strcmp(name, "numFmt") == 0)
        v->format = number_format(value);
    else if (strcmp(name, "lvlText") == 0)
        xml_copy(v->text, sizeof v->text, value);
    else if (strcmp(name, "lvlRestart") == 0)
        v->restart = xml_number(a, "val", -1);
    else if (strcmp(name, "isLgl") == 0)
        v->legal = xml_is_on(a);
    else if (strcmp(name, "pStyle") == 0)
        xml_copy(v->style, sizeof v->style, value);
    else if (strcmp(name, "suff") == 0)
        v->blank = value == NULL || strcmp(value, "nothing") != 0;
}

static void start_numbering(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct docx_lists *l = ctx;
    if (strcmp(name, "abstractNum") == 0)
        begin_abstract(l, xml_number(a, "abstractNumId", -1));
    else if (strcmp(name, "num") == 0)
        begin_list(l, xml_number(a, "numId", -1));
    else if (strcmp(name, "lvlOverride") == 0)
        l->override = xml_number(a, "ilvl", -1);
    else if (strcmp(name, "lvl") == 0)
        begin_level(l, xml_number(a, "ilvl", -1));
    else if (strcmp(name, "abstractNumId") == 0 && l->in_list != NULL)
        l->in_list->abstract = xml_number(a, "val", -1);
    else if (strcmp(name, "numStyleLink") == 0 && l->in_abstract != NULL)
        xml_copy(l->in_abstract->link, sizeof l->in_abstract->link, xml_attribute(a, "val"));
    else if (strcmp(name, "startOverride") == 0 && l->in_list != NULL && l->override >= 0 &&
             l->override < LEVELS)
        l->in_list->start[l->override] = xml_number(a, "val", 1);
    else if (l->in_level != NULL)
        take_level(l->in_level, name, a);
}

static void end_numbering(void *ctx, const char *name)
{
    struct docx_lists *l = ctx;
    if (strcmp(name, "lvl") == 0)
        l->in_level = NULL;
    else if (strcmp(name, "abstractNum") == 0)
        l->in_abstract = NULL;
    else if (strcmp(name, "num") == 0)
        l->in_list = NULL;
}

static void start_style(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct docx_lists *l = ctx;
    if (strcmp(name, "style") == 0) {
        l->style = mem_room(l->style, l->styles, &l->style_cap, sizeof *l->style);
        l->in_style = &l->style[l->styles++];
        *l->in_style = (struct style){.list = -1, .level = -1};
        xml_copy(l->in_style->id, sizeof l->in_style->id, xml_attribute(a, "styleId"));
    } else if (l->in_style == NULL) {
        return;
    } else if (strcmp(name, "basedOn") == 0) {
        xml_copy(l->in_style->base, sizeof l->in_style->base, xml_attribute(a, "val"));
    } else if (strcmp(name, "numId") == 0) {
        l->in_style->list = xml_number(a, "val", -1);
    } else if (strcmp(name, "ilvl") == 0) {
        l->in_style->level = xml_number(a, "val", -1);
    }
}

static void end_style(void *ctx, const char *name)
{
    struct docx_lists *l = ctx;
    if (strcmp(name, "style") == 0)
        l->in_style = NULL;
}

/* All of these begin with their id; of two with the same either may be taken. */
static int by_id(const void *a, const void *b)
{
    long x = *(const long *)a, y = *(const long *)b;
    return (x > y) - (x < y);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct style *)a)->id, ((const struct style *)b)->id);
}

struct docx_lists *docx_lists_new(struct span numbering, struct span styles)
{
    static const struct xml_visitor of_numbering = {.start = start_numbering, .end = end_numbering};
    static const struct xml_visitor of_styles = {.start = start_style, .end = end_style};
    struct docx_lists *l = mem_zalloc(1, sizeof *l);
    if (numbering.n > 0)
        xml_walk(numbering, &of_numbering, l);
    if (styles.n > 0)
        xml_walk(styles, &of_styles, l);
    if (l->abstracts > 0)
        qsort(l->abstract, l->abstracts, sizeof *l->abstract, by_id);
    if (l->lists > 0)
        qsort(l->list, l->lists, sizeof *l->list, by_id);
    if (l->styles > 0)
        qsort(l->style, l->styles, sizeof *l->style, by_name);
    return l;
}

void docx_lists_free(struct docx_lists *l)
{
    for (size_t i = 0; i < l->lists; i++)
        free(l->list[i].own);
    free(l->abstract);
    free(l->list);
    free(l->style);
    free(l);
}

static struct style *find_style(const struct docx_lists *l, const char *id)
{
    struct style key = {.list = -1};
    xml_copy(key.id, sizeof key.id, id);
    return l->styles > 0 && *id != '\0' ? bsearch(&key, l->style, l->styles, sizeof key, by_name) : NULL;
}

static struct list *find_list(const struct docx_lists *l, long id)
{
    return l->lists > 0 ? bsearch(&id, l->list, l->lists, sizeof *l->list, by_id) : NULL;
}

static struct abstract *find_abstract(const struct docx_lists *l, const struct list *n)
{
    for (int i = 0; n != NULL && l->abstracts > 0 && i < BASES; i++) {
        struct abstract *a = bsearch(&n->abstract, l->abstract, l->abstracts, sizeof *a, by_id);
        if (a == NULL || *a->link == '\0')
            return a;
        const struct style *s = find_style(l, a->link);
        n = s != NULL ? find_list(l, s->list) : NULL;
    }
    return NULL;
}

/* The list and level of a paragraph: its own, or those of its style and what that builds on. A style that has
 * a list but no level has the one of the list that names the style. */
static struct list *list_of(const struct docx_lists *l, const struct docx_paragraph *p, long *level)
{
    long id = p->list;
    const char *named = p->style;
    *level = p->level;
    const struct style *s = find_style(l, p->style);
    for (int i = 0; s != NULL && id < 0 && i < BASES; i++) {
        id = s->list;
        *level = *level < 0 ? s->level : *level;
        named = s->id;
        s = find_style(l, s->base);
    }
    struct list *n = id > 0 ? find_list(l, id) : NULL;
    const struct abstract *a = find_abstract(l, n);
    for (int i = 0; a != NULL && p->list < 0 && *named != '\0' && i < LEVELS; i++)
        if (strcmp(a->level[i].style, named) == 0)
            *level = i;
    *level = *level < 0 ? 0 : *level;
    return *level < LEVELS ? n : NULL;
}

static const struct level *level_of(const struct list *n, const struct abstract *a, long i)
{
    return n->own != NULL && n->own[i].known ? &n->own[i] : &a->level[i];
}

/* Counts a paragraph of that level. */
static void count(struct list *n, struct abstract *a, long level)
{
    for (long i = 0; i <= level; i++) {
        bool anew = !n->used && n->start[i] >= 0;
        if (a->count[i] < 0 || anew)
            a->count[i] = (anew ? n->start[i] : level_of(n, a, i)->start) - (i == level);
    }
    n->used = true;
    a->count[level]++;
    for (long i = level + 1; i < LEVELS; i++) {
        long restart = level_of(n, a, i)->restart;
        if (restart < 0 || level < restart)
            a->count[i] = -1;
    }
}

static void write_number(const struct list *n, const struct abstract *a, long level, struct buf *out)
{
    const struct level *v = level_of(n, a, level);
    for (const char *p = v->text; *p != '\0' && out->len < ENDLESS; p++) {
        if (*p != '%' || !isdigit((unsigned char)p[1]) || p[1] == '0') {
            buf_byte(out, *p);
            continue;
        }
        long i = *++p - '1';
        const struct level *of = level_of(n, a, i);
        if (a->count[i] >= 0)
            number_write(v->legal ? NUMBER_DECIMAL : of->format, (unsigned long)a->count[i], out);
    }
}

void docx_lists_number(struct docx_lists *l, const struct docx_paragraph *p, struct buf *out)
{
    long level;
    struct list *n = list_of(l, p, &level);
    struct abstract *a = find_abstract(l, n);
    if (a == NULL)
        return;
    count(n, a, level);
    struct buf number = {0};
    const struct level *v = level_of(n, a, level);
    if (v->format == NUMBER_BULLET)
        number_write(NUMBER_BULLET, 1, &number); /* the sign itself is of a font of signs, as a rule */
    else
        write_number(n, a, level, &number);
    buf_add(out, number.data, number.len);
    /* After 一、 there is nothing to be kept apart. */
    if (v->blank && number.len > 0 &&
        (v->format == NUMBER_BULLET || (unsigned char)number.data[number.len - 1] < 0x80))
        buf_byte(out, ' ');
    buf_free(&number);
}
