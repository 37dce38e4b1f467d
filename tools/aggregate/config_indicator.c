/* --indicator: a condition on the column of that name, of the ids that are meant. */
#include "config.h"
#include "indicator_names.h"

static void add_id(void *ctx, struct span id)
{
    struct config *c = ctx;
    buf_text(&c->wanted, c->wanted.len == 0 ? "indicator in " : ",");
    buf_add(&c->wanted, id.s, id.n);
}

static void want(void *ctx, const struct indicator_name *i)
{
    add_id(ctx, i->id);
}

void config_indicator(struct config *c, const char *list)
{
    indicator_names_use(NULL);
    indicators_asked(list, want, add_id, c);
    indicator_names_free();
}
