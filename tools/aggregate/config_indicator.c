/* --indicator: a condition on the column of that name, of the ids that are meant. */
#include "config.h"
#include "indicator_names.h"
#include "opt.h"

static void add_id(struct config *c, struct span id)
{
    buf_text(&c->wanted, c->wanted.len == 0 ? "indicator in " : ",");
    buf_add(&c->wanted, id.s, id.n);
}

static void want(void *ctx, const struct indicator_name *i)
{
    add_id(ctx, i->id);
}

static void add_meant(struct config *c, struct span said)
{
    if (indicators_meant(said, want, c) > 0)
        return;
    if (span_starts(said, "theme.") > 0) {
        add_id(c, said);
        return;
    }
    const struct indicator_name *near = indicator_nearest(said);
    if (near == NULL)
        opt_wrong("--indicator: none is called '%.*s'", (int)said.n, said.s);
    opt_wrong("--indicator: none is called '%.*s'; nearest: %s (%s)", (int)said.n, said.s, near->id.s,
              near->name.s);
}

void config_indicator(struct config *c, const char *list)
{
    indicator_names_use(NULL);
    for (const char *p = list; *p != '\0';) {
        size_t n = strcspn(p, ",");
        if (n > 0)
            add_meant(c, (struct span){p, n});
        p += n + (p[n] == ',');
    }
    indicator_names_free();
}
