/* phase: whether text speaks of what was done, will be done, went wrong, or only leads in. */
#ifndef SEGMENT_PHASE_H
#define SEGMENT_PHASE_H

#include "cues.h"

enum phase { PHASE_NONE, PHASE_DONE, PHASE_PLAN, PHASE_PROBLEM, PHASE_INTRO };

/* As the segment record has it; "" for PHASE_NONE. */
const char *phase_name(enum phase p);

/* When a report was written. */
struct phase_time {
    int last;   /* the last year of which it says what was done, 0 if unknown: later ones are planned */
    bool early; /* early in the year after: 今年 is still to come */
};

/* What a heading, marker included, announces for its section; PHASE_NONE where it does not say. Inside of a
 * section on what was done tasks are no plans. */
enum phase phase_of_heading(const struct cues *c, struct span heading, struct phase_time time,
                            enum phase section);

/* What the first sentence of a paragraph announces for it and those after it: PHASE_PLAN (明年，我们将…;
 * 2026年是…的一年), PHASE_PROBLEM (存在以下问题：), else PHASE_NONE. */
enum phase phase_opened_by(const struct cues *c, struct span sentence, struct phase_time time);

/* Whether a text admits that something is not well: 存在不少困难. */
bool phase_admits(const struct cues *c, struct span text);

/* The phase of a sentence in a section of the given phase: a plan or an admission inside of what was done. */
enum phase phase_of_sentence(const struct cues *c, struct span sentence, enum phase section);

/* Bytes at the head of a sentence in which it says that it looks ahead. */
enum { PHASE_HEAD = 72 };

/* The first place of text from byte `at` on where a word may begin that gives a sentence another phase than
 * its section's when it stands in its head. */
size_t phase_may_turn(const struct cues *c, struct span text, size_t at);

/* How a text is worded. */
struct phase_weight {
    unsigned past, aims, modals, bounds, sentences;
};

/* Adds the words of one sentence. */
void phase_weigh(const struct cues *c, struct span sentence, struct phase_weight *w);

/* PHASE_PLAN when it is worded as plans are, else PHASE_DONE. */
enum phase phase_of_weight(const struct phase_weight *w);

/* 现将…情况和明年打算报告如下: whether s says what all of the report is on. */
bool phase_leads_in(struct span s);

/* True when s counts things, and not just tasks: 新建学校3所, but no 完成36项重点任务. */
bool phase_counts_done(struct span s);

#endif
