#include "tally.h"

#include <stdlib.h>

#include "characters.h"
#include "utf8.h"

void counter_init(struct counter *c, const struct themes *themes, struct words *words, bool borders)
{
    *c = (struct counter){.themes = themes, .words = words, .borders = borders, .at = 1};
    c->theme = mem_zalloc(themes->n, sizeof *c->theme);
    c->term = mem_zalloc(themes->terms, sizeof *c->term);
}

void counter_free(struct counter *c)
{
    free(c->theme);
    free(c->term);
    free(c->border);
    free(c->letters);
}

void tally_init(struct tally *t, const struct themes *themes)
{
    *t = (struct tally){.theme = mem_zalloc(themes->n, sizeof *t->theme),
                        .term = mem_zalloc(themes->terms, sizeof *t->term)};
}

void tally_clear(struct tally *t, const struct themes *themes)
{
    t->sentences = t->characters = t->words = 0;
    memset(t->theme, 0, themes->n * sizeof *t->theme);
    memset(t->term, 0, themes->terms * sizeof *t->term);
}

void tally_free(struct tally *t)
{
    free(t->theme);
    free(t->term);
}

/* Cuts the sentence into words and returns how many of them have letters. */
static size_t cut(struct counter *c, struct span s)
{
    c->word = words_of(c->words, s, &c->n);
    if (c->n >= c->letters_room) {
        c->letters_room = 2 * c->n + 64;
        c->letters = mem_resize(c->letters, c->letters_room, sizeof *c->letters);
    }
    c->letters[0] = 0;
    for (size_t i = 0; i < c->n; i++)
        c->letters[i + 1] = c->letters[i] + has_letter(c->word[i]);
    return c->letters[c->n];
}

static void mark_borders(struct counter *c, struct span s)
{
    if (s.n >= c->border_room) {
        c->border_room = 2 * s.n + 64;
        c->border = mem_resize(c->border, c->border_room, 1);
    }
    memset(c->border, 0, s.n + 1);
    for (size_t i = 0; i < c->n; i++) {
        size_t at = (size_t)(c->word[i].s - s.s);
        c->border[at] = c->border[at + c->word[i].n] = 1;
    }
}

/* Words with letters that the bytes from `from` to `to` - 1 of s have a part in, those before mark left out.
 */
static unsigned long long words_within(const struct counter *c, struct span s, size_t from, size_t to,
                                       uint64_t *mark)
{
    size_t lo = 0, hi = c->n;
    while (lo < hi) { /* the first word that ends after from */
        size_t middle = lo + (hi - lo) / 2;
        if ((size_t)(span_end(c->word[middle]) - s.s) > from)
            hi = middle;
        else
            lo = middle + 1;
    }
    size_t end = lo;
    while (end < c->n && (size_t)(c->word[end].s - s.s) < to)
        end++;
    if (*mark > c->word_at + lo)
        lo = (size_t)(*mark - c->word_at);
    *mark = c->word_at + end;
    return end > lo ? c->letters[end] - c->letters[lo] : 0;
}

static void count(const struct counter *c, struct hits *hits, struct mark *mark, struct span s, size_t from,
                  size_t to)
{
    hits->n++;
    hits->sentences += mark->sentence != c->at;
    mark->sentence = c->at;
    if (c->words != NULL)
        hits->words += words_within(c, s, from, to, &mark->word);
}

/* Counts the hits that begin at byte i. A theme's longer term comes later, so the shorter ones wait until it
 * is known that there is none: here is no more than one form a length. */
static void hits_at(struct counter *c, struct tally *t, struct span s, size_t i)
{
    const struct themes *themes = c->themes;
    size_t found[TERM_BYTES], n = 0;
    uint32_t state[TERM_BYTES], at = 1;
    for (size_t k = i; k < s.n && (at = trie_step(&themes->trie, at, (unsigned char)s.s[k])) != 0; k++)
        if (trie_ends(&themes->trie, at) && (!c->borders || c->border[k + 1])) {
            found[n] = k + 1;
            state[n++] = at;
        }
    while (n-- > 0) {
        uint32_t list = themes->trie.value[state[n]];
        for (uint32_t e = themes->list[list]; e < themes->list[list + 1]; e++) {
            uint32_t term = themes->ending[e], theme = themes->term[term].theme;
            if (c->theme[theme].free > c->at + i)
                continue;
            c->theme[theme].free = c->at + found[n];
            count(c, &t->theme[theme], &c->theme[theme], s, i, found[n]);
            count(c, &t->term[term], &c->term[term], s, i, found[n]);
        }
    }
}

void count_sentence(struct counter *c, struct tally *t, struct span s)
{
    const struct themes *themes = c->themes;
    size_t blanks = 0, characters = 0;
    t->sentences++;
    c->n = 0;
    if (c->words != NULL)
        t->words += cut(c, s);
    if (c->borders)
        mark_borders(c, s);
    for (size_t i = 0, n; i < s.n; i += n, characters++) {
        n = utf8_length(s.s[i]);
        if (themes_may_begin(themes, s, i, n) && (!c->borders || c->border[i]))
            hits_at(c, t, s, i);
        uint32_t code;
        if ((unsigned char)(s.s[i] - '\xe4') >= 6 && utf8_decode(s.s + i, s.n - i, &code) > 0)
            blanks += utf8_is_blank(code);
    }
    t->characters += characters - blanks;
    c->at += s.n + 1;
    c->word_at += c->n;
}
