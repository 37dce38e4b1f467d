#include "title.h"

#include <stdio.h>
#include <stdlib.h>

#include "group.h"

void title_value(struct title *t, struct span value, const char *stat)
{
    struct buf b = {0};
    buf_add(&b, value.s, value.n);
    if (stat != NULL) {
        buf_byte(&b, ':');
        buf_text(&b, stat);
    }
    title_number(t, (struct span){b.data, b.len});
    buf_free(&b);
}

static int by_name(const void *a, const void *b)
{
    const struct column *x = *(struct column *const *)a, *y = *(struct column *const *)b;
    int c = strcmp(x->name, y->name);
    return c != 0 ? c : (x > y) - (x < y);
}

static void number_doubles(struct title *t)
{
    struct column **sorted = mem_alloc(t->columns * sizeof(struct column *));
    for (unsigned i = 0; i < t->columns; i++)
        sorted[i] = &t->column[i];
    qsort(sorted, t->columns, sizeof(struct column *), by_name);
    for (unsigned i = 1, first = 0; i < t->columns; i++) {
        if (strcmp(sorted[i]->name, sorted[first]->name) != 0) {
            first = i;
            continue;
        }
        size_t n = strlen(sorted[i]->name) + 16;
        char *name = mem_alloc(n);
        snprintf(name, n, "%s.%u", sorted[i]->name, i - first + 1);
        free((char *)sorted[i]->name);
        sorted[i]->name = name;
    }
    free(sorted);
}

void title_coverage(struct title *t, const struct config *c)
{
    for (unsigned i = 0; i < COVERAGES; i++)
        title_number(t, (struct span){coverage_name[i], strlen(coverage_name[i])});
    if (c->cite > 0)
        title_text(t, (struct span){"cite", strlen("cite")});
    number_doubles(t);
}
