#include "member_name.h"

#include <stdbool.h>
#include <stdio.h>

#include "document.h"
#include "utf8.h"

/* Length of the control character at s, of which n > 0 bytes are left, else 0: those of ASCII, but for TAB
 * and LF, which records escape, and U+0080 to U+009F, which terminals take for the same. */
static size_t control(const char *s, size_t n)
{
    unsigned char c = (unsigned char)*s;
    if (c < 0x20 || c == 0x7f)
        return c != '\t' && c != '\n';
    return n > 1 && c == 0xc2 && (unsigned char)s[1] < 0xa0 ? 2 : 0;
}

void member_name(struct span name, size_t number, struct buf *b)
{
    struct buf copy = {0}, text = {0};
    bool cut = name.n > MEMBER_NAME;
    buf_add(&copy, name.s, cut ? MEMBER_NAME : name.n);
    if (cut && utf8_valid(name.s, name.n))
        copy.len = utf8_prefix(copy.data, copy.len);
    buf_byte(&copy, '\0');
    document_name(copy.data, &text);
    buf_byte(b, '!');
    for (size_t i = 0; i < text.len;) {
        size_t n = control(text.data + i, text.len - i);
        buf_byte(b, n > 0 ? '?' : text.data[i]);
        i += n > 0 ? n : 1;
    }
    if (cut) {
        char digits[32];
        buf_add(b, digits, (size_t)snprintf(digits, sizeof digits, "~%zu", number));
    }
    buf_free(&copy);
    buf_free(&text);
}
