#include "testing.h"
#include "values.h"

static int by_value(const void *a, const void *b)
{
    return dec_compare(*(const struct decimal *)a, *(const struct decimal *)b);
}

/* n decimals of the kind that make draws, against qsort. */
static void compare(size_t n, struct decimal (*make)(void))
{
    struct decimal *plain = malloc((n + 1) * sizeof *plain);
    struct arena arena = {0};
    struct values v = {0};
    struct values_sorted s = {0};
    assert_non_null(plain);
    for (size_t i = 0; i < n; i++) {
        plain[i] = make();
        values_add(&v, plain[i], &arena);
    }
    qsort(plain, n, sizeof *plain, by_value);
    values_sort(&v, &s);
    assert_int_equal(s.n, n);
    size_t distinct = n > 0;
    for (size_t i = 0; i < n; i++) {
        assert_int_equal(dec_compare(values_at(&s, i), plain[i]), 0);
        distinct += i > 0 && dec_compare(plain[i], plain[i - 1]) != 0;
    }
    assert_int_equal(values_distinct(&s), distinct);
    values_sorted_free(&s);
    arena_free(&arena);
    free(plain);
}

static struct decimal bytes(void)
{
    return (struct decimal){(int)test_random(256) - 128, 0};
}

static struct decimal all_widths(void)
{
    dec_int x = (dec_int)test_random((uint64_t)1 << test_random(48));
    return (struct decimal){test_random(2) ? x : -x, 0};
}

static struct decimal scales(void)
{
    return (struct decimal){(dec_int)test_random(2000) - 1000, (int)test_random(4)};
}

/* Too many places to be brought to one scale in 64 bits. */
static struct decimal far_apart(void)
{
    dec_int x = (dec_int)test_random((uint64_t)1 << 40);
    return (struct decimal){x, test_random(10) == 0 ? 30 : 0};
}

static struct decimal huge(void)
{
    dec_int x = (dec_int)test_random((uint64_t)1 << 47) << 60;
    return test_random(3) ? (struct decimal){x, 2} : bytes();
}

static void sorted_as_by_qsort(void **state)
{
    (void)state;
    static const size_t sizes[] = {0, 1, 2, 3, 15, 16, 17, 47, 48, 49, 1000, 20000};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        compare(sizes[i], bytes);
        compare(sizes[i], all_widths);
        compare(sizes[i], scales);
        compare(sizes[i], far_apart);
        compare(sizes[i], huge);
    }
}

static void counts_are_kept_compactly(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct values v = {0};
    for (int i = 0; i < 100000; i++)
        values_add(&v, (struct decimal){i % 30000, 0}, &arena);
    assert_true(arena.total < 300000);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(sorted_as_by_qsort),
                                       cmocka_unit_test(counts_are_kept_compactly)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
