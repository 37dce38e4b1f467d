/* page_write: the data of the page as files: figures.json, texts.json and headline.tsv. */
#ifndef PAGE_WRITE_H
#define PAGE_WRITE_H

#include "page_gather.h"

/* A row of the panel that is shown. */
struct figure {
    const struct span *field;                       /* P_COLUMNS of them */
    uint32_t series, place, period, target, actual; /* the last two are marks, or NAME_NONE */
};

struct page {
    struct series_list series;
    struct names place, period;
    struct span *code, *level; /* of places, by number */
    size_t places_cap;
    struct figure *figure; /* by series as they are ordered, then as the panel has them */
    size_t figures, figures_cap;
    struct marks marks;
    struct groups groups;
    struct gather_job gather;
    struct arena rows;
};

/* p starts all zero and stays where it is. */
void page_init(struct page *p);

/* Takes a row of the panel that series_choose has kept. */
void page_keep(struct page *p, const struct span *field);

/* Puts the figures in order once all are there. */
void page_order(struct page *p);

void page_free(struct page *p);

/* What there is to show and all tables, but for the sentences. */
void page_write_figures(const struct page *p, struct buf *o);

/* The sentences and where the figures stand in them. */
void page_write_texts(const struct page *p, struct buf *o);

/* Of the level with the most headline values, what its places reached last. */
void page_write_headline(const struct page *p, struct buf *o);

#endif
