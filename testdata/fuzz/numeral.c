/* numeral: what is parsed of any text ends between two characters and is no more than there is; a number
 * written out in Chinese numerals is read as that number. */
#include "extract-metrics/numeral.h"
#include "extract-metrics/number.h"
#include "harness.h"
#include "utf8.h"

static bool never(const void *ctx, const char *s, size_t n)
{
    (void)ctx;
    (void)s;
    (void)n;
    return false;
}

static void claim_number(struct number x, size_t length, struct span s)
{
    char text[DEC_TEXT];
    CLAIM(length > 0 && length <= s.n && utf8_valid(s.s, length));
    CLAIM(dec_format(x.value, text) < DEC_TEXT);
    CLAIM(!(x.flags & NUMBER_SPAN) || dec_compare(x.value, x.high) <= 0);
}

/* Appends n, of up to four digits; gap: a zero stands before it unless it has a thousand. */
static void write_section(struct buf *b, unsigned n, bool gap)
{
    static const char *const digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    static const char *const powers[] = {"千", "百", "十", ""};
    for (unsigned i = 0, unit = 1000; unit > 0; i++, unit /= 10) {
        unsigned digit = n / unit % 10;
        if (digit == 0 && n % unit > 0)
            gap |= b->len > 0;
        if (digit == 0)
            continue;
        if (gap)
            buf_text(b, digits[0]);
        gap = false;
        buf_text(b, digits[digit]);
        buf_text(b, powers[i]);
    }
}

/* Appends n < 10^12 as it is read aloud: 一亿零三万零五百. */
static void write_numeral(struct buf *b, unsigned long long n)
{
    static const char *const powers[] = {"亿", "万", ""};
    unsigned long long unit = 100000000;
    bool gap = false;
    if (n == 0)
        buf_text(b, "零");
    for (unsigned i = 0; unit > 0; i++, unit /= 10000) {
        unsigned section = (unsigned)(n / unit % 10000);
        if (section > 0) {
            write_section(b, section, gap || (b->len > 0 && section < 1000));
            buf_text(b, powers[i]);
            gap = false;
        } else {
            gap = b->len > 0;
        }
    }
}

static void claim_numeral(unsigned long long n)
{
    struct buf b = {0};
    struct number x;
    char text[DEC_TEXT], wanted[24];
    write_numeral(&b, n);
    snprintf(wanted, sizeof wanted, "%llu", n);
    CLAIM(number_parse(b.data, b.len, never, NULL, &x));
    CLAIM(x.length == b.len && x.flags & NUMBER_ZH && !(x.flags & (NUMBER_SPAN | NUMBER_VAGUE)));
    dec_format(x.value, text);
    CLAIM(strcmp(text, wanted) == 0);
    buf_free(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    unsigned long long n = 0;
    if (size < 6 || !utf8_valid((const char *)data + 6, size - 6))
        return -1;
    for (size_t i = 0; i < 6; i++)
        n = n << 8 | data[i];
    claim_numeral(n % 1000000000000U >> data[0] % 40);
    struct span s = {(const char *)data + 6, size - 6};
    for (size_t i = 0; i < s.n; i += utf8_length(s.s[i])) {
        struct span rest = {s.s + i, s.n - i};
        struct number x;
        if (number_parse(rest.s, rest.n, never, NULL, &x))
            claim_number(x, x.length, rest);
        else
            CLAIM(x.length <= rest.n);
        memset(&x, 0, sizeof x);
        size_t length = numeral_parse(rest.s, rest.n, never, NULL, &x);
        if (length > 0)
            claim_number(x, length, rest);
    }
    return 0;
}
