/* list: things that are named first and numbered together: A、B和C分别为3、5和8家. */
#ifndef EXTRACT_LIST_H
#define EXTRACT_LIST_H

#include "clause.h"
#include "fact.h"

/* Fills st->list.item with the labels of the quantities after c->list, the first of which is at token k;
 * leaves it empty when there is only one. */
void list_read(struct extract *x, struct sentence *st, const struct clause *c, size_t k);

/* The same where nothing like 分别 says so, but a row of numbers begins at token k: as many as the noun
 * phrase lists (客运量、货运量增长3%、5%), or, after a word of growth alone, those of the quantities before.
 */
void list_read_row(struct extract *x, struct sentence *st, const struct clause *c, size_t k);

/* 生产总值、财政收入均增长6%: true when one number is of every item, each an indicator; then st->list holds
 * them. */
bool list_shares_number(struct extract *x, struct sentence *st, const struct clause *c);

/* True for 、上升0.3个百分点 in 产值、利润率分别增长5%、上升0.3个百分点: another turn of the list, with a
 * word of growth of its own. */
bool list_goes_on(const struct extract *x, const struct sentence *st, const struct clause *c);

/* How many numbers stand in the list that begins at token k, each of which may have a word of growth. */
size_t list_numbers(const struct scan *s, struct span text, size_t k);

#endif
