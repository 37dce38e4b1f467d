#include <stdlib.h>
#include <string.h>

#include "run_report.h"
#include "update_run.h"

/* Why a content was not done; NULL where it was, or nobody tried. */
const char *update_failure(struct update *u, const char *key)
{
    size_t n = *key == '\0' ? 0 : *(size_t *)keyed_find(&u->failed, span_of(key));
    return n == 0 ? NULL : u->queue.failure[n - 1].reason;
}

bool update_is_trouble(struct update *u, const char *key)
{
    size_t n = *key == '\0' ? 0 : *(size_t *)keyed_find(&u->failed, span_of(key));
    return n != 0 && u->queue.failure[n - 1].trouble;
}

static bool is_given(struct update *u, const char *key)
{
    return *key != '\0' && givers_find(&u->givers, key) < u->givers.files;
}

static int by_key_and_path(const void *a, const void *b)
{
    const struct archive_file *const *x = a, *const *y = b;
    int order = strcmp((*x)->key, (*y)->key);
    return order != 0 ? order : (*x > *y) - (*x < *y);
}

static int by_place(const void *a, const void *b)
{
    const struct archive_file *const *x = a, *const *y = b;
    return (*x > *y) - (*x < *y);
}

/* Runs the chain over those files whose contents nobody gives, or that are marked: each content once. */
static bool fill(struct update *u, const bool *marked)
{
    struct chain_queue *q = &u->queue;
    size_t n = 0, failures = q->failures;
    q->todo = mem_zalloc(u->walked.files + 1, sizeof *q->todo);
    for (size_t i = 0; i < u->walked.files; i++) {
        const struct archive_file *f = &u->walked.file[i];
        if (*f->key != '\0' && (marked[i] || !is_given(u, f->key)) && update_failure(u, f->key) == NULL)
            q->todo[n++] = f;
    }
    if (n > 0)
        qsort(q->todo, n, sizeof *q->todo, by_key_and_path);
    q->n = 0;
    for (size_t i = 0; i < n; i++)
        if (i == 0 || strcmp(q->todo[i]->key, q->todo[i - 1]->key) != 0)
            q->todo[q->n++] = q->todo[i];
    if (q->n > 0) {
        qsort(q->todo, q->n, sizeof *q->todo, by_place);
        chain_queue_run(q);
    }
    free(q->todo);
    for (size_t i = failures; i < q->failures; i++)
        *(size_t *)keyed_find(&u->failed, span_of(q->failure[i].file->key)) = i + 1;
    return q->failures == failures;
}

/* Puts into u->now each file that has results, if need be those of before. */
static void take_files(struct update *u)
{
    list_free(&u->now);
    memcpy(u->now.version, u->version, sizeof u->version);
    for (size_t i = 0; i < u->walked.files; i++) {
        const struct archive_file *f = &u->walked.file[i], *old;
        if (is_given(u, f->key) && update_failure(u, f->key) == NULL)
            list_add(&u->now, f->path, f->stat, f->key, f->size);
        else if (u->same && (old = list_find(&u->before, f->path)) != NULL && is_given(u, old->key))
            list_add(&u->now, old->path, old->stat, old->key, strtoull(old->stat, NULL, 10));
    }
}

struct marks {
    struct update *u;
    bool *marked;
};

static void mark(void *ctx, size_t file)
{
    const struct marks *m = ctx;
    const struct archive_list *walked = &m->u->walked;
    const struct archive_file *f = list_find(walked, m->u->now.file[file].path);
    if (f == NULL || strcmp(f->key, m->u->now.file[file].key) != 0)
        run_fail("%s: a text of it is wanted that is not there any more; the tables are as they were",
                 m->u->now.file[file].path);
    m->marked[f - walked->file] = true;
}

const struct archive_part *update_part(const struct archive_list *l, const char *key)
{
    for (size_t i = 0; i < l->parts; i++)
        if (!l->part[i].bad && strcmp(l->part[i].key, key) == 0)
            return &l->part[i];
    return NULL;
}

/* Whether all is whole that new parts are made from. */
static bool givers_are_whole(struct update *u)
{
    bool good = true;
    for (size_t i = 0; i < u->now.parts; i++) {
        const struct archive_part *p = &u->now.part[i];
        if (update_part(&u->before, p->key) != NULL)
            continue;
        for (size_t f = p->first; f < p->first + p->files; f++)
            good = givers_check(&u->givers, u->givers.file[u->plan.file[f].from].giver) && good;
    }
    return good;
}

void update_results(struct update *u)
{
    struct marks marks = {u, mem_zalloc(u->walked.files + 1, sizeof(bool))};
    bool again = false;
    for (;;) {
        if (!fill(u, marks.marked) && again)
            run_fail("the chain breaks on a text that it gave before; the tables are as they were");
        memset(marks.marked, 0, u->walked.files);
        take_files(u);
        plan_free(&u->plan);
        u->plan = (struct plan){.list = &u->now, .givers = &u->givers};
        again = !plan_owners(&u->plan, mark, &marks);
        if (again)
            continue;
        plan_parts(&u->plan, &u->now);
        if (givers_are_whole(u))
            break;
    }
    free(marks.marked);
}
