/* table_shape: what every table that a tool writes as CSV is, for the fuzz targets. */
#ifndef FUZZ_TABLE_SHAPE_H
#define FUZZ_TABLE_SHAPE_H

#include <csv.h>

#include "harness.h"
#include "utf8.h"

struct shape {
    size_t cells, header, rows;
};

static inline void shape_cell(void *s, size_t n, void *ctx)
{
    struct shape *shape = ctx;
    CLAIM(utf8_valid(s, n));
    shape->cells++;
}

static inline void shape_row(int end, void *ctx)
{
    struct shape *shape = ctx;
    (void)end;
    if (shape->rows++ == 0)
        shape->header = shape->cells;
    CLAIM(shape->cells == shape->header);
    shape->cells = 0;
}

/* Well-formed CSV in UTF-8, with a header, and as many cells in each row. */
static inline void claim_table(const struct buf *out)
{
    struct csv_parser parser;
    struct shape shape = {0};
    CLAIM(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) == 0);
    CLAIM(csv_parse(&parser, out->data, out->len, shape_cell, shape_row, &shape) == out->len);
    CLAIM(csv_fini(&parser, shape_cell, shape_row, &shape) == 0);
    CLAIM(shape.rows > 0);
    csv_free(&parser);
}

#endif
