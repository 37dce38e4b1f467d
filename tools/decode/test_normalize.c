/* Normalisation: the table, and the vectorised scan against one that looks at every code point. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "normalize.h"
#include "record.h"
#include "utf8.h"

static void becomes(const char *before, size_t n, const char *after)
{
    struct buf b = {0};
    buf_text(&b, "kept");
    normalize_text((struct span){before, n}, false, &b);
    assert_int_equal(b.len, 4 + strlen(after));
    assert_memory_equal(b.data, "kept", 4);
    assert_memory_equal(b.data + 4, after, b.len - 4);
    buf_free(&b);
}

#define BECOMES(before, after) becomes((before), sizeof(before) - 1, (after))

static void test_table(void **state)
{
    (void)state;
    BECOMES("", "");
    BECOMES("０９ＡＺａｚ％", "09AZaz%");
    BECOMES("，。！（）：；？＋－．／＿～", "，。！（）：；？＋－．／＿～");
    BECOMES("甲　乙\u00a0丙\u2003丁\u202f戊", "甲 乙 丙 丁 戊");
    BECOMES("甲\ufeff乙\u200b丙\u00ad丁\u2060戊", "甲乙丙丁戊");
    BECOMES("a\0b\x01\x1f\x7fz\t\n", "abz\t\n");
    BECOMES("a\vb\fc\xc2\x85"
            "d\u2028e",
            "a\nb\nc\nd\ne");
    BECOMES("⾼⻓⾦\uf900\ufa0e\u2fff", "高长金\u8c48\ufa0e\u2fff");
    BECOMES("“”…—·\u00b7\u00e9\ufffd𠀀", "“”…—·\u00b7\u00e9\ufffd𠀀");
}

static void test_line_ends(void **state)
{
    (void)state;
    struct buf b = {0};
    buf_text(&b, "a\r\nb\rc\r\r\nd\r");
    normalize_line_ends(&b);
    assert_int_equal(b.len, 9);
    assert_memory_equal(b.data, "a\nb\nc\n\nd\n", 9);
    buf_free(&b);
}

/* One code point at a time: the slow reference. */
static void slowly(const struct buf *in, struct buf *out)
{
    for (size_t i = 0; i < in->len;) {
        uint32_t cp;
        size_t n = utf8_decode(in->data + i, in->len - i, &cp);
        normalize_text((struct span){in->data + i, n}, false, out);
        i += n;
    }
}

static void test_random(void **state)
{
    (void)state;
    static const uint32_t near[] = {0,      0x09,   0x0a,   0x0d,   0x1f,   0x5c,   0x7f,   0x85,   0xa0,
                                    0xad,   0xb7,   0x1680, 0x180e, 0x2000, 0x2010, 0x2014, 0x201c, 0x2028,
                                    0x202f, 0x2060, 0x206f, 0x2070, 0x3000, 0x3001, 0x4e00, 0xfeff, 0xff05,
                                    0xff0c, 0x2ed3, 0x2e7f, 0x2fbc, 0x2fe0, 0xf900, 0xfa0e, 0xff10, 0xff1a,
                                    0xff21, 0xff5a, 0xff5e, 0xfffa, 0xfffd, 0x20000};
    uint64_t seed = 1;
    for (int round = 0; round < 3000; round++) {
        struct buf text = {0}, slow = {0}, fast = {0}, escaped = {0}, line = {0};
        for (int i = 0; i < 60; i++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            uint32_t r = (uint32_t)(seed >> 33), cp = r % 3 ? 0x4e00 + r % 5000 : near[r % (sizeof near / 4)];
            buf_reserve(&text, 4);
            text.len += utf8_encode(cp, text.data + text.len);
        }
        slowly(&text, &slow);
        struct span s = {text.data, text.len};
        normalize_text(s, false, &fast);
        assert_int_equal(fast.len, slow.len);
        assert_memory_equal(fast.data, slow.data, slow.len);
        rec_escape((struct span){slow.data, slow.len}, &escaped);
        normalize_text(s, true, &line);
        assert_int_equal(line.len, escaped.len);
        assert_memory_equal(line.data, escaped.data, escaped.len);
        struct buf *all[] = {&text, &slow, &fast, &escaped, &line};
        for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
            buf_free(all[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table),
        cmocka_unit_test(test_line_ends),
        cmocka_unit_test(test_random),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
