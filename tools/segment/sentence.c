#include "sentence.h"

#include "simd.h"
#include "text.h"

/* Brackets that are not closed within this many bytes do not hold a sentence together: an opening bracket
 * that was never closed must not swallow the paragraph, nor make its search quadratic. */
enum { REACH = 600 };

/* The first place from i on where a mark may stand; s may end within a character, before i. */
static size_t next_mark(struct span s, size_t i)
{
    return i < s.n ? simd_find_mark(s.s, i, s.n) : s.n;
}

enum mark { MARK_OTHER, MARK_OPEN, MARK_CLOSE, MARK_END, MARK_SEMICOLON };

static enum mark mark_at(struct span s, size_t i)
{
    switch (s.s[i]) {
    case '(': return MARK_OPEN;
    case ')': return MARK_CLOSE;
    case '!': return i >= 3 && text_is_han(text_from(s, i - 3)) ? MARK_END : MARK_OTHER;
    default: break;
    }
    switch (text_code(text_from(s, i))) {
    case TEXT_CODE(0xe3, 0x80, 0x82): /* 。 */
    case TEXT_CODE(0xef, 0xbc, 0x81): /* ！ */
    case TEXT_CODE(0xef, 0xbc, 0x9f): /* ？ */ return MARK_END;
    case TEXT_CODE(0xef, 0xbc, 0x9b): /* ； */ return MARK_SEMICOLON;
    case TEXT_CODE(0xe2, 0x80, 0x9c): /* “ */
    case TEXT_CODE(0xe3, 0x80, 0x8c): /* 「 */
    case TEXT_CODE(0xe3, 0x80, 0x8e): /* 『 */
    case TEXT_CODE(0xef, 0xbc, 0x88): /* （ */
    case TEXT_CODE(0xe3, 0x80, 0x8a): /* 《 */
    case TEXT_CODE(0xe3, 0x80, 0x88): /* 〈 */
    case TEXT_CODE(0xe3, 0x80, 0x90): /* 【 */
    case TEXT_CODE(0xe3, 0x80, 0x94): /* 〔 */
    case TEXT_CODE(0xef, 0xbc, 0xbb): /* ［ */ return MARK_OPEN;
    case TEXT_CODE(0xe2, 0x80, 0x9d): /* ” */
    case TEXT_CODE(0xe3, 0x80, 0x8d): /* 」 */
    case TEXT_CODE(0xe3, 0x80, 0x8f): /* 』 */
    case TEXT_CODE(0xef, 0xbc, 0x89): /* ） */
    case TEXT_CODE(0xe3, 0x80, 0x8b): /* 》 */
    case TEXT_CODE(0xe3, 0x80, 0x89): /* 〉 */
    case TEXT_CODE(0xe3, 0x80, 0x91): /* 】 */
    case TEXT_CODE(0xe3, 0x80, 0x95): /* 〕 */
    case TEXT_CODE(0xef, 0xbc, 0xbd): /* ］ */ return MARK_CLOSE;
    default: return MARK_OTHER;
    }
}

/* Length of the closing mark, further full stop or blank at i; 0 if there is none. */
static size_t closing_at(struct span s, size_t i)
{
    if (i < s.n && text_is_han(text_from(s, i))) /* nearly always */
        return 0;
    if (i < s.n && (unsigned char)s.s[i] < 0x80)
        return s.s[i] != '\0' && strchr(")\"!* ", s.s[i]) != NULL;
    switch (text_code(text_from(s, i))) {
    case TEXT_CODE(0xe2, 0x80, 0x9d): /* ” */
    case TEXT_CODE(0xe2, 0x80, 0x99): /* ’ */
    case TEXT_CODE(0xe3, 0x80, 0x8d): /* 」 */
    case TEXT_CODE(0xe3, 0x80, 0x8f): /* 』 */
    case TEXT_CODE(0xef, 0xbc, 0x89): /* ） */
    case TEXT_CODE(0xe3, 0x80, 0x91): /* 】 */
    case TEXT_CODE(0xe3, 0x80, 0x8b): /* 》 */
    case TEXT_CODE(0xe3, 0x80, 0x82): /* 。 */
    case TEXT_CODE(0xef, 0xbc, 0x81): /* ！ */
    case TEXT_CODE(0xef, 0xbc, 0x9f): /* ？ */ return 3;
    default: return 0;
    }
}

/* The end of the closing marks, further full stops and blanks from i on. */
static size_t skip_closing(struct span s, size_t i)
{
    for (size_t n; i < s.n && (n = closing_at(s, i)) > 0;)
        i += n;
    return i;
}

size_t sentence_end(struct span s, bool clauses)
{
    size_t depth = 0, opened = 0;
    size_t inner = 0; /* the first end inside of the brackets that are open */
    size_t ended = 0; /* after the last end inside of them */
    size_t i = next_mark(s, 0);
    if (text_code(text_from(s, i)) == TEXT_CODE(0xe3, 0x80, 0x82)) /* 。: nearly always */
        return skip_closing(s, i + 3);
    for (; i < s.n; i = next_mark(s, i)) {
        enum mark m = mark_at(s, i);
        size_t step = utf8_length(s.s[i]);
        if (depth > 0 && i - opened > REACH) {
            if (inner > 0)
                return inner;
            depth = 0;
        }
        if (m == MARK_OPEN && depth++ == 0) {
            opened = i;
            inner = 0;
        } else if (m == MARK_CLOSE && depth > 0) {
            if (--depth == 0 && ended == i) /* 。” */
                return skip_closing(s, i + step);
        } else if (m == MARK_END || (m == MARK_SEMICOLON && clauses)) {
            if (depth == 0)
                return skip_closing(s, i + step);
            ended = i + step;
            if (inner == 0)
                inner = skip_closing(s, i + step);
        }
        i += step;
    }
    return depth > 0 && inner > 0 ? inner : s.n;
}
