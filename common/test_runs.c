#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include <cmocka.h>

#include "runs.h"

/* States that are sums. */
struct sums {
    struct buf key;
    long sum;
    size_t keys;
    long total;
};

static void begin(void *ctx, struct span key)
{
    struct sums *s = ctx;
    s->key.len = 0;
    buf_add(&s->key, key.s, key.n);
    s->sum = 0;
}

static void add(void *ctx, struct span state)
{
    struct sums *s = ctx;
    char text[32];
    snprintf(text, sizeof text, "%.*s", (int)state.n, state.s);
    s->sum += strtol(text, NULL, 10);
}

static void write_sum(void *ctx, struct buf *b)
{
    const struct sums *s = ctx;
    char text[32];
    snprintf(text, sizeof text, "%ld", s->sum);
    buf_text(b, text);
}

static const struct runs_states states = {begin, add, write_sum};

/* Key k is in each run from the k-th on. */
static void check(void *ctx)
{
    struct sums *s = ctx;
    char wanted[32];
    snprintf(wanted, sizeof wanted, "key\t%03zu", s->keys);
    assert_true(span_is((struct span){s->key.data, s->key.len}, wanted));
    s->keys++;
    s->total += s->sum;
}

/* So many that runs are merged into larger ones, and these into one larger still. Leaves no more than most.
 */
static void merge_many(unsigned most)
{
    enum { RUNS = RUNS_FAN * RUNS_FAN + RUNS_FAN + 3 };
    struct sums s = {0};
    struct runs r = {.states = &states, .ctx = &s};
    for (int run = 0; run < RUNS; run++) {
        runs_begin(&r);
        for (int k = 0; k <= run; k++) {
            char key[32];
            snprintf(key, sizeof key, "key\t%03d", k);
            runs_add(&r, span_of(key), span_of("2"));
        }
        runs_end(&r);
    }
    assert_true(r.n < most);
    runs_merge(&r, check, &s);
    assert_int_equal(s.keys, RUNS);
    assert_int_equal(s.total, RUNS * (RUNS + 1));
    buf_free(&s.key);
}

static void many_runs(void **state)
{
    (void)state;
    merge_many(2 * RUNS_FAN);
}

static void few_files(void **state)
{
    (void)state;
    struct rlimit before;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
    const struct rlimit few = {13, before.rlim_max};
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
    merge_many(5);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
}

static void no_runs(void **state)
{
    (void)state;
    struct sums s = {0};
    struct runs r = {.states = &states, .ctx = &s};
    runs_merge(&r, check, &s);
    assert_int_equal(s.keys, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(many_runs),
        cmocka_unit_test(few_files),
        cmocka_unit_test(no_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
