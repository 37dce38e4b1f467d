#include "themes.h"

#include <stdlib.h>

#include "decimal.h"
#include "lexicon.h"
#include "msg.h"
#include "t2s/simplify.h"
#include "utf8.h"

/* A form of a term. Those that are written so come before those that t2s makes so. */
struct form {
    struct span text;
    uint32_t theme, term;
    bool made;
};

struct forms {
    struct form *form;
    size_t n, room;
};

static uint32_t theme_named(struct themes *t, struct span name)
{
    for (size_t i = t->n; i-- > 0;) /* rows of a theme stand together, mostly */
        if (span_equal(t->theme[i], name))
            return (uint32_t)i;
    if (t->n == t->theme_room)
        t->theme = mem_room(t->theme, t->n, &t->theme_room, sizeof *t->theme);
    t->theme[t->n] = (struct span){mem_dup(name.s, name.n), name.n};
    return (uint32_t)t->n++;
}

/* An empty weight is 1. */
static bool parse_weight(struct span s, long long *weight)
{
    struct decimal d = {1, 0}, most = {1000000, 0}, none = {0, 0};
    if (s.n > 0 && !dec_parse(s, &d))
        return false;
    if (dec_compare(d, none) < 0 || dec_compare(d, most) > 0 || d.scale > WEIGHT_DIGITS)
        return false;
    for (int i = d.scale; i < WEIGHT_DIGITS; i++)
        d.coef *= 10;
    *weight = (long long)d.coef;
    return true;
}

static const char *take_row(void *ctx, const struct lexicon_row *row)
{
    struct themes *t = ctx;
    struct span theme = row->cell[0], text = row->cell[1];
    struct term term = {0};
    if (theme.n == 0)
        return "no theme";
    if (text.n == 0)
        return "no term";
    if (text.n > TERM_BYTES)
        return "a term of more than 300 bytes";
    if (memchr(text.s, '\n', text.n) != NULL || memchr(text.s, '\0', text.n) != NULL)
        return "a term of several lines";
    if (!parse_weight(row->cell[2], &term.weight))
        return "a weight is a number from 0 to 1000000 with at most 6 digits after the point";
    term.theme = theme_named(t, theme);
    if (t->n > THEMES)
        return "more than 4096 themes";
    term.text = (struct span){mem_dup(text.s, text.n), text.n};
    if (t->terms == t->term_room)
        t->term = mem_room(t->term, t->terms, &t->term_room, sizeof *t->term);
    t->term[t->terms++] = term;
    return NULL;
}

static void add_form(struct forms *all, struct form form)
{
    if (all->n == all->room)
        all->form = mem_room(all->form, all->n, &all->room, sizeof *all->form);
    all->form[all->n++] = form;
}

/* What t2s makes of s, in memory of the caller's: short as it is it never leaves the buffer of out. */
static struct span simplified(struct simplifier *c, struct out *memory, struct span s)
{
    memory->len = 0;
    simplify_text(c, s);
    return (struct span){mem_dup(memory->data, memory->len), memory->len};
}

static int by_text(const void *x, const void *y)
{
    const struct form *a = x, *b = y;
    int order = span_order(a->text, b->text);
    if (order != 0)
        return order;
    if (a->theme != b->theme)
        return a->theme < b->theme ? -1 : 1;
    return a->made != b->made ? a->made - b->made : a->term < b->term ? -1 : a->term > b->term;
}

static void note_beginning(struct themes *t, struct span s)
{
    if (utf8_length(s.s[0]) != 3) {
        t->begins[(unsigned char)s.s[0]] = 1;
        return;
    }
    uint32_t c = themes_three(s.s);
    t->first[c >> 6] |= UINT64_C(1) << (c & 63);
    if (s.n < THEME_PAIR || utf8_length(s.s[3]) != 3) {
        t->unpaired = true;
        return;
    }
    uint32_t pair = themes_pair(s.s);
    t->pair[pair >> 6] |= UINT64_C(1) << (pair & 63);
}

/* The same text several times in a theme is the first of them. */
static void make_lists(struct themes *t, struct forms *all)
{
    struct trie_key *key = mem_zalloc(all->n, sizeof *key);
    size_t keys = 0, n = 0;
    t->list = mem_zalloc(all->n + 1, sizeof *t->list);
    t->ending = mem_zalloc(all->n, sizeof *t->ending);
    t->first = mem_zalloc(0x10000 / 64, sizeof *t->first);
    t->pair = mem_zalloc(THEME_PAIRS / 64, sizeof *t->pair);
    qsort(all->form, all->n, sizeof *all->form, by_text);
    for (size_t i = 0; i < all->n; i++) {
        const struct form *f = &all->form[i];
        bool same = i > 0 && span_equal(f[-1].text, f->text);
        if (same && f[-1].theme == f->theme)
            continue;
        if (!same) {
            key[keys] = (struct trie_key){f->text, (uint32_t)keys};
            t->list[keys++] = (uint32_t)n;
            note_beginning(t, f->text);
        }
        t->ending[n++] = f->term;
    }
    t->list[keys] = (uint32_t)n;
    trie_build(&t->trie, key, keys);
    free(key);
}

static void check_twice(const struct themes *t, const char *path, const struct forms *all)
{
    for (size_t i = 1; i < all->n; i++) {
        const struct form *a = &all->form[i - 1], *b = &all->form[i];
        if (!b->made && a->theme == b->theme && span_equal(a->text, b->text))
            msg_die("%s: '%.*s' stands twice in the theme %.*s", path, (int)b->text.n, b->text.s,
                    (int)t->theme[b->theme].n, t->theme[b->theme].s);
    }
}

void themes_read(struct themes *t, const char *path)
{
    static const char *const columns[] = {"theme", "term", "?weight", NULL};
    struct forms all = {0};
    struct out memory = {.fd = -1, .name = "memory", .data = mem_alloc(OUT_SIZE)};
    struct simplifier c = {.table = &table_t2s, .out = &memory};
    *t = (struct themes){0};
    if (path != NULL)
        lexicon_read_file(path, columns, take_row, t);
    else
        lexicon_read(NULL, "themes", columns, take_row, t);
    if (t->terms == 0)
        msg_die("%s: no term", path);
    for (size_t i = 0; i < t->terms; i++) {
        const struct term *term = &t->term[i];
        add_form(&all, (struct form){term->text, term->theme, (uint32_t)i, false});
        add_form(&all, (struct form){simplified(&c, &memory, term->text), term->theme, (uint32_t)i, true});
    }
    make_lists(t, &all);
    check_twice(t, path, &all);
    for (size_t i = 0; i < all.n; i++)
        if (all.form[i].made)
            free((char *)all.form[i].text.s);
    free(all.form);
    free(memory.data);
    simplify_free(&c);
}

void themes_free(struct themes *t)
{
    for (size_t i = 0; i < t->n; i++)
        free((char *)t->theme[i].s);
    for (size_t i = 0; i < t->terms; i++)
        free((char *)t->term[i].text.s);
    free(t->theme);
    free(t->term);
    free(t->list);
    free(t->ending);
    free(t->first);
    free(t->pair);
    trie_free(&t->trie);
    *t = (struct themes){0};
}
