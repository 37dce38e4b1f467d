/* genre: what kind of report it is, decided once for the whole report. */
#ifndef SEGMENT_GENRE_H
#define SEGMENT_GENRE_H

#include <stdbool.h>

#include "period.h"

enum genre { GENRE_OTHER, GENRE_SUMMARY, GENRE_GOVERNMENT, GENRE_PLAN, GENRE_BULLETIN };

/* As the segment record has it. */
const char *genre_name(enum genre g);

/* Whether the report in lines from to to - 1, whose titles are marked, is one of a government to its
 * congress: by its title, which scrapers space out (政 府 工 作 报 告) or lose, or by the formula that opens
 * it (我代表市人民政府，向大会报告工作). */
bool genre_is_government(const struct lines *l, size_t from, size_t to);

/* Whether the title tells by its subject that it is on what was done, as accounts are (5月财政收支,
 * 经济运行), and no word of plans stands in it. */
bool genre_tells_done(struct span title);

/* The genre of the report in lines from to to - 1, whose titles are marked: a government's, as p says; else
 * what the titles say, the first that tells. One that goes on in its year closes none: it is no summary. */
enum genre genre_infer(const struct lines *l, size_t from, size_t to, const struct period *p);

#endif
