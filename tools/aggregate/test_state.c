#include "state.h"

#include "testing.h"

/* Groups of everything there is. */
static const struct stat_wanted stats[] = {{STAT_SUM, 0, "sum"}, {STAT_DOCS, 0, "docs"}};
static const struct config config = {.stat = (struct stat_wanted *)stats,
                                     .stats = 2,
                                     .needs = NEED_SUM | NEED_SQUARES | NEED_EXTREMES | NEED_DOCS |
                                              NEED_REPORTS | NEED_VALUES | NEED_CITES,
                                     .cite = 3};

static void add(struct table *t, const char *key, struct decimal d, unsigned doc)
{
    char id[32];
    size_t n = (size_t)snprintf(id, sizeof id, "doc,%u;%%", doc);
    struct group *g = table_find(t, span_of(key));
    group_value(t, g, d);
    id_set_add(group_part(g, t->layout.docs), id_number(&t->ids, (struct span){id, n}));
    id_set_add(group_part(g, t->layout.reports), id_number(&t->ids, (struct span){id, n}));
    cite_add(group_part(g, t->layout.cites), config.cite, (struct span){id, n});
    g->count[EXACT]++;
}

static struct buf state_of(const struct table *t, const struct group *g)
{
    struct state_writer w = {0};
    struct buf b = {0};
    state_write(&w, &b, t, g);
    state_writer_free(&w);
    return b;
}

static struct buf random_state(unsigned values)
{
    struct table t;
    table_init(&t, &config);
    struct group *g = table_find(&t, (struct span){"k", 1});
    for (unsigned i = 0; i < values; i++)
        add(&t, "k", (struct decimal){(dec_int)test_random(100000) - 50000, (int)test_random(5)},
            (unsigned)test_random(9));
    struct buf b = state_of(&t, g);
    table_clear(&t);
    return b;
}

static void written_and_read_back(void **state)
{
    (void)state;
    for (unsigned n = 0; n < 60; n++) {
        struct buf b = random_state(n), again;
        struct span text = {b.data, b.len};
        struct table t;
        table_init(&t, &config);
        assert_null(state_check(&t, text));
        struct group *g = table_find(&t, (struct span){"k", 1});
        state_merge(&t, g, text);
        again = state_of(&t, g);
        assert_int_equal(again.len, b.len);
        assert_memory_equal(again.data, b.data, b.len);
        table_clear(&t);
        buf_free(&b);
        buf_free(&again);
    }
}

/* Whatever a state says: it is rejected, or it can be merged and written. */
static void damaged_states(void **state)
{
    (void)state;
    for (int i = 0; i < test_rounds(20000); i++) {
        struct buf b = random_state((unsigned)test_random(5));
        for (uint64_t k = test_random(4); k > 0; k--)
            b.data[test_random(b.len)] = ";,=%0129.-x\t\xff"[test_random(13)];
        b.len -= test_random(3);
        struct table t;
        table_init(&t, &config);
        struct span text = {b.data, b.len};
        if (state_check(&t, text) == NULL) {
            struct group *g = table_find(&t, (struct span){"k", 1});
            state_merge(&t, g, text);
            struct buf again = state_of(&t, g);
            assert_null(state_check(&t, (struct span){again.data, again.len}));
            buf_free(&again);
        }
        table_clear(&t);
        buf_free(&b);
    }
}

static void keys_are_ordered_by_fields(void **state)
{
    (void)state;
    static const char *const ascending[] = {"\t",       "\ta",   "a\t",  "a\tb", "a\tc",
                                            "a\x01\tb", "a!\ta", "ab\t", "平\t"};
    for (size_t i = 0; i < sizeof ascending / sizeof *ascending; i++)
        for (size_t k = 0; k < sizeof ascending / sizeof *ascending; k++) {
            struct span a = {ascending[i], strlen(ascending[i])}, b = {ascending[k], strlen(ascending[k])};
            int c = key_compare(a, b);
            assert_int_equal((c > 0) - (c < 0), (i > k) - (i < k));
        }
}

/* Keys with and without a common beginning, and ones that differ after the eighth byte only. */
static void tables_are_sorted(void **state)
{
    (void)state;
    for (int round = 0; round < 200; round++) {
        struct table t;
        table_init(&t, &config);
        const char *common = round % 2 ? "common" : "";
        for (int i = 0; i < round; i++) {
            char key[64];
            int n = snprintf(key, sizeof key, "%s%.*s%d\t%.*s", common, (int)test_random(12), "bbbbbbbbbbbb",
                             (int)test_random(20), (int)test_random(3), "\x01z");
            table_find(&t, (struct span){key, (size_t)n});
        }
        struct group **all = table_sorted(&t);
        for (size_t i = 1; i < t.groups.n; i++)
            assert_true(key_compare(group_key(&t, all[i - 1]), group_key(&t, all[i])) < 0);
        free(all);
        table_clear(&t);
    }
}

static void totals_grow_wide(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct total total = {0};
    struct big wanted = big_count(0);
    for (int i = 0; i < 1000; i++) {
        dec_int x = ((dec_int)test_random((uint64_t)1 << 47) << 70) + (dec_int)test_random(1000);
        int scale = (int)test_random(37);
        struct big b = big_from(i % 3 ? x : -x, scale);
        total_add(&total, i % 3 ? x : -x, scale, &arena);
        big_add(&wanted, &wanted, &b);
    }
    struct big got = total_get(&total);
    assert_int_equal(big_compare(&got, &wanted), 0);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(written_and_read_back),      cmocka_unit_test(damaged_states),
        cmocka_unit_test(keys_are_ordered_by_fields), cmocka_unit_test(tables_are_sorted),
        cmocka_unit_test(totals_grow_wide),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
