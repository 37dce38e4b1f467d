/* decimal: the numbers on two lines and a power of ten. What is computed is checked by the laws of
 * arithmetic. */
#include "decimal.h"
#include "harness.h"

static struct span format(struct decimal d, char text[DEC_TEXT])
{
    return (struct span){text, dec_format(d, text)};
}

static void claim_equal(struct decimal a, struct decimal b)
{
    char x[DEC_TEXT], y[DEC_TEXT];
    CLAIM(dec_compare(a, b) == 0 && dec_compare(b, a) == 0);
    CLAIM(format(a, x).n == format(b, y).n && strcmp(x, y) == 0);
}

static void claim_text(struct decimal d)
{
    char text[DEC_TEXT];
    struct decimal back;
    struct span s = format(d, text);
    CLAIM(s.n == strlen(text) && s.n < DEC_TEXT);
    CLAIM(dec_parse(s, &back));
    claim_equal(d, back);
    CLAIM(strchr(text, '.') == NULL || text[s.n - 1] != '0');
    CLAIM(strcmp(text, "-0") != 0);
}

static void claim_shift(struct decimal d, int power)
{
    struct decimal there = d, back;
    if (!dec_shift(&there, power))
        return;
    claim_text(there);
    back = there;
    if (dec_shift(&back, -power))
        claim_equal(back, d);
}

static void claim_sum(struct decimal a, struct decimal b)
{
    struct decimal ab = a, ba = b, minus = b, back;
    bool fits = dec_add(&ab, b);
    CLAIM(dec_add(&ba, a) == fits);
    if (!fits)
        return;
    claim_equal(ab, ba);
    claim_text(ab);
    CLAIM(dec_scale(&minus, -1));
    back = ab;
    if (dec_add(&back, minus))
        claim_equal(back, a);
    CLAIM(dec_compare(ab, a) == (b.coef > 0) - (b.coef < 0));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return -1;
    struct span rest = {(const char *)data + 1, size - 1}, line;
    struct decimal d[2];
    int n = 0;
    while (n < 2 && fuzz_line(&rest, &line))
        if (dec_parse(line, &d[n]))
            n++;
    for (int i = 0; i < n; i++) {
        claim_text(d[i]);
        claim_shift(d[i], (int8_t)data[0]);
        struct decimal product = d[i];
        if (dec_scale(&product, (int8_t)data[0]))
            claim_text(product);
    }
    if (n == 2) {
        CLAIM(dec_compare(d[0], d[1]) == -dec_compare(d[1], d[0]));
        claim_sum(d[0], d[1]);
    }
    return 0;
}
