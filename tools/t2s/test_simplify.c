/* convert and extra: the shortcuts against the full way, user entries, and what is counted. */
#include "simplify.h"
#include "testing.h"

static struct simplifier convert;
static struct out out;

/* The result stays valid until the next call. */
static struct span result(const struct table *t, const struct extra *x, struct span s)
{
    out.len = 0;
    convert.table = t;
    convert.extra = x;
    convert.out = &out;
    simplify_text(&convert, s);
    return (struct span){out.data, out.len};
}

static void gives(const struct table *t, const struct extra *x, const char *from, const char *to)
{
    struct span r = result(t, x, span_of(from));
    assert_int_equal(r.n, strlen(to));
    assert_memory_equal(r.s, to, r.n);
}

static void test_configurations(void **state)
{
    (void)state;
    gives(&table_t2s, NULL, "", "");
    gives(&table_t2s, NULL, "專案與乾坤,乾燥", "专案与乾坤,干燥");
    gives(&table_tw2s, NULL, "著手著作", "着手著作");
    gives(&table_tw2sp, NULL, "程式專案", "程序项目");
    gives(&table_hk2s, NULL, "衞生", "卫生");
}

static const char *const pieces[] = {
    "專案", "程式",     "程序", "導向", "著", "著作", "裡", "裏",   "乾",   "坤", "隆",   "麼", "么",
    "資訊", "資料",     "庫",   "位元", "組", "a",    "。", "一口", "吃",   "個", "皇后", "後", "\xff",
    "𠀀",   "\xe5\x9c", "智慧", "財產", "權", "面",   "麵", "類比", "電路", "點", "選"};

static struct span random_text(struct buf *b)
{
    b->len = 0;
    for (uint64_t i = 1 + test_random(12); i > 0; i--)
        buf_text(b, pieces[test_random(sizeof pieces / sizeof *pieces)]);
    return (struct span){b->data, b->len};
}

/* An entry that never matches turns off what is precomputed for whole phrases. */
static void test_shortcuts(void **state)
{
    (void)state;
    static const struct table *const tables[] = {&table_t2s, &table_tw2s, &table_tw2sp, &table_hk2s};
    static struct extra x;
    extra_add(&x, span_of("專專專"), span_of("-"));
    extra_ready(&x);
    struct buf b = {0}, kept = {0};
    for (int round = test_rounds(20000); round > 0; round--) {
        const struct table *t = tables[test_random(4)];
        struct span s = random_text(&b), plain = result(t, NULL, s);
        kept.len = 0;
        buf_add(&kept, plain.s, plain.n);
        struct span full = result(t, &x, s);
        assert_int_equal(full.n, kept.len);
        assert_memory_equal(full.s, kept.data, full.n);
    }
    buf_free(&b);
    buf_free(&kept);
    extra_free(&x);
}

static void test_ill_formed(void **state)
{
    (void)state;
    convert.ill_formed = 0;
    gives(&table_tw2sp, NULL, "專\xff案\xe5\x9c", "专\xff案\xe5\x9c");
    assert_int_equal(convert.ill_formed, 3);
    gives(&table_tw2sp, NULL, "\xed\xa0\x80\xf4\x90\x80\x80\xc1\x81", "\xed\xa0\x80\xf4\x90\x80\x80\xc1\x81");
    assert_int_equal(convert.ill_formed, 12);
}

static void test_prefixes(void **state)
{
    (void)state;
    static const char s[] = "一口吃個程式\xff導向,乾坤\xf0\xa0\x80\x80";
    for (size_t n = 0; n < sizeof s; n++) {
        char *copy = mem_alloc(n);
        memcpy(copy, s, n);
        result(&table_tw2sp, NULL, (struct span){copy, n});
        free(copy);
    }
}

static void test_extra(void **state)
{
    (void)state;
    static struct extra first, second, found;
    size_t counts[2] = {0, 0};
    extra_add(&first, span_of("專案"), span_of("甲"));
    extra_add(&first, span_of("專案"), span_of("not reached"));
    extra_add(&first, span_of("x"), span_of("yy"));
    extra_ready(&first);
    gives(&table_tw2sp, &first, "專案專x程式", "甲专yy程序");
    extra_add(&second, span_of("專案組"), span_of("hidden by the first"));
    extra_add(&second, span_of("組專案"), span_of("乙"));
    extra_add_unless(&second, span_of("庫"), span_of("丙"), span_of("丁"), 2);
    extra_ready(&second);
    extra_append(&found, &first);
    extra_ready(&found);
    extra_append(&found, &second);
    extra_ready(&found);
    gives(&table_tw2sp, &found, "專案組專案庫", "甲乙丙");
    found.found = counts;
    counts[0] = 5;
    gives(&table_tw2sp, &found, "庫", "丙");
    counts[1] = 1;
    gives(&table_tw2sp, &found, "庫庫", "丁丁");
    extra_free(&first);
    extra_free(&second);
    extra_free(&found);
}

/* The filter never hides a key. */
static void test_filter(void **state)
{
    (void)state;
    static struct extra x;
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i += 2)
        extra_add(&x, span_of(pieces[i]), span_of("-"));
    extra_ready(&x);
    struct buf b = {0};
    for (int round = test_rounds(5000); round > 0; round--) {
        random_text(&b);
        buf_text(&b, "......");
        struct span value;
        if (table_is_three(table_load(b.data)) && extra_longest(&x, (struct span){b.data, b.len}, &value) > 0)
            assert_true(extra_may_begin(&x, b.data));
    }
    buf_free(&b);
    extra_free(&x);
}

static void test_changes(void **state)
{
    (void)state;
    static struct changes changes;
    convert.changes = &changes;
    gives(&table_tw2sp, NULL, "專案專案透過國家", "项目项目通过国家");
    convert.changes = NULL;
    for (int i = 0; i < 1000; i++) {
        char from[16];
        snprintf(from, sizeof from, "%d", i);
        changes_count(&changes, span_of(from), span_of("same"));
        changes_count(&changes, span_of(from), span_of(from));
    }
    assert_int_equal(changes.n, 1002);
    out.len = 0;
    changes_write(&changes, &out);
    static const char begin[] = "專案\t项目\t2\n0\tsame\t1\n100\tsame\t1\n";
    assert_true(out.len > sizeof begin);
    assert_memory_equal(out.data, begin, sizeof begin - 1);
    changes_free(&changes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_configurations), cmocka_unit_test(test_shortcuts),
        cmocka_unit_test(test_ill_formed),     cmocka_unit_test(test_prefixes),
        cmocka_unit_test(test_extra),          cmocka_unit_test(test_filter),
        cmocka_unit_test(test_changes),
    };
    out = (struct out){.fd = -1, .name = "memory", .data = mem_alloc(OUT_SIZE)};
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    simplify_free(&convert);
    free(out.data);
    return failed;
}
