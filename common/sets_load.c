#include "sets_load.h"

#include <stdlib.h>

#include "lexicon.h"

static const char *const names[] = SETS_NAMES;

static bool find_set(struct span name, enum set_id *id)
{
    for (size_t i = 0; i < SETS; i++) {
        if (span_is(name, names[i])) {
            *id = (enum set_id)i;
            return true;
        }
    }
    return false;
}

/* A copy of the word, escapes undone as in records: \n is a line feed. NULL for a bad escape. */
static char *unescaped(struct span s)
{
    char *copy = mem_dup(s.s, s.n), *to = copy;
    for (size_t i = 0; i < s.n; i++) {
        if (s.s[i] != '\\') {
            *to++ = s.s[i];
            continue;
        }
        char c = ++i < s.n ? s.s[i] : '\0';
        *to++ = c == 'n' ? '\n' : c == 't' ? '\t' : c;
        if (c != 'n' && c != 't' && c != '\\') {
            free(copy);
            return NULL;
        }
    }
    *to = '\0';
    return copy;
}

static void add_row(struct sets_lists *l, enum set_id id, const char *text, struct span value)
{
    if ((l->n & (l->n - 1)) == 0)
        l->row = mem_resize(l->row, l->n > 0 ? 2 * l->n : 1, sizeof *l->row);
    l->row[l->n++] = (struct sets_row){id, text, mem_dup(value.s, value.n)};
}

static const char *take_row(void *ctx, const struct lexicon_row *r)
{
    struct sets_lists *l = ctx;
    enum set_id id;
    if (!find_set(r->cell[0], &id))
        return "no such set: sets are named in C, CLASSES.md lists them";
    if (r->cell[1].n == 0)
        return "the word is empty";
    if (memchr(r->cell[1].s, '\0', r->cell[1].n) != NULL || memchr(r->cell[2].s, '\0', r->cell[2].n) != NULL)
        return "a NUL byte";
    char *text = unescaped(r->cell[1]);
    if (text == NULL)
        return "a backslash escapes n, t or itself";
    bool twice = false;
    for (size_t i = l->n; i > 0 && l->row[i - 1].id == id; i--)
        twice = twice || strcmp(text, l->row[i - 1].text) == 0;
    l->given[id] = true;
    add_row(l, id, text, r->cell[2]);
    return twice ? "the word stands twice in its set" : NULL;
}

bool sets_read(struct sets_lists *l, const char *dir)
{
    static const char *const columns[] = {"set", "word", "value", NULL};
    if (dir != NULL && !lexicon_has(dir, "sets"))
        return false;
    lexicon_read(dir, "sets", columns, take_row, l);
    return true;
}

void sets_complete(struct sets_lists *l, const struct sets *other)
{
    for (size_t id = 0; id < SETS; id++) {
        for (uint32_t i = other->set[id].from; !l->given[id] && i < other->set[id + 1].from; i++) {
            const struct set_word *w = &other->word[i];
            add_row(l, (enum set_id)id, mem_dup(w->text, w->length),
                    (struct span){w->value, strlen(w->value)});
        }
    }
}

static int by_set(const void *a, const void *b)
{
    const struct sets_row *x = a, *y = b;
    return x->id != y->id ? (x->id > y->id) - (x->id < y->id) : strcmp(x->text, y->text);
}

/* A whole number, with or without a minus; 0 for anything else. */
static int number_of(const char *s)
{
    char *end;
    long n = strtol(s, &end, 10);
    return *s != '\0' && *end == '\0' && n > -1000000 && n < 1000000 ? (int)n : 0;
}

/* The words by their sets and first characters. */
static void make_heads(const struct sets_lists *l, struct sets *made)
{
    struct heads_word *words = mem_zalloc(l->n + 1, sizeof *words);
    size_t n = 0;
    for (size_t i = 0; i < l->n; i++) {
        struct span text = {l->row[i].text, strlen(l->row[i].text)};
        size_t first;
        uint32_t character = set_first(text.s, text.n, &first);
        if (character != 0)
            words[n++] = (struct heads_word){set_key(l->row[i].id, character), (uint32_t)i, first,
                                             span_from(text, first)};
    }
    heads_make(&made->heads, words, n);
    free(words);
}

static void describe(struct set_entry *set, const char *text, unsigned length)
{
    if ((unsigned char)text[0] < 0x80) {
        set->ascii |= UINT64_C(1) << (text[0] & 63);
    } else {
        set->second |= UINT64_C(1) << (text[1] & 63);
        set->third |= length < 3 ? UINT64_MAX : UINT64_C(1) << (text[2] & 63);
    }
    set->last |= UINT64_C(1) << (text[length - 1] & 63);
    set->middle |= length < 2 ? UINT64_MAX : UINT64_C(1) << (text[length - 2] & 63);
    set->lengths |= UINT64_C(1) << (length < 63 ? length : 63);
}

void sets_make(struct sets_lists *l, struct sets *made)
{
    if (l->n > 1)
        qsort(l->row, l->n, sizeof *l->row, by_set);
    make_heads(l, made);
    l->word = mem_zalloc(l->n + 1, sizeof *l->word);
    memset(made->set, 0, sizeof made->set);
    for (size_t i = 0; i < l->n; i++) {
        l->word[i] = (struct set_word){l->row[i].text, l->row[i].value, number_of(l->row[i].value),
                                       (unsigned)strlen(l->row[i].text)};
        made->set[l->row[i].id + 1].from++;
        describe(&made->set[l->row[i].id], l->word[i].text, l->word[i].length);
    }
    for (size_t id = 0; id < SETS; id++)
        made->set[id + 1].from += made->set[id].from;
    made->word = l->word;
}

void sets_lists_free(struct sets_lists *l)
{
    for (size_t i = 0; i < l->n; i++) {
        free((void *)(uintptr_t)l->row[i].text);
        free((void *)(uintptr_t)l->row[i].value);
    }
    free(l->row);
    free(l->word);
    *l = (struct sets_lists){0};
}
