#include "docx_notes.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

struct docx_note {
    long id;
    long mark; /* its number in the text; 0: not yet there */
    size_t at, n;
};

void docx_notes_begin(struct docx_notes *n, long id, size_t at)
{
    n->note = mem_room(n->note, n->n, &n->cap, sizeof *n->note);
    n->note[n->n++] = (struct docx_note){.id = id, .at = at};
}

void docx_notes_end(struct docx_notes *n, size_t at)
{
    if (n->n > 0)
        n->note[n->n - 1].n = at - n->note[n->n - 1].at;
}

static int by_id(const void *a, const void *b)
{
    long x = ((const struct docx_note *)a)->id, y = ((const struct docx_note *)b)->id;
    return (x > y) - (x < y);
}

void docx_notes_sort(struct docx_notes *n, struct buf *text)
{
    n->text = *text;
    *text = (struct buf){0};
    if (n->n > 0)
        qsort(n->note, n->n, sizeof *n->note, by_id);
}

static struct docx_note *find(const struct docx_notes *n, long id)
{
    struct docx_note key = {.id = id};
    return n->n > 0 ? bsearch(&key, n->note, n->n, sizeof key, by_id) : NULL;
}

struct span docx_notes_refer(struct docx_notes *n, long id, long *shown, struct buf *after)
{
    struct docx_note *note = find(n, id);
    if (note == NULL)
        return (struct span){"", 0};
    bool first = note->mark == 0;
    note->mark = first ? ++*shown : note->mark;
    int length = snprintf(n->mark, sizeof n->mark, "[%ld]", note->mark);
    if (first) {
        buf_text(after, n->mark);
        if (note->n > 0) {
            /* A TAB after the mark would make a row of a table of it. */
            size_t tab = n->text.data[note->at] == '\t';
            buf_add(after, n->text.data + note->at + tab, note->n - tab);
        } else {
            buf_byte(after, '\n');
        }
    }
    return (struct span){n->mark, (size_t)length};
}

void docx_notes_free(struct docx_notes *n)
{
    free(n->note);
    buf_free(&n->text);
    *n = (struct docx_notes){0};
}
