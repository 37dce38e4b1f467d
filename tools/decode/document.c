#include "document.h"

#include <stdio.h>

#include "binary.h"
#include "convert.h"
#include "detect.h"
#include "entities.h"
#include "hash.h"
#include "html.h"
#include "markdown.h"
#include "mixed.h"
#include "msg.h"
#include "normalize.h"
#include "office.h"
#include "out.h"
#include "record.h"
#include "unwrap.h"
#include "utf8.h"

enum {
    LARGE = 1 << 23, /* a buffer that is not kept while it is not in use; a piece of a document */
    UTF8_MOST = 4    /* bytes of a character */
};

/* What decoding has found out. */
struct findings {
    const char *charset;
    size_t replaced;
    size_t lost;   /* U+FFFD in the text as it is written */
    size_t joined; /* lines */
    size_t hidden; /* places of text that is not to be seen, and was left out */
    size_t mixed;  /* pieces in another charset */
    struct repair_counts repaired;
    char date[DATE_SIZE];
    bool truncated;
};

void document_name(const char *name, struct buf *b)
{
    struct span s = {name, strlen(name)};
    size_t replaced = 0;
    if (utf8_valid(s.s, s.n)) /* as it is, so that the file is found again: Käse.txt would be K盲se in GBK */
        buf_add(b, s.s, s.n);
    else
        convert_bytes(detect_line(s).name, s, b, &replaced);
}

static void write_note(const char *key, size_t value, bool *some)
{
    if (value == 0)
        return;
    if (*some)
        out_byte(&out_std, ';');
    *some = true;
    out_text(&out_std, key);
    out_byte(&out_std, '=');
    out_number(&out_std, value);
}

static void write_notes(const struct findings *f)
{
    bool some = false;
    /* U+FFFD that were there already are as lost as those of our own. */
    write_note("replaced", f->replaced > f->lost ? f->replaced : f->lost, &some);
    write_note("mixed", f->mixed, &some);
    write_note("pinyin", f->repaired.pinyin, &some);
    write_note("resync", f->repaired.resync, &some);
    write_note("guessed", f->repaired.guessed, &some);
    write_note("mojibake", f->repaired.mojibake, &some);
    write_note("joined", f->joined, &some);
    write_note("hidden", f->hidden, &some);
    write_note("truncated", f->truncated, &some);
}

/* Takes the next piece off the text and returns it as the record has it, in d->bytes, which are not needed
 * any more: of a large document there is only one copy in memory. */
static struct span next_piece(struct decoder *d, struct span *text, size_t *lost)
{
    size_t n = text->n < LARGE ? text->n : LARGE;
    while (n < text->n && n > LARGE - UTF8_MOST && ((unsigned char)text->s[n] & 0xc0) == 0x80)
        n--;
    struct span piece = span_head(*text, n);
    *text = span_from(*text, n);
    d->bytes.len = 0;
    if (d->options->no_normalize)
        rec_escape(piece, &d->bytes);
    else
        *lost += normalize_text(piece, true, &d->bytes);
    return (struct span){d->bytes.data ? d->bytes.data : "", d->bytes.len};
}

static void write_record(struct decoder *d, struct span source, struct findings *f)
{
    const struct buf *written = d->edits.n > 0 ? &d->repaired : &d->text;
    const struct span text = {written->data ? written->data : "", written->len};
    struct span rest = text, line;
    struct hash_pieces pieces;
    hash_begin(&pieces);
    do {
        line = next_piece(d, &rest, &f->lost);
        hash_piece(&pieces, line.s, line.n);
    } while (rest.n > 0);
    uint64_t hash = hash_end(&pieces);
    if (d->options->unique && !seen_add(&d->seen, hash)) {
        d->duplicates++;
        return;
    }
    char id[17];
    hash_hex(hash, id);
    d->documents++;
    out_text(&out_std, id);
    out_byte(&out_std, '\t');
    if (d->names != NULL)
        out_span(&out_std, source_names_of(d->names, source));
    else
        rec_write(&out_std, source);
    out_byte(&out_std, '\t');
    out_text(&out_std, f->date);
    out_byte(&out_std, '\t');
    out_text(&out_std, f->charset);
    out_byte(&out_std, '\t');
    write_notes(f);
    out_byte(&out_std, '\t');
    if (text.n <= LARGE)
        out_span(&out_std, line);
    else
        for (rest = text; rest.n > 0;)
            out_span(&out_std, next_piece(d, &rest, &(size_t){0}));
    out_byte(&out_std, '\n');
    if (d->ledger != NULL)
        edits_write(&d->edits, (struct span){d->text.data, d->text.len}, !d->options->no_normalize, id,
                    d->ledger);
}

/* The bytes become the text as they are, without a copy. */
static void take_bytes(struct decoder *d, size_t skip)
{
    struct buf b = d->bytes;
    d->bytes = d->text;
    d->text = b;
    d->text.len -= skip;
    if (skip > 0)
        memmove(d->text.data, d->text.data + skip, d->text.len);
}

/* Leaves the text to write in d->repaired if there are edits, else in d->text. */
static void repair(struct decoder *d, struct findings *f)
{
    edits_clear(&d->edits);
    if (d->options->repairs != 0) {
        if (d->repair == NULL)
            d->repair = repair_new();
        repair_text(d->repair, (struct span){d->text.data, d->text.len}, d->options->repairs, &d->edits,
                    &f->repaired);
    }
    if (d->edits.n > 0) {
        d->repaired.len = 0;
        edits_apply(&d->edits, (struct span){d->text.data, d->text.len}, &d->repaired);
    }
}

/* The bytes become d->text, in UTF-8. A part of a table may be in another charset as a whole. */
static void convert(struct decoder *d, struct charset charset, bool part, struct findings *f)
{
    d->text.len = 0;
    if (charset.clean) {
        take_bytes(d, charset.bom);
        return;
    }
    const char *s = d->bytes.data ? d->bytes.data : "";
    struct span b = {s + charset.bom, d->bytes.len - charset.bom};
    convert_bytes(charset.name, b, &d->text, &f->replaced);
    struct span text = {d->text.data ? d->text.data : "", d->text.len};
    bool suspect =
        part && f->replaced == 0 ? utf8_valid(b.s, b.n) : mixed_suspect(charset.name, text, f->replaced);
    if (suspect && d->options->from == NULL) {
        struct buf again = {0};
        size_t replaced = 0;
        f->mixed = mixed_convert(charset.name, b, &again, &replaced);
        if (f->mixed > 0) {
            buf_free(&d->text);
            d->text = again;
            f->replaced = replaced;
        }
    }
    if (d->bytes.cap > LARGE)
        buf_free(&d->bytes);
}

/* Lines that a page's layout has broken are joined. */
static void unwrap(struct decoder *d, struct findings *f)
{
    struct buf whole = {0};
    f->joined = unwrap_text((struct span){d->text.data ? d->text.data : "", d->text.len}, &whole);
    if (f->joined > 0) {
        struct buf broken = d->text;
        d->text = whole;
        whole = broken;
    }
    buf_free(&whole);
}

/* Of text that is no HTML references to characters are resolved, tables of Markdown and broken lines put
 * right. */
static void extract_plain(struct decoder *d, bool part, struct findings *f)
{
    entities_resolve(&d->text);
    if (d->options->no_normalize)
        return;
    markdown_tables(&d->text);
    if (!part)
        unwrap(d, f);
}

/* What is HTML becomes its text. part: of a table, which
 * begins like no document. */
static void extract(struct decoder *d, const char *name, bool part, struct findings *f)
{
#if defined(WITH_HTML)
    struct span text = {d->text.data ? d->text.data : "", d->text.len};
    if (part ? !entities_has_tags(text) : !html_recognise(text, name)) {
        extract_plain(d, part, f);
        return;
    }
    char date[DATE_SIZE];
    struct buf plain = {0};
    f->hidden = html_text(text, &plain, date);
    if (*date != '\0')
        memcpy(f->date, date, sizeof date);
    buf_free(&d->text);
    d->text = plain;
#else
    extract_plain(d, part, f);
    (void)name;
#endif
}

/* The title becomes the first line, unless it is. */
static void put_title(struct decoder *d, struct span title)
{
    struct span text = {d->text.data ? d->text.data : "", d->text.len};
    if (title.n == 0 || (text.n >= title.n && memcmp(text.s, title.s, title.n) == 0))
        return;
    struct buf with = {0};
    buf_add(&with, title.s, title.n);
    buf_byte(&with, '\n');
    buf_add(&with, text.s, text.n);
    buf_free(&d->text);
    d->text = with;
}

/* Of an archive's member or a file: the last part of its name, with a NUL. */
static void file_name(struct span source, char *name, size_t size)
{
    size_t n = source.n < size - 1 ? source.n : size - 1;
    memcpy(name, source.s + source.n - n, n);
    name[n] = '\0';
}

/* Pages that a script fills, documents of scanned pages: there is nothing in them to read. Rows are what they
 * are, and of damage the record is a trace. */
static bool is_without_text(const struct decoder *d, const struct facts *facts, const struct findings *f)
{
    size_t i = 0;
    while (i < d->text.len && strchr(" \t\n\f", d->text.data[i]) != NULL && d->text.data[i] != '\0')
        i++;
    return i == d->text.len && !facts->part && !f->truncated && !d->options->empty;
}

/* d->text is what it shall be but for the title and repair: the record is written. */
static void finish(struct decoder *d, const struct facts *facts, struct findings *f)
{
    put_title(d, facts->title);
    if (is_without_text(d, facts, f)) {
        document_reject(d, facts->source, "no text in it: --empty makes it a document");
        return;
    }
    repair(d, f);
    write_record(d, facts->source, f);
    if (d->bytes.cap > LARGE)
        buf_free(&d->bytes);
    document_progress(d, false);
}

/* The bytes are a document of an office program, or if not, *none becomes true. */
static void write_office(struct decoder *d, const struct facts *facts, bool *none)
{
    struct findings f = {.truncated = facts->truncated, .charset = "UTF-8"};
    const char *reason;
    d->text.len = 0;
    enum office is = office_text((struct span){d->bytes.data, d->bytes.len}, d->options->limit, &d->text,
                                 &f.hidden, &reason);
    *none = is == OFFICE_NONE;
    if (is == OFFICE_NONE)
        return;
    if (is == OFFICE_REJECTED) {
        document_reject(d, facts->source, reason);
        return;
    }
    if (is == OFFICE_DAMAGED) {
        document_warn(facts->source, "damaged document");
        f.truncated = true;
    }
    memcpy(f.date, facts->date, sizeof f.date);
    normalize_line_ends(&d->text);
    finish(d, facts, &f);
}

static void reject_kind(struct decoder *d, struct span source, const char *kind)
{
    char reason[80];
    snprintf(reason, sizeof reason, "%s%s", kind,
             binary_may_hold_text(kind) ? ": --pre to-text reads it" : "");
    document_reject(d, source, reason);
}

/* Files of no bytes, such as failed downloads, are no documents. Standard input without anything is what a
 * filter gets whose pipe has nothing for it. */
static void reject_empty(struct decoder *d, const struct facts *f)
{
    if (f->member || !span_is(f->source, "-"))
        document_reject(d, f->source, "empty: --empty makes it a document");
}

bool document_write(struct decoder *d, const struct facts *facts)
{
    struct span b = {d->bytes.data ? d->bytes.data : "", d->bytes.len};
    struct findings f = {.truncated = facts->truncated};
    struct charset charset = {.name = facts->from};
    const char *kind = NULL;
    bool none = false;
    if (facts->from == NULL && !facts->part && office_recognise(b)) {
        write_office(d, facts, &none);
        if (!none || !facts->member)
            return !none;
    }
    if (facts->from == NULL) {
        kind = binary_kind(b);
        charset = kind == NULL ? detect_declared(b, facts->declared) : charset;
    }
    if (kind != NULL || charset.binary) {
        reject_kind(d, facts->source, kind ? kind : "binary data");
        return true;
    }
    if (b.n == charset.bom && !facts->part && !f.truncated && facts->title.n == 0 && !d->options->empty) {
        reject_empty(d, facts);
        return true;
    }
    memcpy(f.date, facts->date, sizeof f.date);
    f.charset = facts->charset ? facts->charset : charset.name;
    convert(d, charset, facts->part, &f);
    normalize_line_ends(&d->text);
    char name[64];
    file_name(facts->page ? span_of("page.html") : facts->source, name, sizeof name);
    extract(d, name, facts->part, &f);
    if (*facts->date != '\0' && !facts->date_of_copy)
        memcpy(f.date, facts->date, sizeof f.date);
    finish(d, facts, &f);
    return true;
}

void document_end(struct decoder *d)
{
    document_progress(d, true);
    if (d->duplicates > 0)
        msg_note("%llu documents seen before were dropped", d->duplicates);
    seen_free(&d->seen);
    buf_free(&d->bytes);
    buf_free(&d->text);
    buf_free(&d->repaired);
    edits_free(&d->edits);
    repair_free(d->repair);
    convert_free();
    if (d->ledger != NULL)
        out_close(d->ledger);
}
