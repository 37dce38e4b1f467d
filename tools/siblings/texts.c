#include "texts.h"

#include <stdlib.h>
#include <sys/mman.h>

#include "hash.h"
#include "msg.h"
#include "record.h"
#include "temp_file.h"

static uint64_t append(struct texts *t, struct span s)
{
    uint64_t at = t->written;
    if (t->file == NULL)
        t->file = temp_file();
    if (fwrite(s.s, 1, s.n, t->file) != s.n)
        msg_die("temporary file: write error:");
    t->written += s.n;
    return at;
}

static uint32_t *find_slot(const struct texts *t, uint64_t hash)
{
    size_t i = hash & (t->slots - 1);
    while (t->slot[i] != 0 && t->text[t->slot[i] - 1].hash != hash)
        i = (i + 1) & (t->slots - 1);
    return &t->slot[i];
}

static void grow(struct texts *t)
{
    t->cap = t->cap ? t->cap * 2 : 512;
    t->text = mem_resize(t->text, t->cap, sizeof *t->text);
    t->slots = t->cap * 2;
    free(t->slot);
    t->slot = mem_zalloc(t->slots, sizeof *t->slot);
    for (size_t i = 0; i < t->n; i++)
        *find_slot(t, t->text[i].hash) = (uint32_t)i + 1;
}

static void add_document(struct texts *t, const struct span *field, uint32_t text)
{
    if (t->documents == t->documents_cap) {
        t->documents_cap = t->documents_cap ? t->documents_cap * 2 : 512;
        t->document = mem_resize(t->document, t->documents_cap, sizeof *t->document);
    }
    struct span name = {field[DOC_DOC].s, (size_t)(span_end(field[DOC_SOURCE]) - field[DOC_DOC].s)};
    uint64_t at = append(t, name);
    t->document[t->documents++] = (struct document){at, (uint32_t)name.n, text};
}

long texts_add(struct texts *t, const struct span *field, struct letters *letters)
{
    t->plain.len = 0;
    struct span text = rec_unescape(field[DOC_TEXT], &t->plain);
    uint64_t hash = hash_xxh64(text.s, text.n);
    if (t->n == t->cap)
        grow(t);
    uint32_t *slot = find_slot(t, hash);
    bool fresh = *slot == 0;
    if (fresh) {
        if (t->n == TEXTS_MAX)
            msg_die("more than %d texts", TEXTS_MAX);
        letters_read(letters, text);
        t->text[t->n] = (struct text){.hash = hash,
                                      .at = append(t, text),
                                      .bytes = (uint32_t)text.n,
                                      .letters = (uint32_t)letters->n,
                                      .masked = (uint32_t)letters->masked,
                                      .years = (uint32_t)letters->years};
        *slot = (uint32_t)++t->n;
    }
    add_document(t, field, *slot - 1);
    return fresh ? (long)*slot - 1 : -1;
}

void texts_end(struct texts *t)
{
    if (t->file == NULL)
        return;
    if (fflush(t->file) != 0)
        msg_die("temporary file: write error:");
    void *map = mmap(NULL, t->written + 1, PROT_READ, MAP_PRIVATE, fileno(t->file), 0);
    if (map == MAP_FAILED)
        msg_die("temporary file:");
    t->map = map;
}

struct span text_of(const struct texts *t, size_t text)
{
    return (struct span){t->map + t->text[text].at, t->text[text].bytes};
}

struct span document_name(const struct texts *t, const struct document *d)
{
    return (struct span){t->map + d->at, d->bytes};
}

void texts_free(struct texts *t)
{
    if (t->map != NULL)
        munmap((void *)(uintptr_t)t->map, t->written + 1);
    if (t->file != NULL)
        fclose(t->file); /* it is gone with that, and only read since texts_end */
    free(t->text);
    free(t->document);
    free(t->slot);
    buf_free(&t->plain);
    *t = (struct texts){0};
}
