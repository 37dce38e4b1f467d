#include "extra.h"

#include <stdlib.h>

#include "msg.h"
#include "utf8.h"

static size_t add_text(struct extra *x, struct span s)
{
    size_t at = x->text.len;
    buf_add(&x->text, s.s, s.n);
    return at;
}

static void set_bit(uint8_t *bits, uint32_t bit)
{
    bits[bit / 8] = (uint8_t)(bits[bit / 8] | 1 << bit % 8);
}

/* Notes how key begins, for extra_may_begin. */
static void mark_head(struct extra *x, struct span key)
{
    x->lead[(unsigned char)key.s[0]] = true;
    if (key.n < 3 || !table_is_three(table_load(key.s)))
        return;
    uint32_t three = table_load(key.s), bit = table_page(three) << 6 | (three >> 16 & 63);
    set_bit(x->bmp, bit);
    if (key.n >= 6 && table_is_three(table_load(key.s + 3)))
        set_bit(x->pair, table_pair(three, table_load(key.s + 3)));
    else
        set_bit(x->alone, bit);
}

void extra_add(struct extra *x, struct span key, struct span value)
{
    extra_add_unless(x, key, value, (struct span){"", 0}, 0);
}

void extra_add_unless(struct extra *x, struct span key, struct span value, struct span plain, unsigned unless)
{
    if (x->n == x->cap) {
        x->cap = x->cap ? 2 * x->cap : 64;
        x->entry = mem_resize(x->entry, x->cap, sizeof *x->entry);
    }
    struct extra_entry *e = &x->entry[x->n++];
    *e = (struct extra_entry){.key_n = key.n, .value_n = value.n, .plain_n = plain.n, .unless = unless};
    e->key = add_text(x, key);
    e->value = add_text(x, value);
    e->plain = add_text(x, plain);
    mark_head(x, key);
}

static struct span text_at(const struct extra *x, size_t at, size_t n)
{
    return (struct span){x->text.data + at, n};
}

void extra_append(struct extra *x, const struct extra *from)
{
    size_t own = x->n;
    for (size_t i = 0; i < from->n; i++) {
        const struct extra_entry *e = &from->entry[i];
        struct span key = text_at(from, e->key, e->key_n);
        uint32_t found;
        if (own == 0 || trie_longest(&x->trie, key.s, key.n, &found) == 0)
            extra_add_unless(x, key, text_at(from, e->value, e->value_n), text_at(from, e->plain, e->plain_n),
                             e->unless);
    }
}

/* Takes one line apart; returns NULL or what is wrong with it. */
static const char *parse_line(struct span line, struct span *key, struct span *value)
{
    if (!utf8_valid(line.s, line.n))
        return "ill-formed UTF-8";
    const char *tab = memchr(line.s, '\t', line.n), *end = line.s + line.n;
    if (tab == NULL)
        return "no TAB between key and value";
    if (tab == line.s)
        return "an empty key";
    *key = (struct span){line.s, (size_t)(tab - line.s)};
    if (memchr(tab + 1, '\t', (size_t)(end - tab - 1)) != NULL)
        return "more than one TAB";
    const char *blank = memchr(tab + 1, ' ', (size_t)(end - tab - 1));
    *value = (struct span){tab + 1, (size_t)((blank ? blank : end) - tab - 1)};
    return value->n > 0 ? NULL : "an empty value";
}

static void read_lines(struct in *in, void *ctx)
{
    struct extra *x = ctx;
    struct in_lines lines = {.in = in};
    struct span line, key, value;
    while (in_line(&lines, &line)) {
        if (line.n > 0 && line.s[line.n - 1] == '\r')
            line.n--;
        if (lines.number == 1 && span_starts(line, "\xef\xbb\xbf"))
            line = (struct span){line.s + 3, line.n - 3}; /* a byte order mark */
        if (line.n == 0)
            continue;
        const char *wrong = parse_line(line, &key, &value);
        if (wrong != NULL)
            msg_die("%s:%llu: %s: '%.*s'", in->name, lines.number, wrong, (int)(line.n < 60 ? line.n : 60),
                    line.s);
        extra_add(x, key, value);
    }
    if (in->damage != NULL)
        msg_die("%s: %s", in->name, in->damage);
    in_lines_free(&lines);
}

void extra_read(struct extra *x, const char *path)
{
    char *name = mem_dup(path, strlen(path));
    char *names[] = {name, NULL};
    struct in_set set = {.operands = names};
    in_each(&set, read_lines, x);
    free(name);
    if (msg_status() == MSG_TROUBLE)
        exit(MSG_TROUBLE);
}

void extra_ready(struct extra *x)
{
    trie_free(&x->trie);
    if (x->n == 0)
        return;
    struct trie_key *keys = mem_zalloc(x->n, sizeof *keys);
    for (size_t i = 0; i < x->n; i++)
        keys[i] = (struct trie_key){text_at(x, x->entry[i].key, x->entry[i].key_n), (uint32_t)i};
    trie_build(&x->trie, keys, x->n);
    free(keys);
}

void extra_free(struct extra *x)
{
    buf_free(&x->text);
    free(x->entry);
    trie_free(&x->trie);
    memset(x, 0, sizeof *x);
}
