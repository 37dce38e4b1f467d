/* One pass over the characters (count.c) settles most lines: text without a character that only traditional
 * writing has is left alone, and that is nearly all of a mainland archive. Only what is traditional is
 * searched for terms. */
#include "choice.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "choice_data.h"
#include "count.h"

/* A simplified text may hold a few traditional characters (names, a quotation) and the other way round
 * (damage, variants): up to one in so many. What is between is mixed. */
enum { MIXED = 10 };

/* What speaks for a region must weigh this much at least. */
enum { SCORE_MIN = 2 };

/* False when no term begins with the three-byte character at s, after which `next` stands. Without a
 * branch: many characters begin a term, and which of them do is hard to foresee. */
static inline bool may_begin(uint32_t three, uint32_t next)
{
    unsigned c = choice_class_of(three);
    uint32_t bit = table_pair(three, next);
    unsigned pair = choice_pair[bit / 8] >> bit % 8 & 1;
    return ((c & CLASS_ALONE) | (c & CLASS_TERM & (0U - pair))) != 0;
}

/* The first place from i on where a term may begin; a place less than 7 bytes from the end if there is none.
 */
static size_t next_term(struct span s, size_t i)
{
    while (s.n - i >= 7) {
        uint32_t three = table_load_fast(s.s + i);
        bool is_three = table_is_three(three);
        if (is_three ? may_begin(three, table_load_fast(s.s + i + 3)) : choice_lead[(unsigned char)s.s[i]])
            return i;
        i += is_three ? 3 : 1;
    }
    return i;
}

static void count_terms(struct span s, struct evidence *e)
{
    e->counted = true;
    for (size_t i = next_term(s, 0), n; i < s.n; i = next_term(s, i + n)) {
        struct span rest = {s.s + i, s.n - i};
        uint32_t term;
        if ((n = trie_longest(&choice_trie, rest.s, rest.n, &term)) == 0) {
            n = rest.n >= 3 && table_is_three(table_load(rest.s)) ? 3 : 1;
            continue;
        }
        for (size_t r = 0; r < REGIONS; r++)
            e->score[r] += choice_terms[term].weight[r];
        e->found[term]++;
    }
}

enum choice choice_make(struct span s, struct evidence *e)
{
    memset(e->score, 0, sizeof e->score);
    if (e->counted)
        memset(e->found, 0, choice_terms_n * sizeof *e->found);
    e->counted = false;
    count_characters(s, e);
    if (e->traditional == 0)
        return e->simplified > 0 || e->either == 0 ? CHOICE_PASS : CHOICE_T2S;
    if (e->traditional <= e->simplified / MIXED)
        return CHOICE_PASS;
    count_terms(s, e);
    if (e->simplified > e->traditional / MIXED)
        return CHOICE_T2S;
    size_t mainland = e->score[REGION_MAINLAND], tw = e->score[REGION_TAIWAN], hk = e->score[REGION_HONGKONG];
    if (tw >= SCORE_MIN && tw > mainland && tw >= hk)
        return CHOICE_TW2SP;
    /* For Hong Kong nothing but characters changes: the mainland's words do not speak against it. */
    return hk >= SCORE_MIN ? CHOICE_HK2S : CHOICE_T2S;
}

const char *choice_name(enum choice c)
{
    static const char *const names[] = {"pass", "t2s", "tw2sp", "hk2s"};
    return names[c];
}

static bool is_evidence(const struct choice_term *t)
{
    return t->weight[REGION_MAINLAND] + t->weight[REGION_TAIWAN] + t->weight[REGION_HONGKONG] > 0;
}

/* The terms found most often, most often first. */
static void explain_terms(const struct evidence *e, struct buf *b)
{
    enum { SHOWN = 6 };
    size_t below = SIZE_MAX;
    for (int shown = 0; shown < SHOWN && below > 1;) {
        size_t most = 0;
        for (size_t i = 0; i < choice_terms_n; i++)
            if (is_evidence(&choice_terms[i]) && e->found[i] < below && e->found[i] > most)
                most = e->found[i];
        for (size_t i = 0; most > 0 && i < choice_terms_n && shown < SHOWN; i++)
            if (is_evidence(&choice_terms[i]) && e->found[i] == most) {
                char count[32];
                snprintf(count, sizeof count, " %zu", most);
                buf_text(b, shown++ == 0 ? ": " : ", ");
                buf_text(b, choice_terms[i].text);
                buf_text(b, count);
            }
        below = most;
    }
}

void choice_explain(const struct evidence *e, struct buf *b)
{
    char text[256];
    snprintf(text, sizeof text,
             "%zu simplified, %zu traditional, %zu either; mainland %zu, Taiwan %zu, Hong Kong %zu",
             e->simplified, e->traditional, e->either, e->score[REGION_MAINLAND], e->score[REGION_TAIWAN],
             e->score[REGION_HONGKONG]);
    buf_text(b, text);
    if (e->counted)
        explain_terms(e, b);
}
