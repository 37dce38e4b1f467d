/* Objects are cut out of the input by their braces, which needs no more than to know what is in quotation
 * marks, and then read one by one by json-c: memory is that of the largest object. Where the first line has
 * turned out to be an object, each line is taken for one, so that a broken one spoils no other. */
#include "json_dump.h"

#if !defined(WITH_JSON)

bool json_recognise(struct span head)
{
    (void)head;
    return false;
}

void json_dump(struct decoder *d, struct in *in, struct span source)
{
    (void)in;
    document_reject(d, source, "JSON, built without json-c");
}

#else

#include <errno.h>
#include <limits.h>
#include <stdio.h>

#include "dump_row.h"
#include "json_path.h"
#include "msg.h"
#include "record.h"

enum { DEPTH = 64, PARTS = 4 /* texts joined with + */ };

/* The separator of records is what stands in front of each in a sequence (RFC 7464). */
static bool is_blank(char c)
{
    enum { RECORD_SEPARATOR = 0x1e };
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == RECORD_SEPARATOR;
}

/* The first byte of s that is no blank; 0 at the end. */
static char skip_blanks(struct span *s)
{
    while (s->n > 0 && is_blank(*s->s))
        *s = span_from(*s, 1);
    return s->n > 0 ? *s->s : '\0';
}

bool json_recognise(struct span head)
{
    char bytes[256];
    size_t n = 0;
    /* UTF-16 has zeroes, and a mark in front. */
    for (size_t i = 0; i < head.n && n < sizeof bytes; i++)
        if (head.s[i] != '\0' && (i > 2 || (unsigned char)head.s[i] < 0x80))
            bytes[n++] = head.s[i];
    struct span s = {bytes, n};
    char c = skip_blanks(&s);
    if (c == '[') {
        s = span_from(s, 1);
        c = skip_blanks(&s);
    }
    if (c != '{')
        return false;
    s = span_from(s, 1);
    if (skip_blanks(&s) != '"')
        return false;
    const char *end = memchr(s.s + 1, '"', s.n - 1);
    if (end == NULL)
        return n == sizeof bytes;
    s = span_from(s, (size_t)(end - s.s) + 1);
    return skip_blanks(&s) == ':';
}

struct objects {
    struct dump_row row;
    struct json_tokener *tokener;
    struct buf object; /* as it stands, as far as it has been read */
    size_t depth;
    size_t arrays; /* open around the objects */
    bool quoted, escaped, scalar, too_large, lines;
    bool loose; /* objects need not be lines: they are elements, or one had several lines */
    unsigned long long line, begun, objects; /* begun: the line of the object in hand */
};

/* Adds the texts that the paths lead to from o. Returns how many there are. */
static size_t add_texts(struct objects *j, struct json_object *o, struct span paths)
{
    size_t found = 0;
    while (paths.n > 0) {
        struct span path = json_path_next(&paths);
        struct json_object *value = json_path_follow(o, &path);
        if (value == NULL || path.n > 0 || json_object_is_type(value, json_type_object))
            continue;
        if (json_object_is_type(value, json_type_array)) { /* of paragraphs */
            for (size_t i = 0; i < json_object_array_length(value); i++) {
                dump_add(&j->row, json_path_text(json_object_array_get_idx(value, i)));
                dump_add(&j->row, span_of("\n"));
            }
        } else {
            if (found > 0)
                dump_add(&j->row, span_of("\n"));
            dump_add(&j->row, json_path_text(value));
        }
        found++;
    }
    return found;
}

/* The text by the names that are usual. */
static size_t add_usual(struct objects *j, struct json_object *o)
{
    static const char *const names[] = {"title+text", "title+content", "title+body", "title+article", NULL};
    for (size_t i = 0; names[i] != NULL; i++) {
        struct span path = span_of(strchr(names[i], '+') + 1);
        struct json_object *value = json_path_follow(o, &path);
        if (value != NULL && !json_object_is_type(value, json_type_object))
            return add_texts(j, o, span_of(names[i]));
    }
    return 0;
}

static void reject_without(struct objects *j, struct json_object *o)
{
    struct buf path = {0}, reason = {0};
    if (j->row.d->options->json.text != NULL) {
        buf_text(&reason, "JSON without the member that --json names");
    } else {
        json_path_longest(o, &path);
        buf_text(&reason, "JSON without a member text, content, body or article: --json says which");
    }
    if (path.len > 0) {
        buf_text(&reason, " (the longest is ");
        rec_escape((struct span){path.data, path.len}, &reason);
        buf_byte(&reason, ')');
    }
    buf_byte(&reason, '\0');
    document_reject(j->row.d, dump_source(&j->row), reason.data);
    buf_free(&path);
    buf_free(&reason);
}

/* One document. within: so much of the paths has been followed to the element. */
static void write_element(struct objects *j, struct json_object *element, size_t within,
                          struct json_object *whole)
{
    const struct dump_columns *want = &j->row.d->options->json;
    struct dump_row *r = &j->row;
    r->number++;
    r->id.len = 0;
    r->day[0] = '\0';
    if (want->id != NULL && *want->id != '\0') {
        struct json_object *id = json_path_value(element, within, whole, want->id);
        struct span s = id != NULL ? json_path_text(id) : (struct span){"", 0};
        if (s.n <= DUMP_ID_MOST)
            buf_add(&r->id, s.s, s.n);
    }
    if (want->date != NULL && *want->date != '\0') {
        struct json_object *date = json_path_value(element, within, whole, want->date);
        if (date != NULL)
            date_find(json_path_text(date), r->day);
    }
    size_t found = want->text == NULL ? add_usual(j, element)
                                      : add_texts(j, element, span_from(span_of(want->text), within));
    if (found > 0 || r->too_large)
        dump_write(r);
    else
        reject_without(j, element);
    r->d->bytes.len = 0;
}

static void write_object(struct objects *j, struct json_object *whole)
{
    const char *text = j->row.d->options->json.text;
    struct span path = span_of(text ? text : ""), all = path;
    const char *plus = text ? strchr(text, '+') : NULL;
    struct json_object *at = plus == NULL ? json_path_follow(whole, &path) : NULL;
    if (at == NULL || path.n == 0 || !json_object_is_type(at, json_type_array)) {
        write_element(j, whole, 0, whole);
        return;
    }
    for (size_t i = 0; i < json_object_array_length(at); i++)
        write_element(j, json_object_array_get_idx(at, i), all.n - path.n, whole);
}

static void reject(struct objects *j, const char *reason)
{
    j->row.number++;
    j->row.id.len = 0;
    document_reject(j->row.d, dump_source(&j->row), reason);
}

/* The object in hand is there. */
static void end_object(struct objects *j)
{
    struct json_object *o = NULL;
    if (j->too_large || j->object.len > INT_MAX) {
        reject(j, "larger than --max-document");
    } else {
        errno = 0;
        json_tokener_reset(j->tokener);
        o = json_tokener_parse_ex(j->tokener, j->object.data, (int)j->object.len);
        enum json_tokener_error error = json_tokener_get_error(j->tokener);
        if (o == NULL && errno == ENOMEM)
            msg_die("memory exhausted");
        if (o != NULL && json_object_is_type(o, json_type_object)) {
            write_object(j, o);
        } else {
            char reason[120];
            snprintf(reason, sizeof reason, "line %llu: bad JSON: %s", j->line + 1,
                     o != NULL                        ? "no object"
                     : error == json_tokener_continue ? "it is cut"
                                                      : json_tokener_error_desc(error));
            reject(j, reason);
        }
        json_object_put(o);
    }
    j->loose = j->loose || j->line > j->begun;
    j->objects++;
    j->object.len = j->depth = 0;
    j->quoted = j->escaped = j->scalar = j->too_large = false;
}

/* A byte between objects. */
static void outside(struct objects *j, char c)
{
    if (c == '{') {
        j->depth = 1;
        j->begun = j->line;
        buf_byte(&j->object, c);
    } else if (c == '[' || c == ']' || c == ',') {
        j->loose = true;
        j->arrays += c == '[';
        j->arrays -= c == ']' && j->arrays > 0;
    } else if (!is_blank(c)) {
        j->scalar = true;
        j->begun = j->line;
        buf_byte(&j->object, c);
    }
}

/* How many bytes of s need no look: inside of quotation marks, up to the next mark, backslash or line end. */
static size_t plain(const struct objects *j, struct span s)
{
    size_t i = 0;
    while (j->quoted && !j->escaped && i < s.n && s.s[i] != '"' && s.s[i] != '\\' && s.s[i] != '\n')
        i++;
    return i;
}

static void inside(struct objects *j, char c)
{
    bool was_escaped = j->escaped;
    j->escaped = j->quoted && !was_escaped && c == '\\';
    if (c == '"' && !was_escaped)
        j->quoted = !j->quoted;
    else if (!j->quoted && (c == '{' || c == '['))
        j->depth++;
    else if (!j->quoted && (c == '}' || c == ']'))
        j->depth--;
}

static void keep(struct objects *j, struct span s)
{
    if (s.n > j->row.d->options->limit - j->object.len)
        j->too_large = true;
    else
        buf_add(&j->object, s.s, s.n);
}

static void take(struct objects *j, struct span s)
{
    while (s.n > 0) {
        size_t n = plain(j, s);
        if (n > 0) {
            keep(j, span_head(s, n));
            s = span_from(s, n);
            continue;
        }
        char c = *s.s;
        bool open = j->depth > 0 || j->scalar;
        if (c == '\n') {
            if (open && (j->lines || j->scalar))
                end_object(j);
            else if (!open && j->objects > 0 && !j->loose)
                j->lines = true;
            j->line++;
        }
        if (j->depth > 0) {
            keep(j, span_head(s, 1));
            inside(j, c);
            if (j->depth == 0)
                end_object(j);
        } else if (j->scalar && c != ',' && c != ']') {
            keep(j, span_head(s, 1));
        } else {
            if (j->scalar)
                end_object(j);
            outside(j, c);
        }
        s = span_from(s, 1);
    }
}

/* Says what the end of the input tells: that it is none, or that there was nothing before it. */
static void tell_end(struct objects *j)
{
    if (j->depth > 0 || j->scalar)
        end_object(j);
    else if (j->arrays > 0)
        document_warn(dump_name(&j->row), "an array is never closed: the JSON is cut");
    else if (j->row.number == 0 && j->row.feed.any)
        document_reject(j->row.d, dump_name(&j->row), "JSON without an object");
}

void json_dump(struct decoder *d, struct in *in, struct span source)
{
    struct objects j = {.tokener = json_tokener_new_ex(DEPTH)};
    if (j.tokener == NULL)
        msg_die("memory exhausted");
    dump_begin(&j.row, d, in, source);
    j.row.feed.utf8 = true;
    for (struct span s; (s = feed_next(&j.row.feed, d->options->from)).n > 0;)
        take(&j, s);
    j.row.last = true;
    tell_end(&j);
    json_tokener_free(j.tokener);
    buf_free(&j.object);
    dump_finish(&j.row);
}

#endif
