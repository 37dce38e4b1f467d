#include "page_json.h"

#include <stdio.h>

void json_count(struct buf *o, unsigned long long n)
{
    char text[24];
    buf_add(o, text, (size_t)snprintf(text, sizeof text, "%llu", n));
}

static void write_escape(struct buf *o, unsigned c)
{
    char text[8];
    buf_add(o, text, (size_t)snprintf(text, sizeof text, "\\u%04x", c));
}

/* What a byte after a backslash stands for in a record. */
static char unescaped(char c)
{
    switch (c) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    default: return c;
    }
}

static bool is_plain(unsigned char c)
{
    return c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&' && c != '\'' && c != 0x7f &&
           c != 0xe2;
}

void json_string(struct buf *o, struct span s)
{
    buf_byte(o, '"');
    for (size_t at = 0; at < s.n;) {
        size_t end = at;
        while (end < s.n && is_plain((unsigned char)s.s[end]))
            end++;
        buf_add(o, s.s + at, end - at);
        at = end;
        if (at == s.n)
            break;
        struct span rest = span_from(s, at);
        bool separator = span_starts(rest, "\xe2\x80\xa8") > 0 || span_starts(rest, "\xe2\x80\xa9") > 0;
        unsigned char c = (unsigned char)s.s[at++];
        if (separator) {
            write_escape(o, 0x2000 + ((unsigned char)s.s[at + 1] & 0x3f));
            at += 2;
        } else if (c == 0xe2) {
            buf_byte(o, (char)c);
        } else if (c == '\\' && at < s.n) {
            write_escape(o, (unsigned char)unescaped(s.s[at++]));
        } else {
            write_escape(o, c);
        }
    }
    buf_byte(o, '"');
}

static size_t digits(struct span s, size_t at)
{
    while (at < s.n && s.s[at] >= '0' && s.s[at] <= '9')
        at++;
    return at;
}

void json_number(struct buf *o, struct span s)
{
    size_t begin = s.n > 0 && s.s[0] == '-', end = digits(s, begin);
    bool sound = end > begin && (s.s[begin] != '0' || end == begin + 1);
    if (sound && end < s.n) {
        size_t point = end;
        end = digits(s, point + 1);
        sound = s.s[point] == '.' && end > point + 1 && end == s.n;
    }
    if (sound)
        buf_add(o, s.s, s.n);
    else
        buf_text(o, "null");
}
