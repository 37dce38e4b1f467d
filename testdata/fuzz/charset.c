/* charset: any bytes are found to be in some charset, or none, and come out as well-formed UTF-8 whatever
 * charset they are taken for. The first byte chooses it. */
#include "decode/convert.h"
#include "decode/detect.h"
#include "harness.h"
#include "utf8.h"

static const char *const charsets[] = {"UTF-8",       "GB18030",      "Big5",     "Big5-HKSCS", "EUC-TW",
                                       "UTF-16LE",    "UTF-16BE",     "UTF-32LE", "UTF-32BE",   "HZ-GB-2312",
                                       "ISO-2022-CN", "windows-1252", "EUC-JP",   "Shift_JIS",  "UTF-7"};

/* Also: nothing comes from nothing, what stood in the buffer stays, and no byte is replaced twice. */
static void claim_conversion(const char *charset, struct span bytes)
{
    struct buf text = {0};
    size_t replaced = 0;
    buf_text(&text, "kept");
    convert_bytes(charset, bytes, &text, &replaced);
    CLAIM(text.len >= 4 && memcmp(text.data, "kept", 4) == 0);
    CLAIM(utf8_valid(text.data, text.len));
    CLAIM(replaced <= bytes.n && text.len - 4 <= 4 * bytes.n);
    size_t marks = 0;
    for (size_t i = 4; i + 3 <= text.len; i++)
        marks += memcmp(text.data + i, "\xef\xbf\xbd", 3) == 0;
    CLAIM(marks >= replaced);
    if (strcmp(charset, "UTF-8") == 0 && utf8_valid(bytes.s, bytes.n))
        CLAIM(replaced == 0 && text.len == 4 + bytes.n && memcmp(text.data + 4, bytes.s, bytes.n) == 0);
    buf_free(&text);
}

static void claim_detection(struct charset c, struct span bytes)
{
    if (c.binary)
        return;
    CLAIM(c.name != NULL && convert_name(c.name) != NULL);
    CLAIM(c.bom <= bytes.n && c.bom <= 4);
    struct span rest = {bytes.s + c.bom, bytes.n - c.bom};
    CLAIM(!c.clean || (strcmp(c.name, "UTF-8") == 0 && utf8_valid(rest.s, rest.n)));
    claim_conversion(c.name, rest);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return -1;
    struct span bytes = {(const char *)data + 1, size - 1};
    const char *name = convert_name(charsets[data[0] % (sizeof charsets / sizeof *charsets)]);
    if (name != NULL)
        claim_conversion(name, bytes);
    claim_detection(detect_charset(bytes), bytes);
    struct charset line = detect_line(bytes);
    CLAIM(!line.binary);
    claim_detection(line, bytes);
    return 0;
}
