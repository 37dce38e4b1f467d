#include "testing.h"

#include "seen.h"

static int by_size(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* Each id is fresh once: as many as a sorted array has different ones. */
static void like_sorting(void **state)
{
    (void)state;
    enum { N = 200000 };
    uint64_t *ids = malloc(N * sizeof *ids);
    assert_non_null(ids);
    static const uint64_t ranges[] = {10, 1000, N, UINT64_MAX};
    for (int r = 0; r < 4; r++) {
        struct seen s = {0};
        size_t fresh = 0, different = 0;
        for (size_t i = 0; i < N; i++) {
            ids[i] = test_random(ranges[r]);
            fresh += seen_add(&s, ids[i]);
            assert_int_equal(s.n, fresh);
            assert_false(seen_add(&s, ids[i]));
        }
        qsort(ids, N, sizeof *ids, by_size);
        for (size_t i = 0; i < N; i++)
            different += i == 0 || ids[i] != ids[i - 1];
        assert_int_equal(fresh, different);
        size_t slots = s.few.cap;
        for (size_t i = 0; s.parts != NULL && i < 64; i++)
            slots += s.parts[i].cap;
        assert_true(slots <= 16 || slots * sizeof *s.few.slot <= 12 * s.n);
        seen_free(&s);
        assert_true(s.few.slot == NULL && s.parts == NULL && s.n == 0);
    }
    free(ids);
}

static void zero_is_an_id(void **state)
{
    (void)state;
    struct seen s = {0};
    assert_true(seen_add(&s, 0));
    assert_false(seen_add(&s, 0));
    assert_true(seen_add(&s, UINT64_MAX));
    for (uint64_t i = 1; i < 100; i++)
        assert_true(seen_add(&s, i));
    assert_false(seen_add(&s, 0)); /* also after growing */
    assert_int_equal(s.n, 101);
    seen_free(&s);
    assert_true(seen_add(&s, 0));
    seen_free(&s);
}

/* Ids with a pattern (multiples, only high bits) must not make the table slow: it would take hours. */
static void patterns(void **state)
{
    (void)state;
    for (int shift = 0; shift <= 40; shift += 8) {
        struct seen s = {0};
        for (uint64_t i = 1; i <= 100000; i++)
            assert_true(seen_add(&s, i << shift));
        seen_free(&s);
    }
}

static void clearing(void **state)
{
    (void)state;
    static const uint64_t sizes[] = {0, 1, 100, 1000, 100000, 10};
    struct seen s = {0};
    for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++) {
        for (uint64_t i = 0; i < sizes[k]; i++)
            assert_true(seen_add(&s, i));
        assert_int_equal(s.n, sizes[k]);
        seen_clear(&s);
        assert_int_equal(s.n, 0);
    }
    seen_free(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(like_sorting),
        cmocka_unit_test(zero_is_an_id),
        cmocka_unit_test(patterns),
        cmocka_unit_test(clearing),
    };
    return cmocka_run_group_tests_name("seen", tests, NULL, NULL);
}
