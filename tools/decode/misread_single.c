/* A stretch is what lies between two characters that the single-byte charset lacks, no longer than a line. It
 * is turned into bytes, and these are read again. Whether that is right is a question of likelihoods: what
 * the stretch costs as something that a person has typed (typed_cost) against what the result costs as
 * Chinese (hanzi_cost).
 *
 * Signs that people type, such as the × of a mask, · in front of a list, no-break spaces, cost next to
 * nothing there; so do letters in words of any European language, and a sign that is repeated. What nobody
 * types is dear: capitals after small letters, signs inside of words. A stretch of signs alone says nothing.
 * The gain of one stretch, or the gains of all different ones, must come to what chance does not give: so one
 * rare character in place of two letters of a name changes nothing, however often the name is there. */
#include "misread_single.h"

#include <stdint.h>
#include <stdlib.h>

#include "convert.h"
#include "detect.h"
#include "hanzi.h"
#include "hash.h"
#include "seen.h"
#include "typed.h"
#include "utf8.h"
#include "utf8_with_holes.h"

enum {
    BMP = 1 << 16,
    REPLACEMENT = 0xfffd,
    PROOF = 280,  /* eighths of a bit that a document must gain */
    AGAINST = 4,  /* so many times what speaks against it */
    LETTERS = 5,  /* one character in so many, outside of ASCII, is a letter, or the stretch says nothing */
    COVERED = 10, /* at most one letter in so many is none of the charset's */
    FEWEST = 2,   /* letters */
    FIRST_OF_ASIA = 0x2e80,
    WHOLLY =
        8, /* there are so many times more letters than Chinese characters: all of the text was misread */
    LAST_TWO = 0x7ff, /* the last character that UTF-8 has two bytes for */
};

static const char *const charsets[] = {"WINDOWS-1252", "WINDOWS-1250", "MACINTOSH", "WINDOWS-1251",
                                       "CP437",        "CP850",        "KOI8-R",    "ISO-8859-2"};
enum { CHARSETS = sizeof charsets / sizeof *charsets };

static uint8_t bytes_of[CHARSETS][BMP]; /* byte by character; 0: none */
static uint64_t lacking[CHARSETS];      /* bytes from 80 to BF that are no character: a bit for each */

/* Characters that others than iconv have. */
static void add_aliases(void)
{
    enum { MAC = 2 };
    static const struct {
        uint16_t cp;
        uint8_t byte;
    } mac[] = {{0x2206, 0xc6}, {0x0394, 0xc6}, {0x03a9, 0xbd}, {0x2126, 0xbd},
               {0x20ac, 0xdb}, {0x00a4, 0xdb}, {0xf8ff, 0xf0}};
    for (size_t i = 0; i < sizeof mac / sizeof *mac; i++)
        bytes_of[MAC][mac[i].cp] = mac[i].byte;
    for (unsigned c = 0x80; c < 0xa0; c++) /* as Latin-1 has it */
        bytes_of[0][c] = (uint8_t)c;
}

static void fill_table(size_t charset)
{
    enum { TAILS = 0xc0 };
    for (unsigned c = 1; c < 0x100; c++) {
        struct buf text = {0};
        size_t replaced = 0;
        uint32_t cp = c;
        convert_bytes(charsets[charset], (struct span){(char[]){(char)c}, 1}, &text, &replaced);
        if (replaced > 0 || utf8_decode(text.data, text.len, &cp) == 0 || cp >= BMP)
            lacking[charset] |= c >= 0x80 && c < TAILS ? UINT64_C(1) << (c & 0x3f) : 0;
        else
            bytes_of[charset][cp] = (uint8_t)c;
        buf_free(&text);
    }
}

static void fill_tables(void)
{
    for (size_t c = 0; c < CHARSETS && bytes_of[c]['a'] == 0; c++)
        fill_table(c);
    add_aliases();
}

/* What a result costs: as Chinese, or where it is not, as something that is typed. */
static long long cost_of_result(struct span t)
{
    long long cost = 0;
    uint32_t before = 0, cp;
    for (size_t i = 0, n; i < t.n; i += n, before = cp) {
        n = utf8_decode(t.s + i, t.n - i, &cp);
        if (n == 0)
            return INT32_MAX;
        cost += cp >= 0x80 && cp <= LAST_TWO ? typed_cost(before, cp)
                : cp < 0x80                  ? 0
                                             : hanzi_cost(before, cp);
    }
    return cost;
}

/* Work on one document. */
struct work {
    const uint8_t *byte;
    const char *charset; /* of what was read, NULL: UTF-8 */
    struct utf8_with_holes bytes;
    struct buf plain, again;
    struct buf letters; /* what of the stretch is not ASCII */
    long long typed;    /* what the stretch costs as it stands */
    size_t guessed, singles;
    bool wholly; /* nothing of the text is as it was typed */
};

static void work_with(struct work *w, size_t charset)
{
    w->byte = bytes_of[charset];
    w->bytes.lacking = lacking[charset];
}

static void work_free(struct work *w)
{
    free(w->bytes.b);
    buf_free(&w->plain);
    buf_free(&w->again);
    buf_free(&w->letters);
}

/* Length of what t begins with: a stretch in the charset, or what lies before the next one. Sets *is. */
static size_t stretch_length(const struct work *w, struct span t, bool *is)
{
    size_t i = 0, n;
    for (; i < t.n && t.s[i] != '\n'; i += n) {
        uint32_t cp;
        n = utf8_decode(t.s + i, t.n - i, &cp);
        bool this = n > 0 && cp < BMP && (w->byte[cp] != 0 || cp == REPLACEMENT);
        n = n ? n : 1;
        if (i > 0 && this != *is)
            break;
        *is = this;
    }
    return i;
}

/* Turns the stretch into bytes; false when it says nothing. */
static bool unread(struct work *w, struct span s)
{
    size_t letters = 0, high = 0, n;
    uint32_t before = 0, cp;
    w->bytes.n = w->letters.len = 0;
    w->typed = 0;
    for (size_t i = 0; i < s.n; i += n, before = cp) {
        n = utf8_decode(s.s + i, s.n - i, &cp);
        holes_add(&w->bytes, cp == REPLACEMENT ? HOLE_LACKING : w->byte[cp]);
        w->typed += typed_cost(before, cp);
        letters += typed_is_letter(cp);
        high += cp >= 0x80;
        if (cp >= 0x80)
            buf_add(&w->letters, s.s + i, n);
    }
    w->singles = high;
    return w->wholly || (letters > 0 && letters * LETTERS >= high);
}

static void plain_bytes(struct work *w)
{
    for (size_t i = 0; i < w->bytes.n; i++)
        buf_byte(&w->plain, (char)(w->bytes.b[i] >= HOLE_ANY ? '?' : w->bytes.b[i]));
}

/* Reads the stretch again, into w->again, and returns what that gains. */
static long long gain_of(struct work *w, struct span s)
{
    size_t replaced = 0;
    w->again.len = w->guessed = 0;
    if (!unread(w, s))
        return 0;
    w->plain.len = 0;
    plain_bytes(w);
    if (w->charset != NULL)
        convert_bytes(w->charset, (struct span){w->plain.data, w->plain.len}, &w->again, &replaced);
    else if (!holes_read_utf8(&w->bytes, &w->again, &w->guessed))
        return w->again.len = 0, -w->typed;
    return w->typed - cost_of_result((struct span){w->again.data, w->again.len});
}

static bool is_ascii(struct span s)
{
    size_t i = 0;
    while (i < s.n && (unsigned char)s.s[i] < 0x80)
        i++;
    return i == s.n;
}

/* The next stretch at *at that is none of ASCII alone; what stands before it goes to out, if that is not
 * NULL. False at the end. */
static bool next_stretch(const struct work *w, struct span t, size_t *at, struct span *stretch,
                         struct buf *out)
{
    while (*at < t.n) {
        bool is = false;
        size_t n = stretch_length(w, (struct span){t.s + *at, t.n - *at}, &is);
        *stretch = (struct span){t.s + *at, n};
        *at += n;
        if (is && !is_ascii(*stretch))
            return true;
        n += *at < t.n && t.s[*at] == '\n';
        *at = (size_t)(stretch->s - t.s) + n;
        if (out != NULL)
            buf_add(out, stretch->s, n);
    }
    return false;
}

/* The charset of what was read wrongly: all stretches together tell. NULL: UTF-8. */
static const char *charset_below(struct work *w, struct span t)
{
    enum { SAMPLE = 1 << 14 };
    struct span s;
    w->plain.len = 0;
    for (size_t at = 0; w->plain.len < SAMPLE && next_stretch(w, t, &at, &s, NULL);)
        if (unread(w, s)) {
            plain_bytes(w);
            buf_byte(&w->plain, '\n');
        }
    const char *name = detect_line((struct span){w->plain.data ? w->plain.data : "", w->plain.len}).name;
    return span_starts(span_of(name), "UTF") ? NULL : name;
}

/* What the document gains; 0 where that proves nothing. *alone becomes whether stretches must do so
 * themselves. */
static long long proof(struct work *w, struct span t, bool *alone)
{
    struct seen seen = {0};
    struct span s;
    long long gain = 0, loss = 0, most = 0;
    for (size_t at = 0; next_stretch(w, t, &at, &s, NULL);) {
        long long g = gain_of(w, s);
        most = g > most ? g : most;
        if (g != 0 && seen_add(&seen, hash_xxh64(w->letters.data, w->letters.len))) {
            gain += g > 0 ? g : 0;
            loss += g < 0 ? -g : 0;
        }
    }
    seen_free(&seen);
    *alone = gain < PROOF || gain < AGAINST * loss;
    return *alone ? most < PROOF ? 0 : most : gain;
}

/* True when there is a result and none of it is for private use or lost. */
static bool is_sound(const struct work *w)
{
    static const char lost[] = "\xef\xbf\xbd", private = '\xee';
    return w->again.len > 0 && memchr(w->again.data, private, w->again.len) == NULL &&
           memmem(w->again.data, w->again.len, lost, sizeof lost - 1) == NULL;
}

static void undo(struct work *w, struct span t, bool alone, struct buf *out, size_t *guessed, size_t *singles)
{
    struct span s;
    for (size_t at = 0; next_stretch(w, t, &at, &s, out);) {
        long long g = gain_of(w, s);
        bool better = w->wholly ? is_sound(w) : g > 0 && (!alone || g >= PROOF);
        if (better)
            buf_add(out, w->again.data, w->again.len);
        else
            buf_add(out, s.s, s.n);
        *guessed += better ? w->guessed : 0;
        *singles += better ? w->singles : 0;
    }
}

/* How many letters the document has that are not ASCII, how many of them each charset lacks, and how many
 * Chinese characters there are beside. */
static size_t count_letters(struct span t, size_t missing[CHARSETS], size_t *own)
{
    size_t letters = 0;
    uint32_t cp;
    for (size_t i = 0, n; i < t.n; i += n ? n : 1) {
        n = utf8_decode(t.s + i, t.n - i, &cp);
        *own += n > 0 && hanzi_is(cp);
        if (n == 0 || cp < 0x80 || cp >= FIRST_OF_ASIA || !typed_is_letter(cp))
            continue;
        letters++;
        for (size_t c = 0; c < CHARSETS; c++)
            missing[c] += bytes_of[c][cp] == 0;
    }
    return letters;
}

bool misread_single(struct span t, struct buf *out, size_t *guessed, size_t *singles)
{
    size_t missing[CHARSETS] = {0}, best = CHARSETS;
    fill_tables();
    size_t own = 0, letters = count_letters(t, missing, &own);
    struct work w = {0};
    const char *charset = NULL;
    long long most = 0;
    bool alone = false;
    for (size_t c = 0; c < CHARSETS && letters >= FEWEST; c++) {
        if (missing[c] * COVERED > letters)
            continue;
        bool a;
        work_with(&w, c);
        w.charset = charset_below(&w, t);
        long long gain = proof(&w, t, &a);
        if (gain <= most)
            continue;
        most = gain;
        best = c;
        charset = w.charset;
        alone = a;
    }
    if (best < CHARSETS) {
        work_with(&w, best);
        w.charset = charset;
        w.wholly = !alone && own * WHOLLY < letters;
        undo(&w, t, alone, out, guessed, singles);
    }
    work_free(&w);
    return best < CHARSETS;
}
