#include "chain_queue.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "chain_batch.h"
#include "run_report.h"

enum { BATCH_BYTES = 8000000, BATCH_FILES = 4000, FILES_LEFT = 100 };

struct piece { /* of todo */
    size_t from, n;
};

struct at_work {
    int pid;
    struct piece piece;
    unsigned number;
    double until;
};

struct state {
    struct chain_queue *q;
    struct piece *waiting;
    size_t n, cap;
    struct at_work *work;
    unsigned running, number;
    size_t done; /* batches */
};

static void push(struct state *s, size_t from, size_t n)
{
    if (n == 0)
        return;
    s->waiting = mem_room(s->waiting, s->n, &s->cap, sizeof *s->waiting);
    s->waiting[s->n++] = (struct piece){from, n};
}

/* So many files can be open in one batch. */
static size_t most_files(void)
{
    size_t most = run_open_files(BATCH_FILES + FILES_LEFT);
    return most <= FILES_LEFT ? 1 : most - FILES_LEFT;
}

static bool is_aside(struct chain_queue *q, size_t i)
{
    return q->aside.n > 0 && *(bool *)keyed_find(&q->aside, span_of(q->todo[i]->key));
}

/* Batches in the order of the files; the last that is pushed is the first that is taken. */
static void cut(struct state *s)
{
    size_t most = most_files(), last = s->q->n;
    unsigned long long bytes = 0;
    for (size_t i = s->q->n; i-- > 0;) {
        bool alone = is_aside(s->q, i);
        if (alone || last - i > most || (bytes > 0 && bytes + s->q->todo[i]->size > BATCH_BYTES)) {
            push(s, i + 1, last - i - 1);
            last = i + 1;
            bytes = 0;
        }
        bytes += s->q->todo[i]->size;
        if (alone) {
            push(s, i, 1);
            last = i;
            bytes = 0;
        }
    }
    push(s, 0, last);
}

static void start(struct state *s)
{
    struct chain_queue *q = s->q;
    struct at_work *w = &s->work[s->running++];
    char name[32];
    unsigned long long bytes = 0;
    *w = (struct at_work){.piece = s->waiting[--s->n], .number = ++s->number};
    for (size_t i = 0; i < w->piece.n; i++)
        bytes += q->todo[w->piece.from + i]->size;
    w->until = run_now() + q->time_limit + (double)(bytes / 1000000);
    snprintf(name, sizeof name, "batch%u", w->number);
    w->pid = run_fork();
    if (w->pid > 0)
        return;
    struct chain_batch b = {.archive = q->archive, .lexicon = q->lexicon, .files = w->piece.n};
    b.file = mem_zalloc(b.files, sizeof *b.file);
    for (size_t i = 0; i < b.files; i++)
        b.file[i].file = q->todo[w->piece.from + i];
    int folder = store_folder(q->work, name);
    if (folder < 0)
        chain_trouble();
    chain_batch_run(&b, folder);
}

static void fail(struct chain_queue *q, size_t i, const char *reason, bool trouble)
{
    q->failure = mem_room(q->failure, q->failures, &q->failures_cap, sizeof *q->failure);
    q->failure[q->failures++] = (struct chain_failure){q->todo[i], reason, trouble};
    if (trouble)
        *(bool *)keyed_find(&q->aside, span_of(q->todo[i]->key)) = true;
}

/* Makes the results of a batch durable, and known. */
static void keep(struct state *s, const struct at_work *w)
{
    struct chain_queue *q = s->q;
    struct content_hash hash;
    char digits[HASH_DIGITS + 1], from[48], to[48];
    content_begin(&hash, HASH_DIGITS / 2);
    for (size_t i = 0; i < w->piece.n; i++)
        content_add(&hash, q->todo[w->piece.from + i]->key, KEY_SIZE);
    content_end(&hash, HASH_DIGITS, digits);
    snprintf(from, sizeof from, "batch%u/part", w->number);
    snprintf(to, sizeof to, "%s/%s", q->done, digits);
    mkdirat(q->givers->store->fd, "done", 0777);
    mkdirat(q->givers->store->fd, q->done, 0777);
    if (!store_remove(q->givers->store->fd, to) || renameat(q->work, from, q->givers->store->fd, to) != 0)
        store_trouble(q->givers->store);
    if (!givers_add(q->givers, to))
        run_fail("%s/%s: cannot be read again", q->givers->store->path, to);
    for (size_t i = 0; i < w->piece.n; i++)
        if (givers_find(q->givers, q->todo[w->piece.from + i]->key) == q->givers->files)
            fail(q, w->piece.from + i, "was changed while it was read, the next run takes it", false);
    s->done++;
}

static void take(struct state *s, struct at_work w, int status, bool late)
{
    struct chain_queue *q = s->q;
    char name[32];
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : BATCH_BROKE;
    if (!late && code >= BATCH_TROUBLE) {
        errno = code - BATCH_TROUBLE;
        store_trouble(q->givers->store);
    }
    if (!late && code == BATCH_DONE) {
        keep(s, &w);
    } else if (w.piece.n > 1) {
        push(s, w.piece.from + w.piece.n / 2, w.piece.n - w.piece.n / 2);
        push(s, w.piece.from, w.piece.n / 2);
    } else {
        fail(q, w.piece.from, late ? "takes longer than --time-limit" : "the chain breaks on it", true);
        if (!late && s->done == 0 && q->failures == 8)
            run_fail("the chain breaks on everything; the tables are as they were");
    }
    snprintf(name, sizeof name, "batch%u", w.number);
    if (!store_remove(q->work, name))
        store_trouble(q->givers->store);
}

static void wait_for_one(struct state *s)
{
    double now = run_now(), until = s->work[0].until;
    int status = 0;
    unsigned i = 0;
    for (unsigned k = 1; k < s->running; k++)
        until = s->work[k].until < until ? s->work[k].until : until;
    int pid = run_wait(-1, until > now ? until - now : 0, &status);
    if (pid > 0)
        while (s->work[i].pid != pid)
            i++;
    else
        while (s->work[i].until > until)
            i++;
    struct at_work w = s->work[i];
    if (pid == 0)
        run_kill(w.pid);
    s->work[i] = s->work[--s->running];
    take(s, w, status, pid == 0);
}

void chain_queue_run(struct chain_queue *q)
{
    struct state s = {.q = q};
    size_t failed = q->failures;
    s.work = mem_alloc(q->jobs * sizeof *s.work);
    cut(&s);
    while (s.n > 0 || s.running > 0) {
        while (s.n > 0 && s.running < q->jobs)
            start(&s);
        wait_for_one(&s);
    }
    size_t broken = 0;
    for (size_t i = failed; i < q->failures; i++)
        broken += q->failure[i].trouble;
    if (broken > 1 && broken == q->n)
        run_fail("the chain breaks on everything; the tables are as they were");
    free(s.waiting);
    free(s.work);
}

void chain_queue_begin(struct chain_queue *q)
{
    char key[KEY_SIZE];
    keyed_init(&q->aside, sizeof(bool));
    int fd = openat(q->givers->store->fd, "aside", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    FILE *f = fd < 0 ? NULL : fdopen(fd, "r");
    while (f != NULL && fscanf(f, "%41s", key) == 1)
        *(bool *)keyed_find(&q->aside, span_of(key)) = true;
    if (f != NULL)
        fclose(f);
}

void chain_queue_end(struct chain_queue *q)
{
    struct keyed broken;
    struct buf text = {0};
    keyed_init(&broken, 0);
    for (size_t i = 0; i < q->failures; i++)
        if (q->failure[i].trouble)
            keyed_find(&broken, span_of(q->failure[i].file->key));
    void **all = keyed_sorted(&broken);
    for (size_t i = 0; i < broken.n; i++) {
        struct span key = keyed_key(&broken, all[i]);
        buf_add(&text, key.s, key.n);
        buf_byte(&text, '\n');
    }
    if (text.len > 0 ? !store_write(q->givers->store->fd, "aside", text.data, text.len)
                     : !store_remove(q->givers->store->fd, "aside"))
        store_trouble(q->givers->store);
    free(all);
    keyed_clear(&broken);
    buf_free(&text);
    free(q->failure);
    keyed_clear(&q->aside);
}
