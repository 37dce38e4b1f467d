#include "opencc_dict.h"

#include <stdio.h>
#include <stdlib.h>

#include "lexicon.h"
#include "msg.h"
#include "utf8.h"

/* The generators read lists from folders only; the tools' lists may not be there yet. */
const struct lexicon_file lexicon_files[] = {{0}};

static void read_file(const char *path, struct buf *b)
{
    FILE *f = fopen(path, "rb");
    char block[4096];
    for (size_t n; f != NULL && (n = fread(block, 1, sizeof block, f)) > 0;)
        buf_add(b, block, n);
    if (f == NULL || ferror(f) || fclose(f) != 0)
        msg_die("%s:", path);
    buf_byte(b, '\n');
}

/* Takes a line apart; false when it is no entry. */
static bool parse_entry(struct span line, struct entry *e)
{
    const char *tab = memchr(line.s, '\t', line.n), *end = line.s + line.n;
    if (tab == NULL || tab == line.s || !utf8_valid(line.s, line.n))
        return false;
    e->key = (struct span){line.s, (size_t)(tab - line.s)};
    e->values = (struct span){tab + 1, (size_t)(end - tab - 1)};
    const char *blank = memchr(e->values.s, ' ', e->values.n);
    e->value = (struct span){e->values.s, blank ? (size_t)(blank - e->values.s) : e->values.n};
    return true;
}

void dict_read(const char *folder, const char *name, struct dict *d)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.txt", folder, name);
    memset(d, 0, sizeof *d);
    read_file(path, &d->text);
    const char *s = d->text.data, *end = s + d->text.len;
    for (const char *lf; s < end; s = lf + 1) {
        lf = memchr(s, '\n', (size_t)(end - s));
        if (lf == s)
            continue;
        d->entry = mem_resize(d->entry, d->n + 1, sizeof *d->entry);
        if (!parse_entry((struct span){s, (size_t)(lf - s)}, &d->entry[d->n++]))
            msg_die("%s: not a dictionary entry: '%.*s'", path, (int)(lf - s), s);
    }
}

void dict_free(struct dict *d)
{
    buf_free(&d->text);
    free(d->entry);
}

bool span_begins(struct span s, struct span prefix)
{
    return s.n >= prefix.n && memcmp(s.s, prefix.s, prefix.n) == 0;
}

/* The longest match in d, NULL if there is none. */
const struct entry *dict_longest(const struct dict *d, struct span s)
{
    const struct entry *best = NULL;
    for (size_t i = 0; i < d->n; i++)
        if (span_begins(s, d->entry[i].key) && (best == NULL || d->entry[i].key.n > best->key.n))
            best = &d->entry[i];
    return best;
}

void simplify_text(const struct dict *phrases, const struct dict *characters, struct span s, struct buf *b)
{
    while (s.n > 0) {
        const struct entry *e = dict_longest(phrases, s);
        if (e == NULL)
            e = dict_longest(characters, s);
        size_t n = e ? e->key.n : utf8_length(s.s[0]);
        buf_add(b, e ? e->value.s : s.s, e ? e->value.n : n);
        s.s += n;
        s.n -= n;
    }
}
