/* Annotations, and how they are told from honest text.
 *
 * The scraper put a reading in brackets after every occurrence of some 150 traditional characters. People do
 * the same for the odd rare character, and textbooks do it for all. So nothing is touched before the document
 * as a whole has shown the scraper's hand (see is_damaged): annotations that fit, on traditional characters
 * only, on common ones, on all occurrences of each, and yet not on all characters.
 *
 * Then the text is walked once. An annotation after a character that is read so goes; a '?' that may begin a
 * run out of step goes to resync. */
#include "repair.h"

#include <stdlib.h>

#include "annotations.h"
#include "candidates.h"
#include "hanzi.h"
#include "mojibake.h"
#include "resync.h"
#include "utf8.h"

enum { WORK = 1 << 18 };

struct repair {
    struct annotations *annotations;
    struct resync *resync;
    struct resync_run run;
    struct edits runs;
};

struct repair *repair_new(void)
{
    struct repair *r = mem_zalloc(1, sizeof *r);
    r->annotations = annotations_new();
    r->resync = resync_new();
    return r;
}

void repair_free(struct repair *r)
{
    if (r == NULL)
        return;
    annotations_free(r->annotations);
    resync_free(r->resync);
    edits_free(&r->runs);
    free(r);
}

static size_t find(struct span t, size_t i, char c)
{
    const char *p = i < t.n ? memchr(t.s + i, c, t.n - i) : NULL;
    return p ? (size_t)(p - t.s) : t.n;
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
        if (open < i && w->t.s[open] == '(' && annotation_at(w->t, open, &reading) == i - open) {
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

static size_t at_question_mark(struct walk *w, size_t i)
{
    struct resync_run *run = &w->r->run;
    uint32_t left[RESYNC_LEFT];
    if (resync_work(w->r->resync) > w->work)
        return i + 1;
    characters_left(w, i, left);
    struct span text = {w->t.s + i, w->t.n - i};
    bool touching = i > 0 && i != w->end && w->t.s[i - 1] != ')';
    if (!resync_rebuild(w->r->resync, text, left, touching, run))
        return i + 1;
    w->b.len = 0;
    add_run(run, &w->b);
    struct edit edit = {
        .at = i, .length = (uint32_t)run->length, .kind = EDIT_RESYNC, .guessed = run->guessed > 0};
    edits_add(&w->r->runs, edit, (struct span){w->b.data, w->b.len});
    w->counts->resync++;
    w->counts->guessed += run->guessed;
    w->counts->pinyin += run->readings;
    w->end = i + run->length;
    for (size_t k = 0; k < RESYNC_LEFT; k++)
        w->left[k] = k < run->n ? run->text[run->n - 1 - k] : left[k - run->n];
    /* An annotation right after belongs to the character that has just come to light. */
    int reading;
    size_t length = w->end < w->t.n && w->t.s[w->end] == '(' ? annotation_at(w->t, w->end, &reading) : 0;
    if (length > 0 && hanzi_reads(w->left[0], reading)) {
        struct edit removal = {.at = w->end, .length = (uint32_t)length, .kind = EDIT_PINYIN};
        if (w->kinds & REPAIR_PINYIN)
            edits_add(&w->r->runs, removal, (struct span){"", 0});
        w->end += length;
    }
    return w->end;
}

/* Runs out of step: r->runs. */
static void rebuild_runs(struct repair *r, struct span text, unsigned kinds, struct repair_counts *counts)
{
    struct walk w = {.r = r, .t = text, .counts = counts, .kinds = kinds};
    w.work = resync_work(r->resync) + WORK + text.n;
    edits_clear(&r->runs);
    size_t n, first = find(text, 0, '?');
    if (first == text.n)
        return;
    const uint16_t *known = annotations_known(r->annotations, &n);
    resync_document(r->resync, known, n);
    for (size_t i = first; i < text.n; i = find(text, i, '?'))
        i = at_question_mark(&w, i);
    buf_free(&w.b);
}

/* Annotations and runs out of step. */
static void repair_readings(struct repair *r, struct span text, unsigned kinds, struct edits *edits,
                            struct repair_counts *counts)
{
    if (!annotations_find(r->annotations, text, edits))
        return;
    if (!(kinds & REPAIR_PINYIN))
        edits_clear(edits);
    if (kinds & REPAIR_RESYNC) {
        rebuild_runs(r, text, kinds, counts);
        edits_lay_over(edits, &r->runs);
    }
    counts->pinyin += edits->n - counts->resync;
}

/* Makes an edit of the part in which the texts differ. */
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
    add_difference(edits, text, (struct span){repaired.data, repaired.len},
                   counts->guessed > 0 || m.lost > 0);
    buf_free(&plain);
    buf_free(&repaired);
}
