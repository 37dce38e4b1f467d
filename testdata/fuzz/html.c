/* html: any text taken for HTML gives well-formed text without tags of its own making, no longer than a small
 * multiple of what came in, and a date or none. */
#include "decode/html.h"
#include "harness.h"
#include "utf8.h"

static bool is_date(const char *s)
{
    static const char form[] = "0000-00-00";
    for (size_t i = 0; i < sizeof form - 1 && s[i] != '\0'; i++)
        if (form[i] == '0' ? s[i] < '0' || s[i] > '9' : s[i] != form[i])
            return false;
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (!utf8_valid((const char *)data, size))
        return -1;
    struct span text = {(const char *)data, size};
    struct buf out = {0};
    char date[DATE_SIZE] = "?";
    html_recognise(text, "a.html");
    html_text(text, &out, date);
    CLAIM(out.len == 0 || utf8_valid(out.data, out.len));
    CLAIM(out.len <= 4 * size + 64);
    CLAIM(strlen(date) < DATE_SIZE && is_date(date));
    buf_free(&out);
    return 0;
}
