#include "date.h"

#include <ctype.h>
#include <stdio.h>
#include <strings.h>

/* Reads up to `most` digits at *p; returns how many there are. */
static int digits(const char **p, const char *end, int most, unsigned *value)
{
    int n = 0;
    *value = 0;
    for (; *p < end && n < most && isdigit((unsigned char)**p); ++*p, n++)
        *value = *value * 10 + (unsigned)(**p - '0');
    return n;
}

/* Steps over one of - / . or the character (three bytes) given. */
static bool separator(const char **p, const char *end, const char *character)
{
    if (*p < end && strchr("-/.", **p) != NULL && **p != '\0') {
        ++*p;
        return true;
    }
    size_t n = strlen(character);
    if ((size_t)(end - *p) < n || memcmp(*p, character, n) != 0)
        return false;
    *p += n;
    return true;
}

static bool is_date(unsigned year, unsigned month, unsigned day)
{
    static const unsigned char days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

/* A date that begins with its year. */
static bool year_first(const char *p, const char *end, unsigned *year, unsigned *month, unsigned *day)
{
    if (digits(&p, end, 4, year) != 4)
        return false;
    if (p < end && isdigit((unsigned char)*p))
        return digits(&p, end, 2, month) == 2 && digits(&p, end, 2, day) == 2;
    return separator(&p, end, "年") && digits(&p, end, 2, month) > 0 && separator(&p, end, "月") &&
           digits(&p, end, 2, day) > 0;
}

/* "05 Mar 2019", as HTTP and mail have it. */
static bool day_first(const char *p, const char *end, unsigned *year, unsigned *month, unsigned *day)
{
    static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    if (digits(&p, end, 2, day) == 0 || end - p < 9 || (*p != ' ' && *p != '-'))
        return false;
    for (*month = 1; *month <= 12; ++*month)
        if (strncasecmp(p + 1, names + (*month - 1) * 3, 3) == 0) {
            p += 5;
            return digits(&p, end, 4, year) == 4;
        }
    return false;
}

void date_find(struct span text, char date[DATE_SIZE])
{
    const char *end = text.s + text.n;
    *date = '\0';
    for (const char *p = text.s; p < end; p++) {
        unsigned year, month, day;
        if (!isdigit((unsigned char)*p) || (p > text.s && isdigit((unsigned char)p[-1])))
            continue;
        if ((year_first(p, end, &year, &month, &day) || day_first(p, end, &year, &month, &day)) &&
            is_date(year, month, day)) {
            snprintf(date, DATE_SIZE, "%04u-%02u-%02u", year % 10000, month % 100, day % 100);
            return;
        }
    }
}
