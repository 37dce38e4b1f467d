#include "emit.h"

#include <stdlib.h>

#include "msg.h"

struct emitter {
    const struct config *config;
    struct out *out;
    struct sheet *sheet; /* NULL with --partial */
    struct row_maker maker;
    struct state_writer writer;
    struct buf signature, line;
    struct buf last; /* --unit-check: the key before */
};

static void write_header(struct emitter *e)
{
    out_byte(e->out, '#');
    for (unsigned i = 0; i < e->config->by.n; i++) {
        out_span(e->out, e->config->by.name[i]);
        out_byte(e->out, '\t');
    }
    out_text(e->out, "state\n");
}

struct emitter *emit_new(const struct config *c, bool header, struct out *o)
{
    struct emitter *e = mem_zalloc(1, sizeof *e);
    e->config = c;
    e->out = o;
    if (c->partial) {
        state_signature(&e->signature, c);
        if (header)
            write_header(e);
    } else {
        row_maker_init(&e->maker, c);
        e->sheet = sheet_new(c, o);
    }
    return e;
}

/* Without the last field. */
static struct span head_of(struct span key)
{
    while (key.n > 0 && key.s[key.n - 1] != '\t')
        key.n--;
    return key;
}

/* The unit is the key's last field, so that the units of one thing come one behind the other. */
static void check_unit(struct emitter *e, struct span key)
{
    struct span last = {e->last.data, e->last.len}, head = head_of(key);
    if (last.n > 0 && head_of(last).n == head.n && (head.n == 0 || memcmp(last.s, key.s, head.n) == 0))
        msg_die("--unit-check: '%.*s' has the units '%.*s' and '%.*s'", (int)(head.n > 0 ? head.n - 1 : 0),
                key.s, (int)(last.n - head.n), last.s + head.n, (int)(key.n - head.n), key.s + head.n);
    e->last.len = 0;
    buf_add(&e->last, key.s, key.n);
}

static void emit_state(struct emitter *e, const struct table *t, const struct group *g)
{
    struct span key = group_key(t, g);
    e->line.len = 0;
    buf_add(&e->line, key.s, key.n);
    buf_byte(&e->line, '\t');
    buf_add(&e->line, e->signature.data, e->signature.len);
    state_write(&e->writer, &e->line, t, g);
    buf_byte(&e->line, '\n');
    out_write(e->out, e->line.data, e->line.len);
}

void emit_group(struct emitter *e, const struct table *t, const struct group *g)
{
    if (e->config->unit_check)
        check_unit(e, group_key(t, g));
    if (e->config->partial) {
        emit_state(e, t, g);
        return;
    }
    struct row r = row_make(&e->maker, t, g);
    sheet_row(e->sheet, &r);
}

void emit_end(struct emitter *e)
{
    if (e->sheet != NULL) {
        sheet_end(e->sheet);
        row_maker_free(&e->maker);
    }
    state_writer_free(&e->writer);
    buf_free(&e->signature);
    buf_free(&e->line);
    buf_free(&e->last);
    free(e);
}
