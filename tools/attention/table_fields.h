/* table_fields: fields of a row, each with the TAB in front of it. */
#ifndef ATTENTION_TABLE_FIELDS_H
#define ATTENTION_TABLE_FIELDS_H

#include "mem.h"
#include "tabular.h"

/* Appends columns of numbers to a title; the names end with NULL. */
void title_numbers(struct title *t, const char *const *name);

void add_text(struct buf *b, struct span plain);
void add_empty(struct buf *b);
void add_count(struct buf *b, unsigned long long n);

/* With so many digits after the point. */
void add_real(struct buf *b, double x, int digits);

/* times * a / by; empty where there is nothing to divide by. */
void add_ratio(struct buf *b, double times, unsigned long long a, unsigned long long by, int digits);

#endif
