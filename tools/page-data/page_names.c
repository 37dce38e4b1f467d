#include "page_names.h"

#include <stdlib.h>

void names_init(struct names *t)
{
    *t = (struct names){0};
    keyed_init(&t->table, sizeof(uint32_t));
}

uint32_t names_add(struct names *t, struct span text)
{
    uint32_t *number = keyed_find(&t->table, text); /* from 1: a new one is 0 */
    if (*number > 0)
        return *number - 1;
    if (t->n == t->cap) {
        t->cap = t->cap ? 2 * t->cap : 64;
        t->text = mem_resize(t->text, t->cap, sizeof *t->text);
    }
    t->text[t->n] = keyed_key(&t->table, number);
    *number = (uint32_t)++t->n;
    return *number - 1;
}

void names_free(struct names *t)
{
    keyed_clear(&t->table);
    free(t->text);
    *t = (struct names){0};
}
