#include "page_marks.h"

#include <stdio.h>
#include <stdlib.h>

#include "hash.h"
#include "record.h"

void marks_init(struct marks *m)
{
    *m = (struct marks){0};
    names_init(&m->source);
    names_init(&m->report);
}

uint64_t marks_source(struct span source)
{
    return hash_xxh64(source.s, source.n);
}

/* Spreads a number over all bits of a hash. */
static uint64_t mix(uint64_t hash, unsigned long long n)
{
    hash = (hash ^ (n + 1)) * 0x9e3779b97f4a7c15U;
    hash ^= hash >> 29;
    return hash != 0 ? hash : 1;
}

static uint64_t hash_sentence(uint64_t source, unsigned long long report, unsigned long long seg)
{
    return mix(mix(source, report), seg);
}

/* The slot of a hash in a table: that which has it, or a free one. */
static size_t mark_slot(const struct marks *m, uint64_t hash)
{
    size_t i = hash & (m->mark_slots - 1);
    while (m->mark_slot[i] != 0 && m->mark[m->mark_slot[i] - 1].hash != hash)
        i = (i + 1) & (m->mark_slots - 1);
    return i;
}

static size_t sentence_slot(const struct marks *m, uint64_t hash)
{
    size_t i = hash & (m->sentence_slots - 1);
    while (m->sentence_slot[i] != 0 && m->sentence[m->sentence_slot[i] - 1].hash != hash)
        i = (i + 1) & (m->sentence_slots - 1);
    return i;
}

static void grow_marks(struct marks *m)
{
    m->marks_cap = m->marks_cap ? 2 * m->marks_cap : 256;
    m->mark = mem_resize(m->mark, m->marks_cap, sizeof *m->mark);
    m->mark_slots = 2 * m->marks_cap;
    free(m->mark_slot);
    m->mark_slot = mem_zalloc(m->mark_slots, sizeof *m->mark_slot);
    for (size_t i = 0; i < m->marks; i++)
        m->mark_slot[mark_slot(m, m->mark[i].hash)] = (uint32_t)i + 1;
}

static void grow_sentences(struct marks *m)
{
    m->sentences_cap = m->sentences_cap ? 2 * m->sentences_cap : 256;
    m->sentence = mem_resize(m->sentence, m->sentences_cap, sizeof *m->sentence);
    m->sentence_slots = 2 * m->sentences_cap;
    free(m->sentence_slot);
    m->sentence_slot = mem_zalloc(m->sentence_slots, sizeof *m->sentence_slot);
    for (size_t i = 0; i < m->sentences; i++)
        m->sentence_slot[sentence_slot(m, m->sentence[i].hash)] = (uint32_t)i + 1;
}

static uint32_t add_report(struct marks *m, struct span source, unsigned long long number)
{
    char key[48];
    uint32_t of = names_add(&m->source, source);
    int n = snprintf(key, sizeof key, "%u:%llu", of, number);
    uint32_t i = names_add(&m->report, (struct span){key, (size_t)n});
    if (i >= m->told_cap) {
        m->told_cap = m->told_cap ? 2 * m->told_cap : 64;
        m->told = mem_resize(m->told, m->told_cap, sizeof *m->told);
    }
    if (i == m->report.n - 1)
        m->told[i] = (struct told){.source = of, .number = number};
    return i;
}

static uint32_t add_sentence(struct marks *m, uint64_t hash, struct span source, unsigned long long report,
                             unsigned long long seg)
{
    if (m->sentences == m->sentences_cap)
        grow_sentences(m);
    uint32_t *slot = &m->sentence_slot[sentence_slot(m, hash)];
    if (*slot == 0) {
        m->sentence[m->sentences] =
            (struct sentence){.hash = hash, .report = add_report(m, source, report), .seg = seg};
        *slot = (uint32_t)++m->sentences;
    }
    return *slot - 1;
}

uint32_t marks_add(struct marks *m, struct span source, unsigned long long report, unsigned long long seg,
                   unsigned long long pos)
{
    uint64_t of = hash_sentence(marks_source(source), report, seg), hash = mix(of, pos);
    if (pos > UINT32_MAX)
        return NAME_NONE;
    if (m->marks == m->marks_cap)
        grow_marks(m);
    uint32_t *slot = &m->mark_slot[mark_slot(m, hash)];
    if (*slot == 0) {
        uint32_t sentence = add_sentence(m, of, source, report, seg);
        m->mark[m->marks] = (struct mark){.hash = hash, .sentence = sentence, .pos = (uint32_t)pos};
        *slot = (uint32_t)++m->marks;
    }
    return *slot - 1;
}

uint32_t marks_at(struct marks *m, struct span at)
{
    unsigned long long
        number[3]; /* position, segment, report: from the end, for the source may hold colons */
    for (unsigned i = 0; i < 3; i++) {
        const char *colon = at.n > 0 ? memrchr(at.s, ':', at.n) : NULL;
        size_t n = colon != NULL ? (size_t)(colon - at.s) : 0;
        if (colon == NULL || !rec_number(span_from(at, n + 1), &number[i]))
            return NAME_NONE;
        at = span_head(at, n);
    }
    return marks_add(m, at, number[2], number[1], number[0]);
}

struct sentence *marks_sentence(const struct marks *m, uint64_t source, unsigned long long report,
                                unsigned long long seg)
{
    uint32_t i =
        m->sentences > 0 ? m->sentence_slot[sentence_slot(m, hash_sentence(source, report, seg))] : 0;
    return i > 0 ? &m->sentence[i - 1] : NULL;
}

struct mark *marks_find(const struct marks *m, uint64_t source, unsigned long long report,
                        unsigned long long seg, unsigned long long pos)
{
    uint64_t hash = mix(hash_sentence(source, report, seg), pos);
    uint32_t i = m->marks > 0 ? m->mark_slot[mark_slot(m, hash)] : 0;
    return i > 0 ? &m->mark[i - 1] : NULL;
}

struct span marks_keep(struct marks *m, struct span text)
{
    char *copy = arena_alloc(&m->texts, text.n);
    if (text.n > 0)
        memcpy(copy, text.s, text.n);
    return (struct span){copy, text.n};
}

void marks_note(struct marks *m, struct span source, struct span note)
{
    uint32_t i = names_add(&m->source, source);
    if (i >= m->notes) {
        size_t n = 2 * (size_t)i + 64;
        m->note = mem_resize(m->note, n, sizeof *m->note);
        memset(m->note + m->notes, 0, (n - m->notes) * sizeof *m->note);
        m->notes = n;
    }
    m->note[i] = marks_keep(m, note);
}

uint32_t marks_length(struct span field)
{
    uint32_t n = 0;
    for (size_t at = 0; at < field.n; at += field.s[at] == '\\' ? 2 : 1)
        n++;
    return n;
}

void marks_free(struct marks *m)
{
    names_free(&m->source);
    names_free(&m->report);
    free(m->told);
    arena_free(&m->texts);
    free(m->note);
    free(m->mark);
    free(m->sentence);
    free(m->mark_slot);
    free(m->sentence_slot);
}
