#include "numbers.h"

#include <stdlib.h>

#include "lexicon.h"
#include "text.h"
#include "trie.h"

struct numbers {
    struct trie units;
};

struct reading {
    struct buf text;
    struct trie_key *key; /* key.s: offset in text until all is read */
    size_t n, cap;
};

static const char *take_row(void *ctx, const struct lexicon_row *row)
{
    struct reading *r = ctx;
    if (row->cell[0].n == 0)
        return "no word";
    if (r->n == r->cap) {
        r->cap = r->cap ? r->cap * 2 : 256;
        r->key = mem_resize(r->key, r->cap, sizeof *r->key);
    }
    r->key[r->n++] = (struct trie_key){{NULL, row->cell[0].n}, 0};
    buf_add(&r->text, row->cell[0].s, row->cell[0].n);
    return NULL;
}

struct numbers *numbers_new(const char *dir)
{
    static const char *const columns[] = {"word", NULL};
    struct numbers *n = mem_zalloc(1, sizeof *n);
    struct reading r = {0};
    lexicon_read(dir, "units", columns, take_row, &r);
    const char *word = r.text.data;
    for (size_t i = 0; i < r.n; i++) {
        r.key[i].key.s = word;
        word += r.key[i].key.n;
    }
    trie_build(&n->units, r.key, r.n);
    free(r.key);
    buf_free(&r.text);
    return n;
}

void numbers_free(struct numbers *n)
{
    trie_free(&n->units);
    free(n);
}

static bool is_figure(struct span s, size_t i)
{
    return text_digit(s, i) || (i < s.n && (s.s[i] == 'x' || s.s[i] == 'X'));
}

static size_t figures(struct span s, size_t i)
{
    size_t n = 0;
    while (is_figure(s, i + n))
        n++;
    return n;
}

/* Digits, with commas between three each, one blank inside, and a decimal. */
static size_t number_at(struct span s, size_t i)
{
    size_t at = i + figures(s, i), more;
    while (at < s.n && s.s[at] == ',' && figures(s, at + 1) == 3)
        at += 4;
    if (at < s.n && s.s[at] == ' ' && (more = figures(s, at + 1)) > 0)
        at += 1 + more;
    if (at < s.n && s.s[at] == '.' && (more = figures(s, at + 1)) > 0)
        at += 1 + more;
    return at - i;
}

static size_t unit_at(const struct numbers *n, struct span s, size_t i)
{
    size_t at = i;
    uint32_t value;
    for (size_t power; (power = text_one_of(text_from(s, at), SET_WORDS_NUMBER_POWERS)) > 0 && at - i < 12;)
        at += power;
    size_t sign = text_one_of(text_from(s, at), SET_WORDS_NUMBER_SIGNS);
    return at + (sign ? sign : trie_longest(&n->units, s.s + at, s.n - at, &value)) - i;
}

/* Length of the sign that ends before byte i and is no dash of a range or a name: nothing counted stands
 * before it, neither the number that ends at `from` nor letters. */
static size_t sign_before(struct span s, size_t from, size_t i)
{
    static const char *const signs[] = {"-", "+", "\xe2\x88\x92", "\xef\xbc\x8d", "\xef\xbc\x8b", NULL};
    size_t n = span_ends_one_of(span_head(s, i), signs);
    if (n == 0 || (i - n <= from && from > 0) || i - n < from)
        return 0;
    if (i > n &&
        (is_figure(s, i - n - 1) || text_letter(s.s[i - n - 1]) || strchr("%-+", s.s[i - n - 1]) != NULL))
        return 0;
    return n;
}

size_t numbers_next(const struct numbers *n, struct span s, size_t *at)
{
    for (size_t i = *at; i < s.n; i += utf8_length(s.s[i])) {
        if (!is_figure(s, i) || (i > 0 && (text_letter(s.s[i - 1]) || text_digit(s, i - 1))))
            continue;
        size_t length = number_at(s, i);
        bool masked = s.s[i] == 'x' || s.s[i] == 'X';
        size_t unit = unit_at(n, s, i + length);
        if ((i + length < s.n && text_letter(s.s[i + length]) && unit == 0) || (masked && unit == 0)) {
            i += length - 1;
            continue;
        }
        size_t sign = sign_before(s, *at, i);
        *at = i - sign;
        return sign + length + unit;
    }
    return 0;
}
