#include "word_cutter.h"

#include <stdlib.h>

#include "hmm.h"
#include "numbers.h"
#include "path.h"
#include "tags.h"
#include "user_dict.h"
#include "utf8.h"
#include "whole_words.h"
#include "words_data.h"

struct words {
    struct path path;
    struct numbers *numbers; /* NULL unless numbers are kept */
    const char *text;        /* that the run of the path is of */
    uint8_t *from, *end;     /* what the model needs */
    size_t cap;
    struct span *word; /* those of the text so far */
    size_t n, room;
    bool whole;             /* words of the user are words wherever they stand */
    bool tags;              /* words are written with their tags */
    struct user_words stop; /* words that are left out */
};

/* A piece of text that is a word before the rest is cut. */
struct fixed {
    size_t at, n;
};

static void add(struct words *w, struct span word)
{
    if (w->n == w->room)
        w->word = mem_room(w->word, w->n, &w->room, sizeof *w->word);
    w->word[w->n++] = word;
}

static void put(struct words *w, size_t i, size_t n)
{
    add(w, (struct span){w->text + w->path.at[i], w->path.at[i + n] - w->path.at[i]});
}

static void put_singles(struct words *w, size_t i, size_t n)
{
    for (size_t k = i; k < i + n; k++)
        put(w, k, 1);
}

static void put_modelled(struct words *w, size_t i, size_t n)
{
    if (n > w->cap) {
        w->cap = 2 * n;
        w->from = mem_resize(w->from, w->cap, 4);
        w->end = mem_resize(w->end, w->cap, 1);
    }
    hmm_cut(w->path.c + i, n, w->from, w->end);
    for (size_t k = 0, start = 0; k < n; k++) {
        if (!w->end[k])
            continue;
        if (path_is_apart(&w->path, i + start, k + 1 - start))
            put_singles(w, i + start, k + 1 - start);
        else
            put(w, i + start, k + 1 - start);
        start = k + 1;
    }
}

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

/* Letters and digits with a decimal and a percent sign are one token, what is between them another. */
static void put_latin(struct words *w, size_t i, size_t end)
{
    while (i < end) {
        size_t k = i;
        if (path_is_latin(w->path.c[i])) {
            while (k < end && path_is_latin(w->path.c[k]))
                k++;
            if (k + 1 < end && w->path.c[k] == '.' && is_digit(w->path.c[k + 1]))
                for (k += 2; k < end && is_digit(w->path.c[k]); k++)
                    ;
            k += k < end && w->path.c[k] == '%';
        } else {
            while (k < end && !path_is_latin(w->path.c[k]))
                k++;
        }
        put(w, i, k - i);
        i = k;
    }
}

/* Characters from i to end - 1 that the dictionary left single. */
static void put_rest(struct words *w, size_t i, size_t end)
{
    if (i == end)
        return;
    if (end - i == 1 || path_frequency(&w->path, i, end - i) > 0) {
        put_singles(w, i, end - i);
        return;
    }
    while (i < end) {
        bool chinese = w->path.c[i] >= HMM_FIRST;
        size_t k = i;
        while (k < end && (w->path.c[k] >= HMM_FIRST) == chinese)
            k++;
        if (chinese)
            put_modelled(w, i, k - i);
        else
            put_latin(w, i, k);
        i = k;
    }
}

static void cut_loaded(struct words *w)
{
    struct path *p = &w->path;
    size_t rest = 0;
    path_find(p);
    for (size_t i = 0; i < p->n; i += p->next[i]) {
        bool between = p->code[i] == WORDS_NO_CODE;
        if (p->next[i] == 1 && !between)
            continue;
        put_rest(w, rest, i);
        if (!between || !utf8_is_blank(p->c[i]))
            put(w, i, p->next[i]);
        rest = i + p->next[i];
    }
    put_rest(w, rest, p->n);
    p->n = 0;
}

/* The character at s; most are Chinese. Bytes that are none count as one each. */
static inline size_t decode(struct span s, uint32_t *c)
{
    unsigned char b = (unsigned char)*s.s;
    if (b >= 0xe1 && b <= 0xec && s.n >= 3) { /* well-formed, so there is nothing to check */
        *c = (b & 0x0fU) << 12 | ((unsigned char)s.s[1] & 0x3fU) << 6 | ((unsigned char)s.s[2] & 0x3fU);
        return 3;
    }
    size_t n = utf8_decode(s.s, s.n, c);
    return n ? n : 1;
}

static void cut_plain(struct words *w, struct span s)
{
    enum { ENOUGH = 1000 }; /* characters, after which the end of a run is waited for: memory is bounded */
    struct path *p = &w->path;
    w->text = s.s;
    p->n = 0;
    for (size_t i = 0, step; i < s.n; i += step) {
        uint32_t c = 0;
        step = decode((struct span){s.s + i, s.n - i}, &c);
        path_put(p, c, i, i + step);
        if (p->n >= ENOUGH && p->code[p->n - 1] == WORDS_NO_CODE)
            cut_loaded(w);
    }
    cut_loaded(w);
}

/* The next fixed word from `from` on; number: the next number, known as long as it is not passed. */
static bool next_fixed(const struct words *w, struct span s, size_t from, struct fixed *number,
                       struct fixed *next)
{
    if (w->numbers != NULL && number->at < from) {
        number->at = from;
        number->n = numbers_next(w->numbers, s, &number->at);
        if (number->n == 0)
            number->at = s.n;
    }
    size_t end = w->numbers != NULL ? number->at : s.n;
    for (size_t i = from; w->whole && i < end; i += utf8_length(s.s[i])) {
        *next = (struct fixed){i, whole_word_at(&w->path.user, s, i)};
        if (next->n > 0)
            return true;
    }
    *next = (struct fixed){end, w->numbers != NULL ? number->n : 0};
    return next->n > 0;
}

const struct span *words_of(struct words *w, struct span s, size_t *n)
{
    size_t from = 0;
    struct fixed number = {0}, next;
    w->n = 0;
    if (w->numbers != NULL && (number.n = numbers_next(w->numbers, s, &number.at)) == 0)
        number.at = s.n;
    while ((w->numbers != NULL || w->whole) && next_fixed(w, s, from, &number, &next)) {
        cut_plain(w, (struct span){s.s + from, next.at - from});
        add(w, (struct span){s.s + next.at, next.n});
        from = next.at + next.n;
    }
    cut_plain(w, span_from(s, from));
    *n = w->n;
    return w->word;
}

void words_keep_whole(struct words *w)
{
    w->whole = true;
}

static void add_stop(void *ctx, struct span line)
{
    whole_word_add(ctx, line);
}

void words_tag(struct words *w)
{
    w->tags = true;
}

void words_stop(struct words *w, const char *file)
{
    user_lines_read(file, add_stop, &w->stop);
}

/* A number that was split has blanks inside, and so may words of the user have. */
static void write_parts(struct span word, struct buf *b)
{
    const char *blank = memchr(word.s, ' ', word.n);
    for (; blank != NULL; blank = memchr(word.s, ' ', word.n)) {
        buf_add(b, word.s, (size_t)(blank - word.s));
        word = span_from(word, (size_t)(blank + 1 - word.s));
    }
    buf_add(b, word.s, word.n);
}

/* end: of the text that the word is in. Sixteen bytes are copied for most words, as a call of memcpy for a
 * few takes longer (a tenth of all that is done for --words). */
static void write_word(struct span word, const char *end, struct buf *b)
{
    enum { SHORT = 16 };
    if (word.n > SHORT || end - word.s < SHORT) {
        buf_add(b, word.s, word.n);
        return;
    }
    buf_reserve(b, SHORT);
    memcpy(b->data + b->len, word.s, SHORT);
    b->len += word.n;
}

static const char *tag_of(struct words *w, struct span word)
{
    path_load(&w->path, word);
    const char *tag = path_tag(&w->path);
    w->path.n = 0;
    return *tag != '\0' ? tag : tag_by_letters(word);
}

void words_cut(struct words *w, struct span s, struct buf *b)
{
    size_t n;
    const struct span *word = words_of(w, s, &n);
    bool blanks = w->numbers != NULL || w->whole;
    for (size_t i = 0; i < n; i++) {
        if (w->stop.n > 0 && whole_word_at(&w->stop, word[i], 0) == word[i].n)
            continue;
        if (b->len > 0)
            buf_byte(b, ' ');
        if (blanks)
            write_parts(word[i], b);
        else
            write_word(word[i], span_end(s), b);
        if (w->tags) {
            buf_byte(b, '/');
            buf_text(b, tag_of(w, word[i]));
        }
    }
}

struct words *words_new(const char *dict, bool keep_numbers, const char *lexicon)
{
    struct words *w = mem_zalloc(1, sizeof *w);
    path_init(&w->path);
    if (keep_numbers)
        w->numbers = numbers_new(lexicon);
    if (dict != NULL)
        user_dict_read(dict, &w->path);
    return w;
}

void words_free(struct words *w)
{
    if (w == NULL)
        return;
    if (w->numbers != NULL)
        numbers_free(w->numbers);
    path_free(&w->path);
    free(w->from);
    free(w->end);
    free(w->word);
    user_words_free(&w->stop);
    free(w);
}
