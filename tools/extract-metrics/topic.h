/* topic: the time that a sentence stands under before it names one itself: its heading's, or that of the
 * sentence that opens a passage (这五年, …; 刚刚过去的2025年, …). */
#ifndef EXTRACT_TOPIC_H
#define EXTRACT_TOPIC_H

#include "fact.h"

/* The report's own period as the segments' column has it; years are relative where it is empty. */
struct when topic_period(struct extract *x, struct span column);

/* The year that the report looks back on: its own, or of a government the one before. */
int topic_closing(const struct extract *x, const struct sentence *st);

/* The time that governs the sentence: of its heading, or of the passage that an earlier one opened under the
 * same heading. */
struct when topic_of(struct extract *x, const struct sentence *st);

/* True for text that names a year where it opens: it may open a passage, though nothing is counted in it. */
bool topic_opens(struct span text);

/* True for a heading that looks back: it may say of which years what follows is, though it counts nothing. */
bool topic_reviews(struct span heading);

/* Makes years of 近五年, 五年来 and 今后三年 where the report's own is known. */
void topic_resolve(const struct extract *x, const struct sentence *st, struct when *w);

/* Ends a passage on a year that is over where the plans that it stands in name a later one: 今年, 2026年. */
void topic_met(struct extract *x, const struct sentence *st, const struct when *w);

/* Takes note of the time that the scanned sentence opens a passage with, and makes it the sentence's. */
void topic_note(struct extract *x, struct sentence *st);

#endif
