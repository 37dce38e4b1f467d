#include "vocabulary.h"

#include <stdlib.h>

#include "characters.h"
#include "msg.h"

void vocabulary_init(struct vocabulary *v, struct words *cutter)
{
    *v = (struct vocabulary){.cutter = cutter};
    keyed_init(&v->table, sizeof(struct word));
}

void vocabulary_free(struct vocabulary *v)
{
    keyed_clear(&v->table);
    free(v->word);
    free(v->found);
}

/* The word of the text, known or new. */
static struct word *find(struct vocabulary *v, struct span text)
{
    size_t known = v->table.n;
    struct word *w = keyed_find(&v->table, text);
    if (v->table.n > known) {
        if (known == UINT32_MAX)
            msg_die("more than 4294967295 different words");
        if (known == v->word_room)
            v->word = mem_room(v->word, known, &v->word_room, sizeof *v->word);
        w->number = (uint32_t)known;
        v->word[known] = w;
    }
    return w;
}

static void count(struct vocabulary *v, struct word *w)
{
    if (w->now == 0) {
        if (v->found_n == v->found_room)
            v->found = mem_room(v->found, v->found_n, &v->found_room, sizeof *v->found);
        v->found[v->found_n++].word = w->number;
    }
    if (w->now == UINT32_MAX)
        msg_die("a word stands more than 4294967295 times in a report");
    w->now++;
}

size_t vocabulary_add(struct vocabulary *v, struct span sentence)
{
    size_t n, with_letters = 0;
    const struct span *text = words_of(v->cutter, sentence, &n);
    for (size_t i = 0; i < n; i++) {
        if (!has_letter(text[i]))
            continue;
        count(v, find(v, text[i]));
        with_letters++;
    }
    return with_letters;
}

static int by_number(const void *x, const void *y)
{
    const struct word_count *a = x, *b = y;
    return (a->word > b->word) - (a->word < b->word);
}

const struct word_count *vocabulary_end_report(struct vocabulary *v, unsigned side, size_t *n)
{
    *n = v->found_n;
    if (v->found_n > 1)
        qsort(v->found, v->found_n, sizeof *v->found, by_number);
    for (size_t i = 0; i < v->found_n; i++) {
        struct word *w = v->word[v->found[i].word];
        v->found[i].n = w->now;
        w->now = 0;
        if (side == SIDES)
            continue;
        w->hits[side] += v->found[i].n;
        w->reports[side]++;
        v->hits[side] += v->found[i].n;
    }
    if (side < SIDES)
        v->reports[side]++;
    v->found_n = 0;
    return v->found;
}
