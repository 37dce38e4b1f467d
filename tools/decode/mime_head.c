#include "mime_head.h"

#include <ctype.h>
#include <stdio.h>
#include <strings.h>

#include "convert.h"
#include "detect.h"
#include "html.h"
#include "transfer.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static size_t line_length(struct span s)
{
    const char *lf = memchr(s.s, '\n', s.n);
    return lf ? (size_t)(lf - s.s) + 1 : s.n;
}

size_t mime_head_length(struct span m)
{
    for (size_t at = 0; at < m.n;) {
        size_t n = line_length(span_from(m, at));
        bool empty = (n == 1 && m.s[at] == '\n') || (n == 2 && m.s[at] == '\r');
        at += n;
        if (empty)
            return at;
    }
    return 0;
}

/* Appends s without the blanks at its ends, each line end with what blanks follow as one blank. */
static void unfold(struct span s, struct buf *out)
{
    size_t begun = out->len;
    for (size_t i = 0; i < s.n; i++)
        if (s.s[i] == '\n') {
            while (i + 1 < s.n && is_blank(s.s[i + 1]))
                i++;
            buf_byte(out, ' ');
        } else if (s.s[i] != '\r' && (out->len > begun || !is_blank(s.s[i]))) {
            buf_byte(out, s.s[i]);
        }
    while (out->len > begun && is_blank(out->data[out->len - 1]))
        out->len--;
}

bool mime_field(struct span head, const char *name, struct buf *value)
{
    size_t length = strlen(name);
    while (head.n > 0) {
        size_t n = line_length(head);
        while (n < head.n && (head.s[n] == ' ' || head.s[n] == '\t'))
            n += line_length(span_from(head, n));
        if (n > length && head.s[length] == ':' && strncasecmp(head.s, name, length) == 0) {
            unfold(span_head(span_from(head, length + 1), n - length - 1), value);
            return true;
        }
        head = span_from(head, n);
    }
    return false;
}

/* Steps over a parameter: to its ; or the end. Sets *value, of which quotation marks are still there. */
static struct span step_over(struct span s, struct span *value)
{
    bool quoted = false;
    size_t i = 0;
    for (; i < s.n && (quoted || s.s[i] != ';'); i++)
        if (s.s[i] == '"')
            quoted = !quoted;
        else if (quoted && s.s[i] == '\\' && i + 1 < s.n)
            i++;
    *value = span_head(s, i);
    return span_from(s, i < s.n ? i + 1 : i);
}

/* A section of a parameter (RFC 2231): name=, name*=, name*0=, name*0*=. */
struct section {
    struct span value;
    bool numbered, extended;
};

/* False when p is not the section of that number of the parameter. */
static bool read_section(struct span p, const char *name, unsigned number, struct section *s)
{
    if (!html_begins(p, name))
        return false;
    p = span_from(p, strlen(name));
    char star[16];
    size_t n = (size_t)snprintf(star, sizeof star, "*%u", number);
    s->numbered = span_starts(p, star) > 0;
    p = span_from(p, s->numbered ? n : 0);
    s->extended = span_starts(p, "*=") > 0;
    p = span_from(p, s->extended);
    if ((number > 0 && !s->numbered) || span_starts(p, "=") == 0)
        return false;
    p = span_from(p, 1);
    while (p.n > 0 && is_blank(*p.s))
        p = span_from(p, 1);
    while (p.n > 0 && is_blank(p.s[p.n - 1]))
        p.n--;
    s->value = p;
    return true;
}

/* Takes charset'language' off the front of an extended value. */
static void take_charset(struct span *s, struct buf *charset)
{
    for (int quotes = 0; quotes < 2 && s->n > 0; *s = span_from(*s, 1)) {
        quotes += *s->s == '\'';
        if (quotes == 0)
            buf_byte(charset, *s->s);
    }
    buf_byte(charset, '\0');
}

/* The bytes of %41 and the like. */
static void add_extended(struct span s, struct buf *out)
{
    for (; s.n > 0; s = span_from(s, 1)) {
        int c;
        if (*s.s == '%' && s.n > 2 && (c = transfer_hex(s.s + 1)) >= 0) {
            buf_byte(out, (char)c);
            s = span_from(s, 2);
        } else if (*s.s != '"') {
            buf_byte(out, *s.s);
        }
    }
}

static void add_quoted(struct span s, struct buf *out)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.s[i] == '\\' && i + 1 < s.n)
            buf_byte(out, s.s[++i]);
        else if (s.s[i] != '"')
            buf_byte(out, s.s[i]);
}

static void in_utf8(struct span s, const char *charset, struct buf *text)
{
    size_t replaced = 0;
    const char *name = charset ? convert_name(charset) : NULL;
    convert_bytes(name ? name : detect_line(s).name, s, text, &replaced);
}

bool mime_parameter(struct span value, const char *name, struct buf *parameter)
{
    struct buf bytes = {0}, charset = {0};
    struct span p, rest = step_over(value, &p);
    unsigned number = 0;
    for (bool more = true; rest.n > 0 && more;) {
        struct section s;
        rest = step_over(rest, &p);
        while (p.n > 0 && is_blank(*p.s))
            p = span_from(p, 1);
        if (!read_section(p, name, number, &s))
            continue;
        more = s.numbered;
        if (s.extended && number == 0)
            take_charset(&s.value, &charset);
        if (s.extended)
            add_extended(s.value, &bytes);
        else
            add_quoted(s.value, &bytes);
        number++;
    }
    struct span all = {bytes.data ? bytes.data : "", bytes.len};
    if (charset.len > 1)
        in_utf8(all, charset.data, parameter);
    else
        buf_add(parameter, all.s, all.n);
    buf_free(&bytes);
    buf_free(&charset);
    return number > 0;
}

enum { CHARSET = 40 };

struct word {
    char charset[CHARSET];
    bool base64;
    struct span content;
};

/* Reads the encoded word that s begins with, and returns its length; 0 when there is none. */
static size_t read_word(struct span s, struct word *w)
{
    const char *end = span_end(s), *p = s.s + 2, *q = memchr(p, '?', (size_t)(end - p));
    if (q == NULL || q - p >= CHARSET || end - q < 3 || q[2] != '?')
        return 0;
    memcpy(w->charset, p, (size_t)(q - p));
    w->charset[q - p] = '\0';
    w->charset[strcspn(w->charset, "*")] = '\0'; /* a language may follow */
    w->base64 = toupper((unsigned char)q[1]) == 'B';
    w->content = (struct span){q + 3, (size_t)(end - q) - 3};
    const char *close = memmem(w->content.s, w->content.n, "?=", 2);
    if (close == NULL)
        return 0;
    w->content.n = (size_t)(close - w->content.s);
    return (size_t)(close - s.s) + 2;
}

/* Bytes of words in one charset that follow each other: programs part them inside of a character, too. */
struct words {
    char charset[CHARSET];
    struct buf bytes;
};

static void end_words(struct words *words, struct buf *text)
{
    if (words->bytes.len > 0)
        in_utf8((struct span){words->bytes.data, words->bytes.len}, words->charset, text);
    words->bytes.len = 0;
}

static void add_word(struct words *words, const struct word *w, struct buf *text)
{
    if (strcasecmp(words->charset, w->charset) != 0)
        end_words(words, text);
    memcpy(words->charset, w->charset, sizeof w->charset);
    if (w->base64)
        transfer_base64(w->content, &words->bytes);
    else
        transfer_quoted(w->content, true, &words->bytes);
}

static bool all_blank(struct span s)
{
    size_t i = 0;
    while (i < s.n && is_blank(s.s[i]))
        i++;
    return i == s.n;
}

void mime_words(struct span value, struct buf *text)
{
    struct words words = {0};
    bool after_word = false;
    while (value.n > 0) {
        const char *begin = memmem(value.s, value.n, "=?", 2);
        size_t n = begin ? (size_t)(begin - value.s) : value.n;
        struct span plain = span_head(value, n);
        value = span_from(value, n);
        struct word word;
        n = value.n > 0 ? read_word(value, &word) : 0;
        if (!(after_word && n > 0 && all_blank(plain))) { /* blanks between two words part nothing */
            end_words(&words, text);
            in_utf8(plain, NULL, text);
        }
        after_word = n > 0;
        if (n > 0) {
            add_word(&words, &word, text);
        } else if (value.n > 0) {
            buf_text(text, "=?");
            n = 2;
        }
        value = span_from(value, n);
    }
    end_words(&words, text);
    buf_free(&words.bytes);
}

bool mime_is(struct span value, const char *type)
{
    return html_begins(value, type);
}
