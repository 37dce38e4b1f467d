#include "group_writer.h"

#include <stdlib.h>

#include "msg.h"
#include "part_end.h"

struct group_writer {
    const struct config *config;
    struct out *out;
    struct sheet *sheet; /* NULL with --partial */
    struct row_maker maker;
    struct state_writer writer;
    struct buf signature, line;
    struct buf last;      /* --unit-check: the key before */
    struct part_end part; /* --partial */
};

static void write_header(struct group_writer *w)
{
    out_byte(w->out, '#');
    for (unsigned i = 0; i < w->config->by.n; i++) {
        out_span(w->out, w->config->by.name[i]);
        out_byte(w->out, '\t');
    }
    out_text(w->out, "state\n");
}

struct group_writer *group_writer_new(const struct config *c, bool header, struct out *o)
{
    struct group_writer *w = mem_zalloc(1, sizeof *w);
    w->config = c;
    w->out = o;
    if (c->partial) {
        state_signature(&w->signature, c);
        if (header)
            write_header(w);
    } else {
        row_maker_init(&w->maker, c);
        w->sheet = sheet_new(c, o);
    }
    return w;
}

/* Without the last field. */
static struct span head_of(struct span key)
{
    while (key.n > 0 && key.s[key.n - 1] != '\t')
        key.n--;
    return key;
}

/* The unit is the key's last field, so that the units of one thing come one after the other. */
static void check_unit(struct group_writer *w, struct span key)
{
    struct span last = {w->last.data, w->last.len}, head = head_of(key);
    if (last.n > 0 && span_equal(head_of(last), head))
        msg_die("--unit-check: '%.*s' has the units '%.*s' and '%.*s'", (int)(head.n > 0 ? head.n - 1 : 0),
                key.s, (int)(last.n - head.n), last.s + head.n, (int)(key.n - head.n), key.s + head.n);
    w->last.len = 0;
    buf_add(&w->last, key.s, key.n);
}

static void write_state(struct group_writer *w, const struct table *t, const struct group *g)
{
    struct span key = group_key(t, g);
    w->line.len = 0;
    buf_add(&w->line, key.s, key.n);
    buf_byte(&w->line, '\t');
    buf_add(&w->line, w->signature.data, w->signature.len);
    state_write(&w->writer, &w->line, t, g);
    part_end_add(&w->part, (struct span){w->line.data, w->line.len});
    buf_byte(&w->line, '\n');
    out_write(w->out, w->line.data, w->line.len);
}

void group_writer_add(struct group_writer *w, const struct table *t, const struct group *g)
{
    if (w->config->unit_check)
        check_unit(w, group_key(t, g));
    if (w->config->partial) {
        write_state(w, t, g);
        return;
    }
    struct row r = row_make(&w->maker, t, g);
    sheet_row(w->sheet, &r);
}

void group_writer_end(struct group_writer *w)
{
    if (w->sheet != NULL) {
        sheet_end(w->sheet);
        row_maker_free(&w->maker);
    } else {
        part_end_write(&w->part, w->out);
    }
    state_writer_free(&w->writer);
    buf_free(&w->signature);
    buf_free(&w->line);
    buf_free(&w->last);
    free(w);
}
