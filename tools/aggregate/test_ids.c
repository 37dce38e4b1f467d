/* The sets of ids against a plain table of flags, and measure_compare against dec_compare. */
#include "ids.h"
#include "measure.h"
#include "testing.h"

enum { IDS = 300 };

/* Adds number `next(i)` for i below n; what the set holds in the end must be what was added. */
static void holds_what_was_added(size_t n, uint32_t (*next)(size_t i))
{
    struct id_set s = {0};
    bool added[IDS] = {false};
    size_t distinct = 0, bytes = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t id = next(i);
        distinct += !added[id];
        added[id] = true;
        bytes += id_set_add(&s, id);
        if (test_random(50) == 0)
            id_set_settle(&s);
    }
    id_set_settle(&s);
    assert_int_equal(s.n, distinct);
    assert_true(bytes >= s.n * sizeof *s.id && bytes <= (4 * distinct + 4) * sizeof *s.id);
    for (size_t i = 0; i < s.n; i++)
        assert_true(added[s.id[i]] && (i == 0 || s.id[i - 1] < s.id[i]));
    id_set_free(&s);
}

static uint32_t ascending(size_t i)
{
    return (uint32_t)(i / 4 % IDS);
}

/* Documents that are met again. */
static uint32_t reposted(size_t i)
{
    return (uint32_t)(test_random(10) == 0 ? test_random(i / 4 + 1) : i / 4);
}

static uint32_t any(size_t i)
{
    (void)i;
    return (uint32_t)test_random(IDS);
}

static void sets(void **state)
{
    (void)state;
    for (size_t n = 0; n < 4 * IDS; n += n < 20 ? 1 : 37) {
        holds_what_was_added(n, ascending);
        holds_what_was_added(n, reposted);
        holds_what_was_added(n, any);
    }
}

static void numbers_stay(void **state)
{
    (void)state;
    struct id_pool pool = {0};
    char text[8];
    uint32_t number[IDS];
    for (uint32_t i = 0; i < IDS; i++) {
        snprintf(text, sizeof text, "%u", i);
        number[i] = id_number(&pool, span_of(text));
        assert_int_equal(number[i], i);
    }
    for (int i = 0; i < 10 * IDS; i++) {
        uint32_t id = any(0);
        snprintf(text, sizeof text, "%u", id);
        assert_int_equal(id_number(&pool, span_of(text)), number[id]);
    }
    assert_int_equal(pool.n, IDS);
    id_pool_free(&pool);
}

static struct decimal draw(void)
{
    dec_int x = (dec_int)test_random((uint64_t)1 << (1 + test_random(47)));
    for (uint64_t i = test_random(20); i > 0 && test_random(2); i--)
        x *= 10;
    return (struct decimal){test_random(2) ? x : -x, (int)test_random(25)};
}

static void compares_as_decimals(void **state)
{
    (void)state;
    for (int i = test_rounds(20000); i > 0; i--) {
        struct decimal a = draw(), b = draw(), same = a;
        assert_int_equal(measure_compare(a, b), dec_compare(a, b));
        same.coef *= 10;
        same.scale++;
        assert_int_equal(measure_compare(a, same), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(sets), cmocka_unit_test(numbers_stay),
                                       cmocka_unit_test(compares_as_decimals)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
