#include "testing.h"

#include "decimal.h"

/* The reference: decimals as text, worked on digit by digit as on paper. All of them have WHOLE digits before
 * the point and PLACES after it, which is room for every sum of values of up to 36 digits and 36 places. */
enum { WHOLE = 80, PLACES = 80, ALL = WHOLE + PLACES };

struct paper {
    bool negative;
    int digit[ALL]; /* the most significant first */
};

static struct paper paper(const char *s)
{
    struct paper p = {.negative = *s == '-'};
    s += p.negative;
    int whole = (int)strcspn(s, ".");
    for (int i = 0; i < whole; i++)
        p.digit[WHOLE - whole + i] = s[i] - '0';
    for (int i = 0; s[whole] == '.' && s[whole + 1 + i] != '\0'; i++)
        p.digit[WHOLE + i] = s[whole + 1 + i] - '0';
    return p;
}

static int compare_sizes(const struct paper *a, const struct paper *b)
{
    for (int i = 0; i < ALL; i++)
        if (a->digit[i] != b->digit[i])
            return a->digit[i] < b->digit[i] ? -1 : 1;
    return 0;
}

static struct paper add(struct paper a, struct paper b)
{
    if (a.negative == b.negative) {
        for (int i = ALL - 1, carry = 0; i >= 0; i--) {
            a.digit[i] += b.digit[i] + carry;
            carry = a.digit[i] / 10;
            a.digit[i] %= 10;
        }
        return a;
    }
    if (compare_sizes(&a, &b) < 0)
        return add(b, a);
    for (int i = ALL - 1, borrow = 0; i >= 0; i--) {
        a.digit[i] -= b.digit[i] + borrow;
        borrow = a.digit[i] < 0;
        a.digit[i] += 10 * borrow;
    }
    return a;
}

/* Shortest plain form. */
static void write_paper(const struct paper *p, char text[ALL + 3])
{
    int first = 0, last = ALL - 1, n = 0;
    while (first < WHOLE - 1 && p->digit[first] == 0)
        first++;
    while (last >= WHOLE && p->digit[last] == 0)
        last--;
    bool zero = first == WHOLE - 1 && last == WHOLE - 1 && p->digit[first] == 0;
    if (p->negative && !zero)
        text[n++] = '-';
    for (int i = first; i <= last; i++) {
        if (i == WHOLE)
            text[n++] = '.';
        text[n++] = (char)('0' + p->digit[i]);
    }
    text[n] = '\0';
}

/* Digits that have to be kept to state the value: those of the shortest form without leading zeros. */
static int significant(const char *text)
{
    int n = 0;
    for (; *text != '\0'; text++)
        n += *text >= '1' && *text <= '9' ? 1 : *text == '0' && n > 0;
    return n;
}

/* Most of them short as in reports, some of them at the border of what fits. */
static void random_decimal(char text[DEC_TEXT])
{
    int whole = 1 + (int)(test_random(4) ? test_random(9) : test_random(36));
    int places = test_random(2) == 0 ? 0 : (int)(test_random(4) ? test_random(5) : test_random(36));
    if (whole + places > 36)
        places = 36 - whole;
    int n = 0;
    if (test_random(3) == 0)
        text[n++] = '-';
    char fill = "0959"[test_random(4)]; /* runs of 9 and 0 make the carries interesting */
    for (int i = 0; i < whole + places; i++) {
        if (i == whole)
            text[n++] = '.';
        text[n++] = test_random(3) == 0 ? fill : (char)('0' + test_random(10));
    }
    text[n] = '\0';
}

static struct decimal parsed(const char *s)
{
    struct decimal d = {0};
    if (!dec_parse((struct span){s, strlen(s)}, &d))
        fail_msg("'%s' is not parsed", s);
    return d;
}

static void parsing_and_formatting(void **state)
{
    (void)state;
    for (int round = 0; round < test_rounds(100000); round++) {
        char text[DEC_TEXT], expected[ALL + 3], actual[DEC_TEXT];
        random_decimal(text);
        struct paper p = paper(text);
        write_paper(&p, expected);
        size_t n = dec_format(parsed(text), actual);
        assert_string_equal(actual, expected);
        assert_int_equal(n, strlen(actual));
    }
}

static void what_is_no_decimal(void **state)
{
    (void)state;
    static const char *const wrong[] = {"",      "-",   ".",  ".5",   "5.",    "-.5", "+1", "1e5",
                                        "1,000", " 1",  "1 ", "--1",  "1.2.3", "1-",  "x",  "0x10",
                                        "NaN",   "inf", "１", "1.-2", "1..2",  "1\t"};
    struct decimal d = {42, 1};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        if (dec_parse((struct span){wrong[i], strlen(wrong[i])}, &d))
            fail_msg("'%s' is parsed", wrong[i]);
    assert_false(dec_parse((struct span){"1\0", 2}, &d));
    assert_true(d.coef == 42 && d.scale == 1);
}

static void the_border_of_36_digits(void **state)
{
    (void)state;
    struct decimal d;
    char text[DEC_TEXT];
    static const char nines[] = "999999999999999999999999999999999999";
    assert_int_equal(strlen(nines), DEC_DIGITS);
    d = parsed(nines);
    dec_format(d, text);
    assert_string_equal(text, nines);
    assert_false(dec_parse((struct span){"1000000000000000000000000000000000000", 37}, &d));
    assert_false(dec_add(&d, parsed("1")));
    assert_false(dec_scale(&d, 2));
    assert_false(dec_shift(&d, 1));
    dec_format(d, text);
    assert_string_equal(text, nines); /* refusals leave it alone */
    d = parsed("-0.000000000000000000000000000000000001");
    dec_format(d, text);
    assert_string_equal(text, "-0.000000000000000000000000000000000001");
    assert_false(dec_shift(&d, -1));
    assert_true(dec_shift(&d, 36));
    dec_format(d, text);
    assert_string_equal(text, "-1");
    /* Leading zeros take no room. */
    d = parsed("0000000000000000000000000000000000000000000000007");
    assert_true(d.coef == 7 && d.scale == 0);
}

static void sums(void **state)
{
    (void)state;
    int refused = 0, rounds = test_rounds(200000);
    for (int round = 0; round < rounds; round++) {
        char a[DEC_TEXT], b[DEC_TEXT], expected[ALL + 3], actual[DEC_TEXT];
        random_decimal(a);
        random_decimal(b);
        struct paper p = add(paper(a), paper(b));
        write_paper(&p, expected);
        struct decimal sum = parsed(a);
        if (dec_add(&sum, parsed(b))) {
            dec_format(sum, actual);
            if (strcmp(actual, expected) != 0)
                fail_msg("%s + %s = %s, not %s", a, b, expected, actual);
            continue;
        }
        /* Refused: either it cannot be stated in 36 digits, or the two do not fit side by side. */
        refused++;
        struct paper pa = paper(a), pb = paper(b);
        int top = 0, end = ALL - 1;
        while (top < ALL && pa.digit[top] == 0 && pb.digit[top] == 0)
            top++;
        while (end > WHOLE - 1 && pa.digit[end] == 0 && pb.digit[end] == 0)
            end--;
        if (significant(expected) <= DEC_DIGITS && end - top + 2 <= DEC_DIGITS)
            fail_msg("%s + %s = %s is refused", a, b, expected);
        dec_format(sum, actual);
        struct paper kept = paper(a);
        write_paper(&kept, expected);
        assert_string_equal(actual, expected);
    }
    assert_true(refused > 0 && refused < rounds / 4);
}

static void order(void **state)
{
    (void)state;
    for (int round = 0; round < test_rounds(200000); round++) {
        char a[DEC_TEXT], b[DEC_TEXT];
        random_decimal(a);
        if (test_random(4) == 0)
            memcpy(b, a, sizeof b);
        else
            random_decimal(b);
        struct paper pa = paper(a), pb = paper(b), zero = {0};
        bool a_zero = compare_sizes(&pa, &zero) == 0, b_zero = compare_sizes(&pb, &zero) == 0;
        bool a_minus = pa.negative && !a_zero, b_minus = pb.negative && !b_zero;
        int expected = a_minus != b_minus ? (a_minus ? -1 : 1) : compare_sizes(&pa, &pb) * (a_minus ? -1 : 1);
        if (dec_compare(parsed(a), parsed(b)) != expected)
            fail_msg("%s against %s: %d is wanted", a, b, expected);
        assert_int_equal(dec_compare(parsed(b), parsed(a)), -expected);
    }
}

/* Multiplying by n is adding n times; by a power of ten, moving the point. */
static void products_and_shifts(void **state)
{
    (void)state;
    for (int round = 0; round < test_rounds(50000); round++) {
        char a[DEC_TEXT], expected[ALL + 3], actual[DEC_TEXT];
        random_decimal(a);
        int factor = (int)test_random(41) - 20;
        struct paper p = paper("0"), step = paper(a);
        step.negative ^= factor < 0;
        for (int i = 0; i < abs(factor); i++)
            p = add(p, step);
        write_paper(&p, expected);
        struct decimal d = parsed(a);
        if (dec_scale(&d, factor)) {
            dec_format(d, actual);
            assert_string_equal(actual, expected);
        }
        int power = (int)test_random(30) - 15;
        struct paper moved = {.negative = paper(a).negative}, from = paper(a);
        for (int i = 0; i < ALL; i++)
            if (i - power >= 0 && i - power < ALL)
                moved.digit[i - power] = from.digit[i];
        write_paper(&moved, expected);
        d = parsed(a);
        if (dec_shift(&d, power)) {
            dec_format(d, actual);
            assert_string_equal(actual, expected);
        } else {
            assert_true(strlen(expected) > DEC_DIGITS);
        }
    }
}

static void divided(const char *a, const char *b, int scale, const char *down, const char *up)
{
    char text[DEC_TEXT];
    struct decimal d;
    assert_true(dec_divide(parsed(a), parsed(b), scale, DEC_DOWN, &d));
    dec_format(d, text);
    assert_string_equal(text, down);
    assert_true(dec_divide(parsed(a), parsed(b), scale, DEC_UP, &d));
    dec_format(d, text);
    assert_string_equal(text, up);
}

static void quotients(void **state)
{
    (void)state;
    struct decimal d;
    divided("1", "3", 4, "0.3333", "0.3334");
    divided("-1", "3", 4, "-0.3334", "-0.3333");
    divided("1", "-3", 4, "-0.3334", "-0.3333");
    divided("-1", "-3", 4, "0.3333", "0.3334");
    divided("0.25", "50", 3, "0.005", "0.005");
    divided("0.25", "50", 2, "0", "0.01");
    divided("7000", "0.07", 0, "100000", "100000");
    divided("2", "1000", 1, "0", "0.1");
    assert_false(dec_divide(parsed("1"), parsed("0.0"), 2, DEC_UP, &d));
    assert_false(dec_divide(parsed("999999999999999999999999999999999999"), parsed("1"), 20, DEC_UP, &d));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parsing_and_formatting),
        cmocka_unit_test(what_is_no_decimal),
        cmocka_unit_test(the_border_of_36_digits),
        cmocka_unit_test(sums),
        cmocka_unit_test(order),
        cmocka_unit_test(products_and_shifts),
        cmocka_unit_test(quotients),
    };
    return cmocka_run_group_tests_name("decimal", tests, NULL, NULL);
}
