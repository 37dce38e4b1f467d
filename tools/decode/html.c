#include "html.h"

#if defined(WITH_HTML)

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <stdlib.h>
#include <strings.h>

#include "html_hidden.h"
#include "html_lists.h"
#include "html_names.h"
#include "msg.h"
#include "raised.h"
#include "table_text.h"
#include "xml_walk.h"

enum {
    SPARE = 64,      /* bytes that a grid may have more than twice the text */
    CELL = 240,      /* bytes of the longest cell of a table of data: what has longer ones lays out a page */
    DEEP = 256,      /* elements within each other: libxml2 looks at all of them for some end tags */
    CROWD = 64,      /* attributes of an element: it compares each with each */
    PIECE = 1 << 14, /* bytes given to it at a time, */
    CAREFUL = 512,   /* or so many where elements are nested or have had many attributes */
};

struct page {
    struct buf *out;
    struct buf title;
    char *date;
    unsigned silent; /* within so many elements whose text does not count */
    unsigned pre;
    bool crowded; /* an element has had many attributes */
    bool in_title;
    bool blank; /* a blank is due before the next text */

    bool show_all;       /* hidden text, too */
    unsigned hidden;     /* within so many elements, the outermost of which is not to be seen */
    size_t hidden_bytes; /* left out, */
    size_t places;       /* in so many elements, those of deleted text among them */
    bool counted;        /* the one in hand is */
    struct html_lists lists;
    struct buf number; /* of an item, due before its text */

    bool struck;                /* text that was deleted, up to the end of its line at most */
    bool raised, in_link, note; /* within <sup>, <a>; the raised text is or has a link */
    size_t raised_at;           /* place in out */

    /* The innermost table, as far as it may be one of data. */
    struct table table;
    bool in_table, in_cell;
    size_t table_at, cell_at; /* places in out */
    size_t columns, rows;     /* that the cell spans */
};

/* What ends a line ends these, too: their own end tags may be missing. */
static void end_line(struct page *p)
{
    struct buf *b = p->out;
    p->blank = p->struck = p->raised = p->in_link = false;
    if (b->len > 0 && b->data[b->len - 1] != '\n')
        buf_byte(b, '\n');
}

/* Before a cell, too, whose text has its place only then. */
static void end_raised(struct page *p)
{
    if (p->raised)
        raised_digits(p->out, p->raised_at, p->note);
    p->raised = false;
}

/* The first title is the document's; feeds have more. */
static void begin_title(struct page *p)
{
    p->in_title = p->title.len == 0 && p->silent == 0;
    if (!p->in_title)
        end_line(p);
}

static void end_cell(struct page *p)
{
    if (!p->in_cell)
        return;
    struct span text = span_from((struct span){p->out->data, p->out->len}, p->cell_at);
    while (text.n > 0 && strchr(" \n", *text.s) != NULL)
        text = span_from(text, 1);
    p->in_cell = false;
    p->in_table = text.n <= CELL;
    if (p->in_table)
        table_cell(&p->table, text, p->columns, p->rows, false);
}

static void begin_table(struct page *p)
{
    table_free(&p->table);
    p->in_table = true;
    p->in_cell = false;
}

/* A caption and the like stand in front of the rows. */
static void begin_row(struct page *p)
{
    end_cell(p);
    if (p->table.rows == 0)
        p->table_at = p->out->len;
    table_row(&p->table);
}

static size_t span_of_cell(const xmlChar **atts, const char *name)
{
    const char *value = html_attribute(atts, name);
    return value != NULL && *value >= '1' && *value <= '9' ? strtoul(value, NULL, 10) : 1;
}

static void begin_cell(struct page *p, const xmlChar **atts)
{
    end_cell(p);
    if (p->table.rows == 0)
        begin_row(p);
    p->in_cell = true;
    p->cell_at = p->out->len;
    p->columns = span_of_cell(atts, "colspan");
    p->rows = span_of_cell(atts, "rowspan");
}

/* A table of data is written again, as a grid (table_text.h); of what lays out a page the lines stay. */
static void end_table(struct page *p)
{
    end_cell(p);
    size_t size = p->in_table ? p->out->len - p->table_at : 0, most = 2 * size + SPARE;
    struct buf grid = {0};
    if (p->in_table && p->table.rows > 1 && p->table.cells > p->table.rows)
        table_write(&p->table, most, &grid);
    if (grid.len > 0 && grid.len <= most) {
        p->out->len = p->table_at;
        buf_add(p->out, grid.data, grid.len);
    }
    buf_free(&grid);
    table_free(&p->table);
    p->in_table = false;
}

/* Tags of tables; an inner one ends what is known of the outer one. */
static void start_of_table(struct page *p, const char *name, const xmlChar **atts)
{
    if (strcmp(name, "table") == 0)
        begin_table(p);
    else if (p->in_table && strcmp(name, "tr") == 0)
        begin_row(p);
    else if (p->in_table && (strcmp(name, "td") == 0 || strcmp(name, "th") == 0))
        begin_cell(p, atts);
}

static void end_of_table(struct page *p, const char *name)
{
    if (!p->in_table)
        return;
    if (strcmp(name, "td") == 0 || strcmp(name, "th") == 0 || strcmp(name, "tr") == 0)
        end_cell(p);
    else if (strcmp(name, "table") == 0)
        end_table(p);
}

static void start_inline(struct page *p, const char *name)
{
    p->struck = p->struck || html_is_deleted(name);
    if (strcmp(name, "a") == 0) {
        p->in_link = p->note = true;
    } else if (strcmp(name, "sup") == 0 && !p->in_title) {
        p->raised = true;
        p->note = p->in_link;
        p->raised_at = p->out->len;
    }
}

static void end_inline(struct page *p, const char *name)
{
    if (html_is_deleted(name))
        p->struck = false;
    else if (strcmp(name, "a") == 0)
        p->in_link = false;
    else if (strcmp(name, "sup") == 0)
        end_raised(p);
}

/* Elements that are not to be seen, and items of lists. */
static void start_looks(struct page *p, const char *name, const xmlChar **atts)
{
    const char *style = html_attribute(atts, "style"), *hidden = html_attribute(atts, "hidden");
    bool hides =
        (html_has_attribute(atts, "hidden") && (hidden == NULL || strcasecmp(hidden, "until-found") != 0)) ||
        html_style_hides(style);
    p->hidden += p->hidden > 0 || (hides && !p->show_all);
    bool numbered = strcmp(name, "ol") == 0;
    if (numbered || strcmp(name, "ul") == 0)
        html_list_begin(&p->lists, numbered, html_attribute(atts, "start"), html_attribute(atts, "type"),
                        style, html_has_attribute(atts, "reversed"));
    if (strcmp(name, "li") != 0)
        return;
    p->number.len = 0;
    html_list_item(&p->lists, html_attribute(atts, "value"), &p->number);
}

/* Where the text of the item begins: it may have a number of its own. */
static void put_number(struct page *p, char first)
{
    if (!(first >= '0' && first <= '9') && first != '(')
        buf_add(p->out, p->number.data, p->number.len);
    p->number.len = 0;
}

static bool is_crowd(const xmlChar **atts)
{
    size_t n = 0;
    while (atts != NULL && n < 2 * CROWD && atts[n] != NULL)
        n += 2;
    return n == 2 * CROWD;
}

static void start_element(void *ctx, const xmlChar *tag, const xmlChar **atts)
{
    struct page *p = ctx;
    const char *name = (const char *)tag;
    p->crowded = p->crowded || is_crowd(atts);
    p->silent += html_is_silent(name);
    start_looks(p, name, atts);
    p->pre += strcmp(name, "pre") == 0;
    if (strcmp(name, "title") == 0)
        begin_title(p);
    else if (strcmp(name, "meta") == 0)
        html_meta_date(atts, p->date);
    else if (strcmp(name, "td") == 0 || strcmp(name, "th") == 0) {
        end_raised(p);
        p->blank = true;
    } else if (html_is_block(name))
        end_line(p);
    else
        start_inline(p, name);
    if (p->silent == 0 && !p->in_title)
        start_of_table(p, name, atts);
}

static void end_element(void *ctx, const xmlChar *tag)
{
    struct page *p = ctx;
    const char *name = (const char *)tag;
    p->silent -= p->silent > 0 && html_is_silent(name);
    p->hidden -= p->hidden > 0;
    bool list = strcmp(name, "ol") == 0 || strcmp(name, "ul") == 0;
    if (list)
        html_list_end(&p->lists);
    if (list || strcmp(name, "li") == 0)
        p->number.len = 0; /* that of an item without text is no number of what follows */
    p->pre -= p->pre > 0 && strcmp(name, "pre") == 0;
    if (strcmp(name, "title") == 0 && p->in_title)
        p->in_title = p->blank = false;
    else if (strcmp(name, "title") == 0 || html_is_block(name))
        end_line(p);
    else
        end_inline(p, name);
    p->counted = p->counted && (p->hidden > 0 || p->struck);
    if (p->silent == 0)
        end_of_table(p, name);
}

/* Blanks are not missed. */
static void leave_out(struct page *p, struct span s)
{
    p->hidden_bytes += p->struck ? 0 : s.n;
    while (s.n > 0 && strchr(" \t\r\n\f", *s.s) != NULL)
        s = span_from(s, 1);
    p->places += s.n > 0 && !p->counted;
    p->counted = p->counted || s.n > 0;
}

/* Text between tags: any number of blanks and line ends is one blank, but not in <pre>. */
static void characters(void *ctx, const xmlChar *text, int n)
{
    struct page *p = ctx;
    struct buf *b = p->in_title ? &p->title : p->out;
    if (p->silent > 0)
        return;
    if (p->hidden > 0 || p->struck) {
        leave_out(p, (struct span){(const char *)text, (size_t)n});
        return;
    }
    for (int i = 0; i < n; i++) {
        char c = (char)text[i];
        bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (blank && p->pre == 0) {
            p->blank = true;
            continue;
        }
        if (p->blank && b->len > 0 && b->data[b->len - 1] != '\n')
            buf_byte(b, ' ');
        p->blank = false;
        if (p->number.len > 0 && !p->in_title)
            put_number(p, c);
        p->in_table = p->in_table && (p->in_cell || p->table.rows == 0);
        buf_byte(b, c);
    }
}

static htmlParserCtxtPtr new_parser(struct page *p)
{
    htmlSAXHandler sax = {.startElement = start_element,
                          .endElement = end_element,
                          .characters = characters,
                          .ignorableWhitespace = characters,
                          .cdataBlock = characters};
    xml_quiet();
    htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&sax, p, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (parser == NULL)
        msg_die("memory exhausted");
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
    return parser;
}

/* Bytes of the input that the parser has not used yet. */
static size_t unused(htmlParserCtxtPtr parser)
{
    return parser->input != NULL ? (size_t)(parser->input->end - parser->input->cur) : 0;
}

/* The length of the tag that html begins with, with its >, when it has more attributes than any honest one,
 * else 0. */
static size_t crowded_tag(struct span html)
{
    size_t signs;
    if (html.n < 2 || *html.s != '<' || !((html.s[1] | 0x20) >= 'a' && (html.s[1] | 0x20) <= 'z'))
        return 0;
    size_t n = xml_tag(html, &signs);
    return signs > 4 * CROWD ? n + (n < html.n) : 0;
}

/* Gives the parser all of html. Of what takes it too long it does not get to know: the elements that an end
 * tag might end, tags of very many attributes. */
static htmlParserCtxtPtr parse(struct page *p, struct span html)
{
    htmlParserCtxtPtr parser = new_parser(p);
    size_t seen = 0; /* up to here no tag is too long */
    for (size_t at = 0; at < html.n;) {
        size_t n = parser->nameNr > DEEP / 4 || p->crowded ? CAREFUL : PIECE, tag = 0;
        n = n < html.n - at ? n : html.n - at;
        htmlParseChunk(parser, html.s + at, (int)n, 0);
        at += n;
        size_t rest = at - unused(parser);
        if (rest >= seen && at - rest >= n && p->silent == 0) {
            tag = crowded_tag(span_from(html, rest));
            seen = at;
        }
        if (tag > 0 || (parser->nameNr > DEEP && p->silent == 0 && at - rest < n)) {
            at = rest + tag;
            p->hidden = 0;
            htmlFreeParserCtxt(parser);
            parser = new_parser(p);
        }
    }
    return parser;
}

/* False when more text is hidden than is not: a script will show it. */
static bool write_text(struct span html, bool show_all, struct buf *out, char date[DATE_SIZE], size_t *places)
{
    struct buf body = {0};
    struct page p = {.out = &body, .date = date, .show_all = show_all};
    *date = '\0';
    htmlParserCtxtPtr parser = parse(&p, html);
    htmlParseChunk(parser, NULL, 0, 1);
    htmlFreeParserCtxt(parser);
    bool seen = body.len >= p.hidden_bytes;
    *places = p.places;
    if (seen && p.title.len > 0) {
        buf_add(out, p.title.data, p.title.len);
        buf_byte(out, '\n');
    }
    if (seen)
        buf_add(out, body.data, body.len);
    buf_free(&p.title);
    buf_free(&p.number);
    table_free(&p.table);
    buf_free(&body);
    return seen;
}

size_t html_text(struct span html, struct buf *out, char date[DATE_SIZE])
{
    struct buf copy = {0};
    size_t places;
    if (html_without_marks(html, &copy))
        html = (struct span){copy.data, copy.len};
    if (!write_text(html, false, out, date, &places))
        write_text(html, true, out, date, &places);
    buf_free(&copy);
    return places;
}

#endif
