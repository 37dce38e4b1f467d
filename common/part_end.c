#include "part_end.h"

#include <stdio.h>
#include <zlib.h>

#include "msg.h"

#define END "#end\t"

static void begin(struct part_end *p)
{
    p->lines = 0;
    p->crc = 0;
}

void part_end_add(struct part_end *p, struct span line)
{
    p->crc = crc32_z(p->crc, (const unsigned char *)line.s, line.n);
    p->crc = crc32_z(p->crc, (const unsigned char *)"\n", 1);
    p->lines++;
}

size_t part_end_text(const struct part_end *p, char text[PART_END_SIZE])
{
    return (size_t)snprintf(text, PART_END_SIZE, END "%llu\t%08lx", p->lines, p->crc);
}

void part_end_write(const struct part_end *p, struct out *o)
{
    char text[PART_END_SIZE];
    out_write(o, text, part_end_text(p, text));
    out_byte(o, '\n');
}

void part_end_take(struct part_end *p, const struct in_lines *lines, struct span line, bool comment)
{
    char text[PART_END_SIZE];
    if (!comment) {
        part_end_add(p, line);
    } else if (span_starts(line, END) > 0) {
        if (!span_equal(line, (struct span){text, part_end_text(p, text)})) {
            msg_error("%s:%llu: the part is not whole: its end does not fit the %llu lines before it",
                      lines->in->name, lines->number, p->lines);
            p->bad++;
        }
        p->seen = true;
        begin(p);
    }
}

void part_end_input(struct part_end *p, const struct in *in)
{
    if (!p->seen || p->lines > 0) {
        msg_error("%s: the part is not whole: no end (--unchecked merges what has none)", in->name);
        p->bad++;
    }
    p->seen = false;
    begin(p);
}
