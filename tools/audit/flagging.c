#include "flagging.h"

#include <stdlib.h>

#include "msg.h"
#include "temp_file.h"

/* Marks that came later. */
struct marked {
    unsigned long long number; /* of the record */
    unsigned marks;
};

enum {
    LETTER = '@', /* of no marks */
    BUFFER = 1 << 16
};

void flagging_open(struct flagging *f)
{
    *f = (struct flagging){.file = temp_file(), .buffer = mem_alloc(BUFFER)};
    setvbuf(f->file, f->buffer, _IOFBF, BUFFER);
}

void flagging_add(struct flagging *f, const struct audit_fact *fact)
{
    if (putc(LETTER + (int)fact->marks, f->file) == EOF ||
        fwrite(fact->line.s, 1, fact->line.n, f->file) != fact->line.n || putc('\n', f->file) == EOF)
        msg_die("temporary file:");
}

void flagging_mark(struct flagging *f, const struct audit_fact *fact)
{
    if (fact->marks == 0)
        return;
    if (f->n == f->cap) {
        f->cap = f->cap ? 2 * f->cap : 1024;
        f->marked = mem_resize(f->marked, f->cap, sizeof *f->marked);
    }
    f->marked[f->n++] = (struct marked){fact->number, fact->marks};
}

static int by_number(const void *a, const void *b)
{
    const struct marked *x = a, *y = b;
    return (x->number > y->number) - (x->number < y->number);
}

static bool has_flag(struct span flags, const char *name)
{
    for (const char *p = flags.s, *end = span_end(flags); p < end;) {
        const char *comma = memchr(p, ',', (size_t)(end - p)), *stop = comma != NULL ? comma : end;
        if (span_is((struct span){p, (size_t)(stop - p)}, name))
            return true;
        p = stop + 1;
    }
    return false;
}

static void write_flagged(struct span line, unsigned marks, struct out *o)
{
    static const struct {
        enum fact_mark mark;
        const char *name;
    } names[] = {{FACT_CHECKED, "checked"}, {FACT_CONFLICT, "conflict"}};
    struct span field[MET_FIELDS];
    if (marks == 0) { /* most */
        out_span(o, line);
        out_byte(o, '\n');
        return;
    }
    if (rec_split(line, field, MET_FIELDS) != NULL)
        msg_die("temporary file: not what was written");
    struct span flags = field[MET_FLAGS];
    size_t end = (size_t)(flags.s - line.s) + flags.n;
    bool comma = flags.n > 0;
    out_write(o, line.s, end);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (marks & names[i].mark && !has_flag(flags, names[i].name)) {
            out_text(o, comma ? "," : "");
            out_text(o, names[i].name);
            comma = true;
        }
    out_span(o, span_from(line, end));
    out_byte(o, '\n');
}

/* The next line of the file, without its end. Returns false at the file's end. */
static bool next_line(struct flagging *f, struct span *line)
{
    ssize_t n = getline(&f->line, &f->room, f->file);
    if (n <= 0 && !feof(f->file))
        msg_die("temporary file:");
    if (n > 0)
        *line = (struct span){f->line, (size_t)n - 1};
    return n > 0;
}

void flagging_end(struct flagging *f, struct out *o)
{
    if (fflush(f->file) != 0 || fseek(f->file, 0, SEEK_SET) != 0)
        msg_die("temporary file:");
    if (f->n > 1)
        qsort(f->marked, f->n, sizeof *f->marked, by_number);
    size_t later = 0;
    struct span line;
    for (unsigned long long number = 0; next_line(f, &line); number++) {
        unsigned marks = (unsigned)(line.s[0] - LETTER);
        for (; later < f->n && f->marked[later].number == number; later++)
            marks |= f->marked[later].marks;
        write_flagged(span_from(line, 1), marks, o);
    }
    fclose(f->file);
    free(f->buffer);
    free(f->marked);
    free(f->line);
    *f = (struct flagging){0};
}
