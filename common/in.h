/* in: where bytes come from. Files, folders walked in sorted order, "-" for standard input, names from
 * --files0-from, and gzip (RFC 1952) recognised by its first three bytes wherever it turns up, with
 * concatenated members, trailing zero padding and truncated tails.
 *
 * What a failure means for the exit status is decided here and nowhere else: a named operand that cannot be
 * opened or read is trouble (2), a file met while walking a folder is damage (1), and so is a gzip member
 * that is cut or corrupt; what was read up to there is delivered. */
#ifndef COMMON_IN_H
#define COMMON_IN_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

struct in {
    const char *name;   /* the path as given or as met, "-" for standard input */
    const char *damage; /* why the input ended early (a gzip member cut short, a read error), else NULL */
    struct in_state *state;
    /* Where the bytes come from if not from a file or a pipe, with ctx: like in_read. state is not used then,
     * and whoever made the input tells of damage. */
    size_t (*read)(struct in *in, char *dst, size_t n);
    void *ctx;
};

/* Reads up to n > 0 decompressed bytes into dst as soon as any are there. Returns 0 at the end, which is also
 * where damage has ended the input. Flushes standard output before it waits for a slow writer. */
size_t in_read(struct in *in, char *dst, size_t n);

/* Reads n bytes, fewer only where the input ends. Returns how many. */
size_t in_fill(struct in *in, char *dst, size_t n);

/* Moves to a place like lseek(2) and returns it: in bytes of the file, plain files only. Returns -1 for all
 * else. */
long long in_seek(struct in *in, long long offset, int whence);

/* Appends everything that is left to b, but no more than limit bytes. Returns false when there was more. */
bool in_slurp(struct in *in, struct buf *b, size_t limit);

/* Which inputs a tool was given. */
struct in_set {
    char **operands;    /* NULL-terminated; none means standard input (unless files0 is set) */
    const char *files0; /* a file of NUL-terminated names, "-" for standard input, or NULL */
    bool folders;       /* folders are walked; otherwise naming one is trouble */
};

/* Calls visit(in, ctx) for each input in order. Messages and the exit status are taken care of. */
void in_each(const struct in_set *set, void (*visit)(struct in *in, void *ctx), void *ctx);

/* Compressed bytes read from all inputs so far, for progress reports. */
unsigned long long in_total(void);

/* A line reader over one input. Lines end at LF; the last one needs none. All zero but for in is valid. */
struct in_lines {
    struct in *in;
    size_t limit; /* bytes of the longest line, without its LF; 0: any */
    struct buf b;
    size_t pos, scanned; /* start of the next line; bytes of b already searched for LF */
    size_t valid;        /* lines up to here in b are known to be well-formed (see in_valid) */
    size_t doubtful;     /* of those up to here one is not, or nobody has looked */
    bool end;
    bool cut;                  /* the line last returned is longer than limit: it may go on in in_rest */
    bool open;                 /* no LF stands after what was returned last */
    unsigned long long number; /* of the line last returned, from 1 */
};

/* Gets the next line without its LF, or if it is longer than limit, its beginning, of more bytes than limit.
 * The span stays valid until the next call. Returns false at the end. Memory: the longest line, but no more
 * than limit, and one block. */
bool in_line(struct in_lines *l, struct span *line);

/* Gets the next piece of a line that was cut, without its LF; false when there is no more of it. What is not
 * asked for is passed over by in_line. */
bool in_rest(struct in_lines *l, struct span *piece);

/* True when the line that in_line returned last is well-formed UTF-8. Short lines are looked at many at once.
 */
bool in_valid(struct in_lines *l, struct span line);

/* True when the line last returned is where damage has ended the input: input was truncated inside this line.
 */
static inline bool in_torn(const struct in_lines *l)
{
    return l->open && !l->cut && l->in->damage != NULL;
}

/* Releases the buffer. */
void in_lines_free(struct in_lines *l);

#endif
