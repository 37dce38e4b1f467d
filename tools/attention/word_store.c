#include "word_store.h"

#include <stdlib.h>

#include "msg.h"
#include "temp_file.h"

/* In front of each report. */
struct stored_head {
    uint64_t text, words;
};

FILE *word_store_open(void)
{
    return temp_file();
}

static void put(FILE *f, const void *s, size_t size, size_t n)
{
    if (n > 0 && fwrite(s, size, n, f) != n)
        msg_die("a temporary file:");
}

static void get(FILE *f, void *s, size_t size, size_t n)
{
    if (n > 0 && fread(s, size, n, f) != n)
        msg_die(ferror(f) ? "a temporary file:" : "a temporary file was cut short");
}

uint64_t word_store_at(FILE *f)
{
    off_t at = ftello(f);
    if (at < 0)
        msg_die("a temporary file:");
    return (uint64_t)at;
}

uint64_t word_store_add(FILE *f, struct span text, const struct word_count *word, size_t n)
{
    const struct stored_head head = {text.n, n};
    uint64_t at = word_store_at(f);
    put(f, &head, sizeof head, 1);
    put(f, text.s, 1, text.n);
    put(f, word, sizeof *word, n);
    return at;
}

void word_store_read(FILE *f, uint64_t at, struct stored *s)
{
    struct stored_head head;
    if (fseeko(f, (off_t)at, SEEK_SET) != 0) /* which writes what waits, too */
        msg_die("a temporary file:");
    get(f, &head, sizeof head, 1);
    s->text.len = 0;
    buf_reserve(&s->text, head.text);
    get(f, s->text.data, 1, head.text);
    s->text.len = head.text;
    if (head.words > s->room) {
        s->room = head.words;
        s->word = mem_resize(s->word, s->room, sizeof *s->word);
    }
    s->n = head.words;
    get(f, s->word, sizeof *s->word, s->n);
}

void stored_free(struct stored *s)
{
    buf_free(&s->text);
    free(s->word);
}
