/* Annotations, and how they are told from honest text.
 *
 * The scraper put a reading in brackets behind every occurrence of some 150 traditional characters. People do
 * the same for the odd rare character, and textbooks do it for all. So nothing is touched before the document
 * as a whole has shown the scraper's hand (see is_damaged): annotations that fit, on traditional characters
 * only, on common ones, on all occurrences of each, and yet not on all characters.
 *
 * Then the text is walked once. An annotation behind a character that is read so goes; a '?' that may begin a
 * run out of step goes to resync. */
#include "repair.h"

#include <stdlib.h>

#include "candidates.h"
#include "han.h"
#include "mojibake.h"
#include "resync.h"
#include "utf8.h"

enum {
    BMP = 1 << 16,
    WORK = 1 << 18,
    ENOUGH = 3,      /* annotations that make a document suspect */
    COMMON = 8 * 14, /* eighths of a bit: the few thousand characters of everyday use cost less */
};

/* An annotation that fits the character in front of it: place << 8 | length. */
struct marks {
    uint64_t *mark;
    size_t n, cap;
};

struct repair {
    unsigned char known[BMP]; /* characters that carry annotations in this document */
    uint16_t list[BMP];       /* which these are */
    size_t n_known;
    struct marks marks;
    struct resync *resync;
    struct resync_run run;
};

struct repair *repair_new(void)
{
    struct repair *r = mem_zalloc(1, sizeof *r);
    r->resync = resync_new();
    return r;
}

void repair_free(struct repair *r)
{
    if (r == NULL)
        return;
    resync_free(r->resync);
    free(r->marks.mark);
    free(r);
}

/* The character that ends before place i; 0 at the start. */
static uint32_t character_before(struct span t, size_t i)
{
    const unsigned char *p = (const unsigned char *)t.s + i;
    if (i >= 3 && p[-3] >= 0xe0 && p[-3] < 0xf0 && (p[-1] & 0xc0) == 0x80)
        return (uint32_t)(p[-3] & 15) << 12 | (uint32_t)(p[-2] & 63) << 6 | (p[-1] & 63);
    size_t from = i;
    uint32_t cp = 0;
    while (from > 0 && i - from < 4 && ((unsigned char)t.s[--from] & 0xc0) == 0x80)
        continue;
    if (from < i)
        utf8_decode(t.s + from, i - from, &cp);
    return cp;
}

/* Length of the "(reading)" at the opening bracket t.s[i], 0 if it is none. */
static size_t annotation(struct span t, size_t i, int *reading)
{
    size_t length = reading_and_bracket(t.s + i + 1, t.n - i - 1, reading);
    return length ? length + 1 : 0;
}

static void forget(struct repair *r)
{
    r->marks.n = 0;
    for (size_t i = 0; i < r->n_known; i++)
        r->known[r->list[i]] = 0;
    r->n_known = 0;
}

static size_t find(struct span t, size_t i, char c)
{
    const char *p = i < t.n ? memchr(t.s + i, c, t.n - i) : NULL;
    return p ? (size_t)(p - t.s) : t.n;
}

static void add_mark(struct marks *m, size_t at, size_t length)
{
    if (m->n == m->cap) {
        m->cap = m->cap ? m->cap + m->cap / 2 : 1024;
        m->mark = mem_resize(m->mark, m->cap, sizeof *m->mark);
    }
    m->mark[m->n++] = (uint64_t)at << 8 | length;
}

struct survey {
    size_t traditional, other, common;
};

/* Counts the annotations that fit, remembers them and their characters. */
static struct survey survey(struct repair *r, struct span t)
{
    struct survey s = {0};
    for (size_t i = find(t, 0, '('); i < t.n; i = find(t, i + 1, '(')) {
        int reading;
        size_t length = annotation(t, i, &reading);
        uint32_t cp = length > 0 ? character_before(t, i) : 0;
        if (length == 0 || !han_reads(cp, reading))
            continue;
        add_mark(&r->marks, i, length);
        i += length - 1;
        if (han_simplified(cp) == cp) {
            s.other++;
            continue;
        }
        s.traditional++;
        s.common += han_cost_alone(cp) < COMMON;
        if (!r->known[cp])
            r->list[r->n_known++] = (uint16_t)cp;
        r->known[cp] = 1;
    }
    return s;
}

/* How many of the known characters stand in the text, and how many other Chinese ones. Nearly all have three
 * bytes; the few others do not matter. */
static void take_stock(const struct repair *r, struct span t, size_t *known, size_t *han)
{
    const unsigned char *p = (const unsigned char *)t.s, *end = p + t.n;
    size_t counts[2] = {0, 0};
    while (p + 2 < end) {
        if (*p < 0xe3 || *p > 0xe9) {
            p++;
            continue;
        }
        uint32_t cp = (uint32_t)(p[0] & 15) << 12 | (uint32_t)(p[1] & 63) << 6 | (p[2] & 63);
        counts[r->known[cp]] += cp >= 0x3400;
        p += 3;
    }
    *han = counts[0];
    *known = counts[1];
}

/* The document carries the scraper's annotations, not an author's. */
static bool is_damaged(struct repair *r, struct span t)
{
    struct survey s = survey(r, t);
    if (s.traditional < ENOUGH || s.other * 10 > s.traditional || s.common * 10 < s.traditional * 9)
        return false;
    size_t known, han;
    take_stock(r, t, &known, &han);
    /* A tenth may lack theirs: in runs out of step other characters stand for them. */
    return s.traditional * 10 >= known * 9 && han > s.traditional / 2;
}

/* Appends the run's text to b. */
static void add_run(const struct resync_run *run, struct buf *b)
{
    for (size_t i = 0; i < run->n; i++) {
        buf_reserve(b, 4);
        b->len += utf8_encode(run->text[i], b->data + b->len);
    }
}

struct walk {
    struct repair *r;
    struct span t;
    struct edits *edits;
    struct repair_counts *counts;
    size_t end;                 /* of the last run, */
    uint32_t left[RESYNC_LEFT]; /* which has these characters at its end */
    unsigned kinds;
    size_t work; /* when resync has done so much it is not asked again: text made to be slow shall not be */
    struct buf b;
};

/* The characters before place i without their annotations, the last one first; 0 where there are none. */
static void characters_left(const struct walk *w, size_t i, uint32_t *left)
{
    size_t n = 0;
    while (n < RESYNC_LEFT && i > 0) {
        if (i == w->end) {
            for (size_t k = 0; n < RESYNC_LEFT; k++)
                left[n++] = w->left[k];
            return;
        }
        size_t open = i;
        while (w->t.s[i - 1] == ')' && open > 0 && i - open < 16 && w->t.s[open] != '(')
            open--;
        int reading;
        if (open < i && w->t.s[open] == '(' && annotation(w->t, open, &reading) == i - open) {
            i = open;
            continue;
        }
        left[n] = character_before(w->t, i);
        do
            i--;
        while (i > 0 && ((unsigned char)w->t.s[i] & 0xc0) == 0x80);
        n++;
    }
    while (n < RESYNC_LEFT)
        left[n++] = 0;
}

static void remove_annotation(struct walk *w, size_t at, size_t length)
{
    if (!(w->kinds & REPAIR_PINYIN))
        return;
    struct edit edit = {.at = at, .length = (uint32_t)length, .kind = EDIT_PINYIN};
    edits_add(w->edits, edit, (struct span){"", 0});
    w->counts->pinyin++;
}

/* Takes the annotations from number i on that stand before `to`, and not in a run. Returns the number of the
 * next. */
static size_t remove_annotations(struct walk *w, size_t i, size_t to)
{
    const struct marks *m = &w->r->marks;
    for (; i < m->n && m->mark[i] >> 8 < to; i++)
        if (m->mark[i] >> 8 >= w->end)
            remove_annotation(w, m->mark[i] >> 8, m->mark[i] & 0xff);
    return i;
}

static size_t at_question_mark(struct walk *w, size_t i)
{
    struct resync_run *run = &w->r->run;
    uint32_t left[RESYNC_LEFT];
    if (resync_work(w->r->resync) > w->work)
        return i + 1;
    characters_left(w, i, left);
    if (!resync_rebuild(w->r->resync, w->t.s + i, w->t.n - i, left, w->r->known, run))
        return i + 1;
    w->b.len = 0;
    add_run(run, &w->b);
    struct edit edit = {
        .at = i, .length = (uint32_t)run->length, .kind = EDIT_RESYNC, .guessed = run->guessed > 0};
    edits_add(w->edits, edit, (struct span){w->b.data, w->b.len});
    w->counts->resync++;
    w->counts->guessed += run->guessed;
    w->counts->pinyin += run->readings;
    w->end = i + run->length;
    for (size_t k = 0; k < RESYNC_LEFT; k++)
        w->left[k] = k < run->n ? run->text[run->n - 1 - k] : left[k - run->n];
    /* An annotation right behind belongs to the character that has just come to light. */
    int reading;
    size_t length = w->end < w->t.n && w->t.s[w->end] == '(' ? annotation(w->t, w->end, &reading) : 0;
    if (length > 0 && han_reads(w->left[0], reading)) {
        remove_annotation(w, w->end, length);
        w->end += length;
    }
    return w->end;
}

/* Annotations and runs out of step. */
static void repair_readings(struct repair *r, struct span text, unsigned kinds, struct edits *edits,
                            struct repair_counts *counts)
{
    if (is_damaged(r, text)) {
        struct walk w = {.r = r, .t = text, .edits = edits, .counts = counts, .kinds = kinds};
        w.work = resync_work(r->resync) + WORK + text.n;
        size_t mark = 0, i = kinds & REPAIR_RESYNC ? find(text, 0, '?') : text.n;
        for (; i < text.n; i = find(text, i, '?')) {
            mark = remove_annotations(&w, mark, i);
            i = at_question_mark(&w, i);
        }
        remove_annotations(&w, mark, text.n);
        buf_free(&w.b);
    }
    forget(r);
}

/* Makes an edit of the stretch in which the texts differ. */
static void add_difference(struct edits *e, struct span from, struct span to, bool guessed)
{
    size_t head = 0, tail = 0, least = from.n < to.n ? from.n : to.n;
    while (head < least && from.s[head] == to.s[head])
        head++;
    while (tail < least - head && from.s[from.n - 1 - tail] == to.s[to.n - 1 - tail])
        tail++;
    /* Whole characters only. */
    while (head > 0 && head < from.n && ((unsigned char)from.s[head] & 0xc0) == 0x80)
        head--;
    while (tail > 0 && ((unsigned char)from.s[from.n - tail] & 0xc0) == 0x80)
        tail--;
    struct edit edit = {
        .at = head, .length = (uint32_t)(from.n - tail - head), .kind = EDIT_MOJIBAKE, .guessed = guessed};
    edits_add(e, edit, (struct span){to.s + head, to.n - tail - head});
}

void repair_text(struct repair *r, struct span text, unsigned kinds, struct edits *edits,
                 struct repair_counts *counts)
{
    struct buf plain = {0}, repaired = {0};
    struct mojibake m = {0};
    if (kinds & REPAIR_MOJIBAKE && text.n < EDIT_MOST / 2)
        m = mojibake_undo(text, &plain);
    struct span t = m.layers > 0 ? (struct span){plain.data, plain.len} : text;
    repair_readings(r, t, kinds, edits, counts);
    if (m.layers == 0)
        return;
    counts->mojibake = m.layers;
    counts->guessed += m.guessed;
    edits_apply(edits, t, &repaired);
    edits_clear(edits);
    add_difference(edits, text, (struct span){repaired.data, repaired.len}, counts->guessed > 0);
    buf_free(&plain);
    buf_free(&repaired);
}
