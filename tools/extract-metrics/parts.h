/* parts: the whole that what stands after 其中 is a part of, and where its parts end. */
#ifndef EXTRACT_PARTS_H
#define EXTRACT_PARTS_H

#include "fact.h"

/* Notes the quantity, which is no part, with its label as the whole of parts to come. */
void parts_whole(struct sentence *st, const struct fact *f, struct piece label);

/* Ends the parts where the quantity of f is none of them. */
void parts_check(const struct extract *x, struct sentence *st, const struct clause *c, const struct fact *f);

/* True when the clause from token k on only names and counts one thing more of what 其中 or an aim counts:
 * nothing is done in it and no time said.
 * 其中国家投资800万元，地方配套400万元; 计划种植水稻5万亩，玉米7万亩 */
bool parts_go_on(const struct scan *s, const struct sentence *st, size_t k);

#endif
