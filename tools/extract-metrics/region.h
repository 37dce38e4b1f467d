/* region: the region that a number is of where the sentence names another than the report's: a division of it
 * (望城区财政收入), or a part that is no division (高新区, 县域, 兵团). */
#ifndef EXTRACT_REGION_H
#define EXTRACT_REGION_H

#include "fact.h"

/* Before the first clause: notes the region that the heading is on. */
void region_open(struct extract *x, struct sentence *st);

/* Every segment, before it is read: 生产建设兵团加快调整结构。 is on a body with accounts of its own, and so
 * is what follows, until the text speaks of the whole place again. */
void region_meet(struct extract *x, struct span place, struct span text);

/* An address to the deputies: what follows is of the whole place again, unless it names such a body itself.
 */
void region_address(struct extract *x);

/* The clause that begins at token i: notes the region that it opens with, for those after it in the
 * sentence. */
void region_note(struct extract *x, struct sentence *st, size_t i);

/* Sets f->place: what the quantity at token k is of, in full; empty where that is the report's place. A
 * region that its clause names goes on for the clauses after it; one of a part (其中) only where they have no
 * noun. */
void region_find(struct extract *x, struct sentence *st, const struct clause *c, size_t k, struct fact *f);

#endif
