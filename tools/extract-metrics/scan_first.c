#include "scan_first.h"

#include <stdlib.h>
#include <string.h>

#include "msg.h"
#include "quantity.h"
#include "scan.h"
#include "sets.h"
#include "tokens.h"
#include "utf8.h"

struct marking {
    uint8_t *first;
    uint8_t bit;
};

static void mark_first(void *ctx, const char *word)
{
    const struct marking *m = ctx;
    size_t length;
    uint8_t *first = &m->first[lex_first(word, strlen(word), &length)];
    *first = (uint8_t)(*first | m->bit);
}

static void add_time(struct scan *s, size_t first, uint32_t second)
{
    uint32_t pair = scan_time_pair(first, second);
    s->first[first] |= FIRST_TIME;
    s->time_pair[pair >> 6] |= UINT64_C(1) << (pair & 63);
}

static void mark_time(void *ctx, const char *word)
{
    size_t length, first = lex_first(word, strlen(word), &length);
    add_time(ctx, first, heads_three(word + length, strlen(word) - length));
}

/* Of a number the first sign says nothing about what may follow. */
static void mark_number(void *ctx, const char *word)
{
    struct scan *s = ctx;
    size_t length, first = lex_first(word, strlen(word), &length);
    s->first[first] |= FIRST_NUMBER;
    add_time(s, first, 0);
}

/* True when a text that begins with the word is cut as a word, for nothing else but a time begins so. */
static bool is_sure(const void *ctx, const char *word)
{
    const struct scan *s = ctx;
    size_t length;
    return (s->first[lex_first(word, strlen(word), &length)] & ~(FIRST_TIME | FIRST_WORD | FIRST_ALONE)) == 0;
}

void scan_init(struct scan *s, const struct lex *lex)
{
    *s = (struct scan){.first = mem_zalloc(LEX_FIRSTS, sizeof *s->first)};
    struct marking m = {s->first, FIRST_MARK};
    token_begins(mark_first, &m);
    when_begins(mark_time, s);
    quantity_begins(mark_number, s);
    m.bit = FIRST_ORDINAL;
    lex_set_begins(SET_RANK_ORDINALS, mark_first, &m);
    lex_set_begins(SET_RANK_FIRSTS, mark_first, &m);
    lex_set_begins(SET_RANK_TOPS, mark_first, &m);
    for (uint32_t c = 1; c < LEX_FIRSTS - 1; c++) {
        char text[4];
        const struct head *head = c < 0x800 ? NULL : heads_find(&lex->word_openings.heads, opening_key(c, 0));
        uint32_t state = c < 0x800 ? trie_state(&lex->words, text, utf8_encode(c, text)) : 0;
        if (state != 0 || head != NULL)
            s->first[c] |= FIRST_WORD;
        if (head != NULL ? head->length > 0 : state != 0 && trie_ends(&lex->words, state))
            s->first[c] |= FIRST_ALONE;
    }
    for (int c = 'a'; c <= 'z'; c++)
        if (c != 'x')
            s->first[c] = s->first[c - 'a' + 'A'] = FIRST_LATIN;
    s->first['_'] = FIRST_LATIN;
    s->mark = mem_zalloc(lex->words_n, sizeof *s->mark);
    for (size_t i = 0; i < lex->words_n; i++)
        s->mark[i] = lex->word[i].classes;
    token_sets_note(lex, is_sure, s, s->mark);
    s->first[' '] = s->first['\t'] = s->first['\r'] = FIRST_BLANK;
}

void scan_free(struct scan *s)
{
    free(s->token);
    free(s->quantity);
    free(s->time);
    free(s->first);
    free(s->mark);
    *s = (struct scan){0};
}
