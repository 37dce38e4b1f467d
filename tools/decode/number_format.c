#include "number_format.h"

#include <stdint.h>
#include <stdio.h>

#include "utf8.h"

enum number_format number_format(const char *name)
{
    static const struct {
        const char *name;
        enum number_format format;
    } formats[] = {
        {"none", NUMBER_NONE},
        {"bullet", NUMBER_BULLET},
        {"decimalZero", NUMBER_ZERO},
        {"upperRoman", NUMBER_ROMAN_CAPITAL},
        {"lowerRoman", NUMBER_ROMAN_SMALL},
        {"upperLetter", NUMBER_LETTER_CAPITAL},
        {"lowerLetter", NUMBER_LETTER_SMALL},
        {"chineseCounting", NUMBER_CHINESE},
        {"chineseCountingThousand", NUMBER_CHINESE},
        {"taiwaneseCounting", NUMBER_CHINESE},
        {"taiwaneseCountingThousand", NUMBER_CHINESE},
        {"japaneseCounting", NUMBER_CHINESE},
        {"ideographDigital", NUMBER_CHINESE_DIGIT},
        {"taiwaneseDigital", NUMBER_CHINESE_DIGIT},
        {"japaneseDigitalTenThousand", NUMBER_CHINESE_DIGIT},
        {"chineseLegalSimplified", NUMBER_CHINESE_LEGAL},
        {"ideographLegalTraditional", NUMBER_CHINESE_LEGAL},
        {"japaneseLegal", NUMBER_CHINESE_LEGAL},
        {"ideographTraditional", NUMBER_STEM},
        {"ideographZodiac", NUMBER_BRANCH},
        {"decimalEnclosedCircle", NUMBER_CIRCLE},
        {"decimalEnclosedCircleChinese", NUMBER_CIRCLE},
        {"decimalEnclosedParen", NUMBER_BRACKETS},
        {"decimalEnclosedFullstop", NUMBER_STOP},
        {"decimalFullWidth", NUMBER_WIDE},
        {"decimalFullWidth2", NUMBER_WIDE},
    };
    for (size_t i = 0; name != NULL && i < sizeof formats / sizeof *formats; i++)
        if (strcmp(name, formats[i].name) == 0)
            return formats[i].format;
    return NUMBER_DECIMAL;
}

static void add(struct buf *out, uint32_t cp)
{
    buf_reserve(out, 4);
    out->len += utf8_encode(cp, out->data + out->len);
}

static void decimal(struct buf *out, unsigned long number, int width)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%0*lu", width, number);
    buf_text(out, digits);
}

static void roman(struct buf *out, unsigned long number, bool capital)
{
    static const struct {
        unsigned value;
        const char *capital, *small;
    } parts[] = {{1000, "M", "m"}, {900, "CM", "cm"}, {500, "D", "d"},  {400, "CD", "cd"}, {100, "C", "c"},
                 {90, "XC", "xc"}, {50, "L", "l"},    {40, "XL", "xl"}, {10, "X", "x"},    {9, "IX", "ix"},
                 {5, "V", "v"},    {4, "IV", "iv"},   {1, "I", "i"}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (; number >= parts[i].value; number -= parts[i].value)
            buf_text(out, capital ? parts[i].capital : parts[i].small);
}

/* a to z, aa to zz, aaa ... */
static void letters(struct buf *out, unsigned long number, char first)
{
    enum { LETTERS = 26 };
    for (unsigned long i = 0; i <= (number - 1) / LETTERS; i++)
        buf_byte(out, (char)(first + (char)((number - 1) % LETTERS)));
}

/* 〇 to 九, then 十 百 千; the same as it stands on cheques. */
static const uint16_t plain[] = {0x3007, 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d,
                                 0x4e03, 0x516b, 0x4e5d, 0x5341, 0x767e, 0x5343};
static const uint16_t legal[] = {0x96f6, 0x58f9, 0x8d30, 0x53c1, 0x8086, 0x4f0d, 0x9646,
                                 0x67d2, 0x634c, 0x7396, 0x62fe, 0x4f70, 0x4edf};

static void chinese(struct buf *out, unsigned long number, const uint16_t *sign)
{
    enum { TEN = 10, PLACES = 4 };
    static const unsigned power[PLACES] = {1, 10, 100, 1000};
    bool begun = false, gap = false;
    for (unsigned place = PLACES; place-- > 0;) {
        unsigned long digit = number / power[place] % TEN;
        if (digit == 0) {
            gap = begun;
            continue;
        }
        if (gap)
            add(out, *sign);
        gap = false;
        if (digit != 1 || place != 1 || begun || sign == legal) /* 十三, but 一百一十三 */
            add(out, sign[digit]);
        if (place > 0)
            add(out, sign[TEN + place - 1]);
        begun = true;
    }
    if (!begun)
        add(out, *sign);
}

static void chinese_digits(struct buf *out, unsigned long number)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%lu", number);
    for (const char *p = digits; *p != '\0'; p++)
        add(out, plain[*p - '0']);
}

static void cycle(struct buf *out, unsigned long number, const uint16_t *sign, unsigned long count)
{
    add(out, sign[(number - 1) % count]);
}

void number_write(enum number_format format, unsigned long number, struct buf *out)
{
    enum { MOST_SIGNS = 5000, CHINESE_MOST = 9999, ENCLOSED = 20 };
    static const uint16_t stems[] = {0x7532, 0x4e59, 0x4e19, 0x4e01, 0x620a,
                                     0x5df1, 0x5e9a, 0x8f9b, 0x58ec, 0x7678};
    static const uint16_t branches[] = {0x5b50, 0x4e11, 0x5bc5, 0x536f, 0x8fb0, 0x5df3,
                                        0x5348, 0x672a, 0x7533, 0x9149, 0x620c, 0x4ea5};
    static const uint32_t circle = 0x2460, brackets = 0x2474, stop = 0x2488, wide = 0xff10, bullet = 0x2022;
    bool counts = number > 0 && number <= MOST_SIGNS;
    bool encloses = number > 0 && number <= ENCLOSED;
    if (format == NUMBER_NONE)
        return;
    if (format == NUMBER_BULLET)
        add(out, bullet);
    else if (format == NUMBER_ZERO)
        decimal(out, number, 2);
    else if ((format == NUMBER_ROMAN_CAPITAL || format == NUMBER_ROMAN_SMALL) && counts)
        roman(out, number, format == NUMBER_ROMAN_CAPITAL);
    else if ((format == NUMBER_LETTER_CAPITAL || format == NUMBER_LETTER_SMALL) && counts)
        letters(out, number, format == NUMBER_LETTER_CAPITAL ? 'A' : 'a');
    else if ((format == NUMBER_CHINESE || format == NUMBER_CHINESE_LEGAL) && number <= CHINESE_MOST)
        chinese(out, number, format == NUMBER_CHINESE ? plain : legal);
    else if (format == NUMBER_CHINESE_DIGIT)
        chinese_digits(out, number);
    else if (format == NUMBER_STEM && counts)
        cycle(out, number, stems, sizeof stems / sizeof *stems);
    else if (format == NUMBER_BRANCH && counts)
        cycle(out, number, branches, sizeof branches / sizeof *branches);
    else if (format == NUMBER_CIRCLE && encloses)
        add(out, circle + (uint32_t)number - 1);
    else if (format == NUMBER_BRACKETS && encloses)
        add(out, brackets + (uint32_t)number - 1);
    else if (format == NUMBER_STOP && encloses)
        add(out, stop + (uint32_t)number - 1);
    else if (format == NUMBER_WIDE) {
        char digits[24];
        snprintf(digits, sizeof digits, "%lu", number);
        for (const char *p = digits; *p != '\0'; p++)
            add(out, wide + (uint32_t)(*p - '0'));
    } else
        decimal(out, number, 1);
}
