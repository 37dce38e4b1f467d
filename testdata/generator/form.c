#include "form.h"

#include <iconv.h>
#include <string.h>

#include "damage.h"
#include "msg.h"
#include "script.h"

struct file_form file_form_draw(struct random *r, bool plain, bool clean)
{
    struct file_form f = {.charset = "UTF-8"};
    if (plain)
        return f;
    f.gzip = random_percent(r, 10);
    f.traditional = !clean && random_percent(r, 20);
    unsigned n = random_below(r, 100);
    if (f.traditional && n < 30) {
        f.charset = "BIG5";
    } else if (f.traditional && n < 60) {
        f.damaged = true;
    } else if (f.traditional && n < 80) {
        f.taiwan = true;
    } else if (n < 35) {
        f.charset = "GB18030";
    } else if (n < 45) {
        f.charset = n < 40 ? "UTF-16LE" : "UTF-16BE";
        f.mark = true;
    } else {
        f.mark = n < 55;
    }
    return f;
}

/* Appends UTF-8 text in the charset; returns false, with b as it was, when that has no such character. */
static bool encode(const char *charset, struct span text, struct buf *b)
{
    iconv_t cd = iconv_open(charset, "UTF-8");
    if (cd == (iconv_t)-1)
        msg_die("iconv knows no %s", charset);
    size_t start = b->len, room = 2 * text.n + 16;
    buf_reserve(b, room);
    char *in = (char *)text.s, *out = b->data + b->len;
    bool good = iconv(cd, &in, &text.n, &out, &room) == 0;
    b->len = good ? (size_t)(out - b->data) : start;
    iconv_close(cd);
    return good;
}

void file_form_apply(const struct file_form *form, struct span text, struct buf *bytes)
{
    struct buf changed = {0}, damaged = {0};
    if (form->traditional) {
        script_traditional(text, form->taiwan, &changed);
        text = (struct span){changed.data, changed.len};
    }
    if (form->damaged) {
        damage_pinyin(text, &damaged);
        text = (struct span){damaged.data, damaged.len};
    }
    const char *charset = form->charset;
    if (form->mark && strcmp(charset, "UTF-8") == 0)
        buf_text(bytes, "\xef\xbb\xbf");
    else if (form->mark)
        buf_add(bytes, strcmp(charset, "UTF-16LE") == 0 ? "\xff\xfe" : "\xfe\xff", 2);
    if (strcmp(charset, "UTF-8") == 0 || !encode(charset, text, bytes))
        buf_add(bytes, text.s, text.n);
    buf_free(&changed);
    buf_free(&damaged);
}
