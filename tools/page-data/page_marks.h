/* page_marks: where the figures stand: a mark is a number in a sentence. They are registered as the panel
 * names them, then filled from the records and the sentences, each read once. */
#ifndef PAGE_MARKS_H
#define PAGE_MARKS_H

#include <stdint.h>

#include "arena.h"
#include "page_names.h"

enum page_flag {
    PAGE_DAMAGED = 1,
    PAGE_MASKED = 2,
    PAGE_SPACED = 4,
    PAGE_REPEAT = 8,
    PAGE_CONFLICT = 16,
    PAGE_RESTORED = 32
};

struct mark {
    uint64_t hash; /* of source, report, segment and place; 0 is free in the table */
    uint32_t sentence;
    uint32_t pos, length; /* bytes of the number in the sentence, escapes undone; length 0: not found */
    unsigned flags;       /* of enum page_flag */
};

/* A report that marks stand in. */
struct told {
    uint32_t source;
    unsigned long long number;
    struct span period, place; /* escaped as in a record */
};

struct sentence {
    uint64_t hash; /* of source, report and segment; 0 is free in the table */
    uint32_t report;
    unsigned long long seg;
    struct span text; /* escaped as in a record; empty: not found */
};

struct marks {
    struct names source, report; /* a key of a report: number of the source, and its own */
    struct told *told;           /* of a report by number */
    size_t told_cap;
    struct mark *mark;
    struct sentence *sentence;
    size_t marks, marks_cap, sentences, sentences_cap;
    uint32_t *mark_slot, *sentence_slot; /* open tables of numbers from 1 */
    size_t mark_slots, sentence_slots;
    struct span *note; /* of a source by number: what was mended or lost in it, or empty */
    size_t notes;
    struct arena texts;
};

void marks_init(struct marks *m);

/* The number of the mark at SOURCE:REPORT:SEG:POS, known or new; NAME_NONE where that is none. */
uint32_t marks_at(struct marks *m, struct span at);

/* The same of fields of a record. */
uint32_t marks_add(struct marks *m, struct span source, unsigned long long report, unsigned long long seg,
                   unsigned long long pos);

/* The hash of a source, for the two below; they return NULL for what was not registered. */
uint64_t marks_source(struct span source);
struct sentence *marks_sentence(const struct marks *m, uint64_t source, unsigned long long report,
                                unsigned long long seg);
struct mark *marks_find(const struct marks *m, uint64_t source, unsigned long long report,
                        unsigned long long seg, unsigned long long pos);

/* A copy that lives as long as the marks. */
struct span marks_keep(struct marks *m, struct span text);

/* Notes what decode had to do with a source. */
void marks_note(struct marks *m, struct span source, struct span note);

/* How many bytes a field of a record has when its escapes are undone. */
uint32_t marks_length(struct span field);

void marks_free(struct marks *m);

#endif
