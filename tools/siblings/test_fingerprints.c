#include "fingerprints.h"
#include "testing.h"

enum { MOST = 4096 };

struct taken {
    uint64_t fingerprint[MOST];
    size_t n;
};

static void take(void *ctx, uint64_t fingerprint)
{
    struct taken *t = ctx;
    assert_true(t->n < MOST);
    assert_int_equal(fingerprint >> FINGERPRINT_BITS, 0);
    t->fingerprint[t->n++] = fingerprint;
}

static bool has(const struct taken *t, uint64_t fingerprint)
{
    for (size_t i = 0; i < t->n; i++)
        if (t->fingerprint[i] == fingerprint)
            return true;
    return false;
}

static void fill(uint32_t *letter, size_t n, uint32_t seed)
{
    for (size_t i = 0; i < n; i++) {
        seed = seed * 1103515245 + 12345;
        letter[i] = 0x4E00 + (seed >> 16) % 3000;
    }
}

/* What two texts share in a row, FINGERPRINT_SURE letters, they share a fingerprint of, wherever it stands.
 */
static void what_is_shared_is_found(void **state)
{
    (void)state;
    uint32_t a[600], b[900];
    for (uint32_t seed = 1; seed < 200; seed++) {
        struct taken x = {.n = 0}, y = {.n = 0};
        size_t from = seed * 7 % 400, to = seed * 13 % 700;
        fill(a, 600, seed);
        fill(b, 900, seed + 1000);
        memcpy(b + to, a + from, FINGERPRINT_SURE * sizeof *a);
        fingerprints_of(a, 600, take, &x);
        fingerprints_of(b, 900, take, &y);
        size_t shared = 0;
        for (size_t i = 0; i < x.n; i++)
            shared += has(&y, x.fingerprint[i]);
        assert_true(shared > 0);
        assert_true(x.n < 600 / FINGERPRINT_WINDOW * 6); /* two in a window on average */
    }
}

static void short_texts(void **state)
{
    (void)state;
    uint32_t a[FINGERPRINT_SURE];
    fill(a, FINGERPRINT_SURE, 5);
    for (size_t n = 0; n <= FINGERPRINT_SURE; n++) {
        struct taken t = {.n = 0};
        fingerprints_of(a, n, take, &t);
        assert_int_equal(t.n, n >= FINGERPRINT_RUN);
    }
}

/* One letter over and over: no flood of fingerprints. */
static void one_letter(void **state)
{
    (void)state;
    uint32_t a[3000];
    struct taken t = {.n = 0};
    for (size_t i = 0; i < 3000; i++)
        a[i] = 'a';
    fingerprints_of(a, 3000, take, &t);
    assert_true(t.n <= 3000 / FINGERPRINT_WINDOW + 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_shared_is_found),
        cmocka_unit_test(short_texts),
        cmocka_unit_test(one_letter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
