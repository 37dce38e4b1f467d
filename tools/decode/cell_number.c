/* Of a format code only its first section counts, the one for positive numbers. It is a date where it has y,
 * m, d, h or s outside of quotation marks and brackets; otherwise what matters is how many digits stand
 * after the point, whether there are thousands separators, a percent sign, commas after the digits, each of
 * which divides by a thousand, and what stands between the digits: 0\.0, shows 123456 as 12.3, in units of
 * ten thousand. */
#include "cell_number.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

const char *cell_format(long id)
{
    static const struct {
        long first, last;
        const char *code;
    } formats[] = {{1, 1, "0"},
                   {2, 2, "0.00"},
                   {3, 3, "#,##0"},
                   {4, 4, "#,##0.00"},
                   {9, 9, "0%"},
                   {10, 10, "0.00%"},
                   {14, 14, "yyyy/m/d"},
                   {15, 17, "yyyy-mm-dd"},
                   {18, 21, "h:mm:ss"},
                   {22, 22, "yyyy/m/d h:mm"},
                   {27, 31, "yyyy-mm-dd"},
                   {32, 35, "h:mm:ss"},
                   {36, 36, "yyyy-mm-dd"},
                   {37, 38, "#,##0"},
                   {39, 40, "#,##0.00"},
                   {45, 47, "mm:ss"},
                   {50, 58, "yyyy-mm-dd"}};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (id >= formats[i].first && id <= formats[i].last)
            return formats[i].code;
    return NULL;
}

/* The next character of the first section that counts; 0 at its end. Literal ones are passed over, and
 * appended to literal if that is not NULL. */
static char next_code(const char **code, struct buf *literal)
{
    while (**code != '\0' && **code != ';') {
        const char *p = (*code)++;
        if (*p == '"') {
            const char *end = strchr(p + 1, '"');
            size_t n = end ? (size_t)(end - p - 1) : strlen(p + 1);
            if (literal != NULL)
                buf_add(literal, p + 1, n);
            *code = p + 1 + n + (end != NULL);
        } else if (*p == '[') {
            const char *end = strchr(p, ']');
            *code = end ? end + 1 : p + strlen(p);
        } else if (*p == '\\' || *p == '!' || *p == '_' ||
                   *p == '*') { /* ! is what Chinese Excel has for \ */
            if (**code != '\0' && (*p == '\\' || *p == '!') && literal != NULL)
                buf_byte(literal, **code);
            *code += **code != '\0';
        } else {
            return *p;
        }
    }
    return '\0';
}

static bool is_date(const char *code)
{
    for (char c; (c = next_code(&code, NULL)) != '\0';)
        if (strchr("yYmMdDhHsS", c) != NULL)
            return true;
    return false;
}

static void put_date(double days, const char *code, bool epoch_1904, struct buf *out)
{
    enum { EPOCH_1904 = 1462, CIVIL = 693899 /* from 0000-03-01 to 1899-12-30 */, ERA = 146097, DAY = 86400 };
    double whole = floor(days);
    long seconds = lround((days - whole) * DAY), day = (long)whole + (epoch_1904 ? EPOCH_1904 : 0) + CIVIL;
    if (seconds >= DAY) {
        seconds -= DAY;
        day++;
    }
    /* Days since a 1st of March to a date: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
    long era = day / ERA, of_era = day % ERA,
         year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    long of_year = of_era - (365 * year + year / 4 - year / 100), shifted = (5 * of_year + 2) / 153;
    long date = of_year - (153 * shifted + 2) / 5 + 1, month = shifted < 10 ? shifted + 3 : shifted - 9;
    year += era * 400 + (month <= 2);
    bool time = false; /* m is minutes after hours */
    for (char c = next_code(&code, out), next; c != '\0'; c = next) {
        int n = 1, low = tolower((unsigned char)c);
        while (*code != '\0' && tolower((unsigned char)*code) == low && strchr("ymdhs", low) != NULL) {
            code++;
            n++;
        }
        char text[32];
        long value = low == 'y'   ? (n > 2 ? year : year % 100)
                     : low == 'd' ? date
                     : low == 'h' ? seconds / 3600
                     : low == 's' ? seconds % 60
                     : low == 'm' ? (time ? seconds / 60 % 60 : month)
                                  : -1;
        time = low == 'h' || (time && strchr("ydm", low) == NULL) || (low == 'm' && *code == ':');
        bool wide = low == 'y' ? n > 2 : n > 1;
        if (value >= 0)
            snprintf(text, sizeof text,
                     low == 'y' && wide   ? "%04ld"
                     : wide || low == 'y' ? "%02ld"
                                          : "%ld",
                     value);
        else
            snprintf(text, sizeof text, "%c", c);
        buf_text(out, text);
        next = next_code(&code, out);
    }
}

struct shape {
    int decimals;
    int thousandths; /* so many times the number is divided by a thousand */
    int least;       /* digits before the point */
    int inner;       /* those of them that something stands in front of; 0: nothing does */
    bool thousands, percent, digits;
};

static struct shape shape_of(const char *code)
{
    struct shape s = {0};
    bool point = false;
    struct buf literal = {0};
    for (char c; (c = next_code(&code, &literal)) != '\0';) {
        bool digit = c == '0' || c == '#' || c == '?';
        bool parted = digit && s.digits && !point && (s.inner > 0 || literal.len > 0);
        literal.len = digit ? 0 : literal.len;
        s.inner += parted;
        s.least += c == '0' && !point;
        s.digits = s.digits || digit;
        s.decimals += digit && point;
        point = point || c == '.';
        bool more = *code == '#' || *code == '0' || *code == '?';
        s.thousands = s.thousands || (c == ',' && !point && s.digits && more);
        s.thousandths += c == ',' && s.digits && !more;
        s.percent = s.percent || c == '%';
        if (c == 'E' || c == '/' || c == '@')
            s.digits = false, code = "";
    }
    buf_free(&literal);
    s.least = s.least > s.inner || s.inner == 0 ? s.least : s.inner + 1;
    return s;
}

/* Writes v >= 0 with so many decimals, halves up, as programs show what they hold in fifteen digits: 110.25
 * is 110.3, which for printf, that looks at all the bits, it is not always. Returns the length. */
static int write_rounded(double v, int decimals, char *text, size_t size)
{
    enum { DIGITS = 15 };
    int whole = snprintf(text, size, "%.0f", floor(v)), spare = DIGITS - (v < 1 ? 0 : whole);
    double unit = pow(10, -decimals), half = spare > decimals ? unit / 2 + pow(10, -spare) / 2 : 0;
    double up = floor((v + half) / unit) * unit;
    return snprintf(text, size, "%.*f", decimals, half > 0 ? up : v);
}

/* The digits from `from` to `to`, of which the first `whole` stand before the point. */
static void put_digits(const char *digit, int from, int to, int whole, bool thousands, struct buf *out)
{
    for (int i = from; i < to; i++) {
        if (thousands && i > 0 && i < whole && (whole - i) % 3 == 0)
            buf_byte(out, ',');
        buf_byte(out, digit[i]);
    }
}

/* What stands literally around the number, such as the unit in 0.0"万元", goes with it, and so does what
 * stands in it: the last digits come after that. */
static void put_number(double v, const char *code, struct shape s, struct buf *out)
{
    enum { MOST = 15 };
    char text[400];
    v = (s.percent ? v * 100 : v) / pow(1000, s.thousandths);
    int n = write_rounded(fabs(v), s.decimals < MOST ? s.decimals : MOST, text, sizeof text);
    int whole = (int)strcspn(text, "."), at = 0;
    for (; whole < s.least; whole++, n++) {
        memmove(text + 1, text, (size_t)n + 1);
        *text = '0';
    }
    size_t end = 0; /* of the first digits, in out */
    for (char c; (c = next_code(&code, out)) != '\0';) {
        bool part = strchr("0#?.,", c) != NULL;
        if (part && at == 0) {
            if (v < 0)
                buf_byte(out, '-');
            at = s.inner > 0 ? whole - s.inner : n;
            put_digits(text, 0, at, whole, s.thousands, out);
            end = out->len;
        } else if (part && at < n && out->len > end) {
            put_digits(text, at, n, whole, s.thousands, out);
            at = n;
        } else if (!part) {
            buf_byte(out, c);
        }
    }
}

void cell_number(const char *value, const char *format, bool epoch_1904, struct buf *out)
{
    static const double last_day = 2958466, largest = 1e15;
    char *end;
    double v = strtod(value, &end);
    if (end == value || *end != '\0' || !isfinite(v)) {
        buf_text(out, value);
        return;
    }
    if (format != NULL && is_date(format) && v >= 0 && v < last_day) {
        put_date(v, format, epoch_1904, out);
        return;
    }
    struct shape s = format != NULL ? shape_of(format) : (struct shape){0};
    if (s.digits && fabs(v) < largest) {
        put_number(v, format, s, out);
        return;
    }
    char text[64];
    snprintf(text, sizeof text, fabs(v) < largest && fabs(v) >= 1e-5 ? "%.15g" : "%.11g", v);
    buf_text(out, text);
}
