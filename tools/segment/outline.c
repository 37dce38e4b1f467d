#include "outline.h"

#include <stdio.h>

#include "heading.h"

struct level *outline_enter(struct outline *o, const struct line *line)
{
    size_t at;
    struct marker m = heading_marker(line_span(line), &at);
    outline_leave_item(o);
    outline_leave(o, line->rank);
    struct level *level = &o->level[line->rank];
    level->bare = (struct span){line->s + at, m.bare};
    level->number = line->number ? line->number : 1;
    level->item = line->kind == LINE_ITEM;
    return level;
}

void outline_leave(struct outline *o, enum marker_rank rank)
{
    memset(o->level + rank, 0, sizeof *o->level * (MARK_RANKS - rank));
}

bool outline_leave_item(struct outline *o)
{
    bool left = false;
    for (unsigned i = 0; i < MARK_RANKS; i++)
        if (o->level[i].number != 0 && o->level[i].item) {
            o->level[i] = (struct level){0};
            left = true;
        }
    return left;
}

enum phase outline_phase(const struct outline *o, enum marker_rank rank)
{
    enum phase p = PHASE_NONE;
    for (unsigned i = 0; i < rank; i++)
        if (o->level[i].number != 0 && o->level[i].phase != PHASE_NONE)
            p = o->level[i].phase;
    return p;
}

bool outline_is_top(const struct outline *o, enum marker_rank rank)
{
    for (unsigned i = 0; i < rank; i++)
        if (o->level[i].number != 0)
            return false;
    return true;
}

void outline_write(const struct outline *o, struct buf *b)
{
    size_t start = b->len;
    for (unsigned i = 0; i < MARK_RANKS; i++) {
        const struct level *level = &o->level[i];
        char number[16];
        if (level->number == 0)
            continue;
        if (b->len > start)
            buf_byte(b, '/');
        if (level->bare.n > 0) {
            buf_add(b, level->bare.s, level->bare.n);
        } else {
            snprintf(number, sizeof number, "%u", level->number);
            buf_text(b, number);
        }
    }
}
