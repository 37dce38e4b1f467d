/* One pass over the characters settles most lines: text without a character that only traditional writing has
 * is left alone, and that is nearly all of a mainland archive. It costs two loads a character. Only what is
 * traditional is searched for terms. */
#include "choice.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "choice_data.h"
#include "utf8.h"

/* A simplified text may hold a few traditional characters (names, a quotation) and the other way round
 * (damage, variants): up to one in so many. What is between is mixed. */
enum { MIXED = 10 };

/* What speaks for a region must weigh this much at least. */
enum { SCORE_MIN = 2 };

static size_t ascii_run(const char *s, size_t n)
{
    size_t i = 0;
    for (uint64_t eight; i + sizeof eight <= n; i += sizeof eight) {
        memcpy(&eight, s + i, sizeof eight);
        if ((eight & 0x8080808080808080u) != 0)
            break;
    }
    while (i < n && (unsigned char)s[i] < 0x80)
        i++;
    return i;
}

static inline unsigned class_of(uint32_t three)
{
    return choice_class[choice_page[table_page(three)]][three >> 16 & 63];
}

/* True when the four-byte character at s becomes another. */
static bool changes(struct span s)
{
    size_t n;
    uint32_t i;
    return table_longest(&table_t2s.back, s, &n, &i);
}

static void count_class(struct evidence *e, uint32_t three)
{
    unsigned c = class_of(three);
    e->simplified += c & CLASS_SIMPLIFIED;
    e->traditional += (c & CLASS_TRADITIONAL) / CLASS_TRADITIONAL;
    e->either += (c & CLASS_EITHER) / CLASS_EITHER;
}

/* Counts a run of three-byte characters; returns where it ends, or that fewer than four bytes are left. */
static const char *count_run(const char *p, const char *end, struct evidence *e)
{
    /* One sum for all three: it grows by at most one in each of its fields at each step. */
    enum { FIELD = 20, STEPS = (1 << FIELD) - 1 };
    uint64_t sum = 0;
    for (int steps = 0; end - p >= 4 && steps < STEPS; steps++) {
        uint32_t three = table_load_fast(p);
        if (!table_is_three(three))
            break;
        uint64_t c = class_of(three);
        sum += (c & CLASS_SIMPLIFIED) | (c & CLASS_TRADITIONAL) << (FIELD - 1) |
               (c & CLASS_EITHER) << (2 * FIELD - 2);
        p += 3;
    }
    e->simplified += sum & STEPS;
    e->traditional += sum >> FIELD & STEPS;
    e->either += sum >> 2 * FIELD;
    return p;
}

static void count_characters(struct span s, struct evidence *e)
{
    const char *p = s.s, *end = s.s + s.n;
    e->simplified = e->traditional = e->either = 0;
    while (p < end) {
        p = count_run(p, end, e);
        if (p == end)
            break;
        if ((unsigned char)*p < 0x80) {
            p += ascii_run(p, (size_t)(end - p));
        } else if (end - p >= 3 && table_is_three(table_load(p))) {
            count_class(e, table_load(p));
            p += 3;
        } else {
            e->traditional += (unsigned char)*p >= 0xf0 && changes((struct span){p, (size_t)(end - p)});
            p++;
        }
    }
}

/* True when a term may begin at s, which has the shape of a three-byte character. */
static inline bool may_begin(struct span s)
{
    unsigned c = class_of(table_load(s.s));
    if ((c & CLASS_TERM) == 0 || (c & CLASS_ALONE) != 0 || s.n < 6)
        return (c & (CLASS_TERM | CLASS_ALONE)) != 0;
    uint32_t bit = table_pair(table_load(s.s), table_load(s.s + 3));
    return (choice_pair[bit / 8] >> bit % 8 & 1) != 0;
}

static void count_terms(struct span s, struct evidence *e)
{
    e->counted = true;
    for (size_t i = 0; i < s.n;) {
        struct span rest = {s.s + i, s.n - i};
        bool three = rest.n >= 3 && table_is_three(table_load(rest.s));
        size_t n;
        uint32_t term;
        if (!(three ? may_begin(rest) : choice_lead[(unsigned char)*rest.s]) ||
            !table_longest(&choice_trie, rest, &n, &term)) {
            i += three ? 3 : 1;
            continue;
        }
        for (size_t r = 0; r < REGIONS; r++)
            e->score[r] += choice_terms[term].weight[r];
        e->found[term]++;
        i += n;
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
