#include "source_hash.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "hash.h"
#include "mem.h"
#include "msg.h"

static int is_list(const struct dirent *d)
{
    size_t n = strlen(d->d_name);
    return n > 4 && strcmp(d->d_name + n - 4, ".csv") == 0;
}

static void add_file(struct buf *b, const char *folder, const char *name)
{
    enum { BLOCK = 1 << 16 };
    struct buf path = {0};
    buf_text(&path, folder);
    buf_byte(&path, '/');
    buf_add(&path, name, strlen(name) + 1);
    FILE *f = fopen(path.data, "rb");
    if (f == NULL)
        msg_die("%s:", path.data);
    buf_add(b, name, strlen(name) + 1);
    for (size_t got = 1; got > 0; b->len += got) {
        buf_reserve(b, BLOCK);
        got = fread(b->data + b->len, 1, BLOCK, f);
    }
    if (ferror(f) != 0)
        msg_die("%s:", path.data);
    fclose(f);
    buf_free(&path);
}

void source_hash(const char *lexicon, char hex[17])
{
    memcpy(hex, tables_source, 17);
    if (lexicon == NULL)
        return;
    struct dirent **list;
    int n = scandir(lexicon, &list, is_list, alphasort);
    if (n < 0)
        msg_die("%s:", lexicon);
    struct buf b = {0};
    buf_add(&b, hex, 17);
    for (int i = 0; i < n; i++) {
        add_file(&b, lexicon, list[i]->d_name);
        free(list[i]);
    }
    free(list);
    hash_hex(hash_xxh64(b.data, b.len), hex);
    buf_free(&b);
}
