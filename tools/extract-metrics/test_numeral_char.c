#include "testing.h"

#include "mem.h"
#include "numeral_char.h"
#include "utf8.h"

enum { SIGNS = 39, SLOTS = 64 };

static uint32_t signs[SIGNS + 1];

/* Were there two signs in a slot, one of them would not be found. */
static void all_are_found(void **state)
{
    (void)state;
    size_t n = 0;
    for (uint32_t cp = 0x80; cp < 0xffff; cp++) {
        char text[4];
        if (cp >= 0xd800 && cp < 0xe000)
            continue;
        size_t length = utf8_encode(cp, text);
        struct numeral_char c = numeral_char_at(text, length);
        assert_true(c.kind == NUMERAL_NONE || c.length == length);
        if (c.kind != NUMERAL_NONE && n <= SIGNS)
            signs[n++] = cp;
    }
    assert_int_equal(n, SIGNS);
}

static void values(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum numeral_char_kind kind;
        int value;
    } cases[] = {{"零", NUMERAL_DIGIT, 0},      {"〇", NUMERAL_DIGIT, 0},      {"两", NUMERAL_DIGIT, 2},
                 {"玖", NUMERAL_DIGIT, 9},      {"十", NUMERAL_MULTIPLIER, 1}, {"佰", NUMERAL_MULTIPLIER, 2},
                 {"亿", NUMERAL_MULTIPLIER, 8}, {"余", NUMERAL_VAGUE, 0},      {"×", NUMERAL_MASK, 0},
                 {"一", NUMERAL_DIGIT, 1},      {"个", NUMERAL_NONE, 0},       {"1", NUMERAL_NONE, 0}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct numeral_char c = numeral_char_at(cases[i].text, strlen(cases[i].text));
        int value = -1;
        assert_int_equal(c.kind, cases[i].kind);
        assert_int_equal(c.value, cases[i].value);
        if (c.kind != NUMERAL_NONE)
            assert_int_equal(numeral_char_find(c.kind, cases[i].text, c.length, &value), c.length);
        assert_int_equal(numeral_char_at("", 0).kind, NUMERAL_NONE);
    }
}

static bool separates(uint32_t multiplier)
{
    uint64_t taken = 0;
    for (size_t i = 0; i < SIGNS; i++)
        taken |= UINT64_C(1) << (signs[i] * multiplier >> 26);
    return __builtin_popcountll(taken) == SIGNS;
}

/* How the multiplier in numeral_char.h was found, and that another one would be: a few million tries. */
static void multipliers_exist(void **state)
{
    (void)state;
    uint32_t x = 1, tries = 0;
    assert_true(separates(189540017U));
    do
        x = x * 1664525U + 1013904223U;
    while (++tries < 100000000U && !separates(x | 1));
    assert_true(separates(x | 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(all_are_found), cmocka_unit_test(values),
                                       cmocka_unit_test(multipliers_exist)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
