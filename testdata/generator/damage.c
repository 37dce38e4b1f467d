/* The scraper replaced each of some 150 traditional characters X by X(reading), in the bytes of GBK and one
 * character after the other, without regard to where characters begin. A match across a border takes the last
 * byte of one character and the first of the next: 當的 is AE94 B5C4, and 94B5 is 數, so that
 *
 *     AE 94 B5 C4     became     AE 94 (dang) B5 (shu) C4
 *
 * with 數 replaced before 當. Had 當 come first, its bracket would have parted 94 from B5. So a match at byte
 * i holds unless one at i - 1 holds whose character stands earlier in the table. Read as GBK afterwards, B5
 * and the bracket after it become one '?', and what follows is shifted by a byte up to the next ASCII byte.
 */
#include "damage.h"

#include <iconv.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "msg.h"
#include "utf8.h"

/* Characters and readings, by the place they have in the scraper's table. */
static const char readings[] =
    "佔zhàn 個gè 備bèi 傳chuán 價jià 億yì 優yōu 內nèi 別bié 創chuàng 劃huà 動dòng 務wù 區qū "
    "協xié 參cān 員yuán 問wèn 單dān 嚴yán 圍wéi 執zhí 堅jiān 報bào 場chǎng 夠gòu 學xué 實shí "
    "專zhuān 對duì 導dǎo 層céng 帶dài 幹gàn 廣guǎng 強qiáng 戶hù 掛guà 擁yōng 數shù 斷duàn 於yú "
    "時shí 會huì 業yè 構gòu 標biāo 機jī 檢jiǎn 權quán 決jué 況kuàng 準zhǔn 濟jì 為wèi 營yíng "
    "爭zhēng 獎jiǎng 獲huò 現xiàn 環huán 產chǎn 畝mǔ 發fā 眾zhòng 確què 稅shuì 積jī 穩wěn 節jié "
    "範fàn 簽qiān 籌chóu 糧liáng 約yuē 級jí 組zǔ 結jié 給gěi 統tǒng 經jīng 網wǎng 緊jǐn 編biān "
    "縣xiàn 總zǒng 績jī 繞rào 續xù 臺tái 與yǔ 舉jǔ 萬wàn 蓋gài 處chù 號hào 術shù 補bǔ "
    "規guī 訂dìng 計jì 訓xùn 記jì 訪fǎng 設shè 評píng 詢xún 認rèn 調diào 請qǐng 識shí 議yì "
    "護hù 財cái 責zé 貸dài 費fèi 資zī 質zhì 較jiào 轉zhuǎn 辦bàn 農nóng 進jìn 遊yóu 過guò "
    "達dá 選xuǎn 還hái 鄉xiāng 醫yī 鎮zhèn 鏈liàn 長zhǎng 門mén 開kāi 間jiān 隊duì 際jì 難nán "
    "項xiàng 預yù 領lǐng 題tí 額é 風fēng 餘yú 驗yàn 體tǐ 點diǎn ";

enum { MAX_READINGS = 200, READING = 16 };

static struct {
    bool built;
    uint16_t to_gbk[0x10000];                /* by code point; 0 for none */
    uint16_t from_gbk[0x10000];              /* by GBK bytes; 0 for none */
    unsigned char rank[0x10000];             /* by GBK bytes: number in the table, from 1; 0 for none */
    char reading[MAX_READINGS + 1][READING]; /* by rank, in GBK, with brackets */
} tables;

static void build_charset(void)
{
    iconv_t cd = iconv_open("UTF-8", "GBK");
    if (cd == (iconv_t)-1)
        msg_die("iconv knows no GBK");
    for (unsigned pair = 0x8140; pair <= 0xfefe; pair++) {
        char bytes[2] = {(char)(pair >> 8), (char)pair}, utf8[8], *in = bytes, *out = utf8;
        size_t left = sizeof bytes, room = sizeof utf8;
        uint32_t code;
        iconv(cd, NULL, NULL, NULL, NULL);
        if (iconv(cd, &in, &left, &out, &room) == (size_t)-1)
            continue;
        size_t n = sizeof utf8 - room;
        if (utf8_decode(utf8, n, &code) != n || code > 0xffff || (code >= 0xe000 && code < 0xf900))
            continue; /* two characters, or private use */
        tables.from_gbk[pair] = (uint16_t)code;
        tables.to_gbk[code] = (uint16_t)pair;
    }
    iconv_close(cd);
}

/* Appends text in GBK; returns false when it has a character that GBK lacks. */
static bool add_gbk(struct span text, struct buf *b)
{
    for (size_t i = 0, n; i < text.n; i += n) {
        uint32_t code;
        n = utf8_decode(text.s + i, text.n - i, &code);
        unsigned pair = n == 0 || code > 0xffff ? 0 : code < 0x80 ? code : tables.to_gbk[code];
        if (pair == 0)
            return false;
        if (code >= 0x80)
            buf_byte(b, (char)(pair >> 8));
        buf_byte(b, (char)pair);
    }
    return true;
}

static void build(void)
{
    build_charset();
    struct buf b = {0};
    unsigned rank = 0;
    for (const char *s = readings; *s != '\0';) {
        size_t len = strcspn(s, " ");
        uint32_t code;
        size_t n = utf8_decode(s, len, &code);
        unsigned pair = tables.to_gbk[code];
        b.len = 0;
        buf_byte(&b, '(');
        if (!add_gbk((struct span){s + n, len - n}, &b) || ++rank > MAX_READINGS)
            msg_die("damage: bad table");
        buf_text(&b, ")");
        buf_byte(&b, '\0');
        memcpy(tables.reading[rank], b.data, b.len);
        tables.rank[pair] = (unsigned char)rank;
        s += len + 1;
    }
    buf_free(&b);
    tables.built = true;
}

/* Appends GBK bytes s with readings put after every match, or only after whole characters. */
static void annotate(struct span s, bool across, struct buf *b)
{
    unsigned before = 0; /* rank of the match that begins at the byte before, 0 for none */
    bool inside = false; /* this byte is the second of a character */
    for (size_t i = 0; i < s.n; i++) {
        unsigned pair = (unsigned)(unsigned char)s.s[i] << 8;
        pair |= i + 1 < s.n ? (unsigned char)s.s[i + 1] : 0;
        unsigned rank = inside && !across ? 0 : tables.rank[pair];
        buf_byte(b, s.s[i]);
        if (before > 0)
            buf_text(b, tables.reading[before]);
        before = rank > 0 && !(before > 0 && before < rank) ? rank : 0;
        inside = !inside && (unsigned char)s.s[i] >= 0x80;
    }
    if (before > 0)
        buf_text(b, tables.reading[before]);
}

/* Appends GBK bytes in UTF-8. Returns false, leaving b with less, when more than a byte and a bracket is
 * lost. */
static bool decode(struct span s, struct buf *b)
{
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.s[i];
        if (c < 0x80) {
            buf_byte(b, (char)c);
            continue;
        }
        if (i + 1 == s.n)
            return false;
        unsigned char trail = (unsigned char)s.s[++i];
        if (trail == '(') {
            buf_byte(b, '?');
            continue;
        }
        unsigned code = tables.from_gbk[c << 8 | trail];
        if (code == 0)
            return false;
        char utf8[4];
        size_t n = utf8_encode(code, utf8);
        buf_add(b, utf8, n);
    }
    return true;
}

static void damage_line(struct span line, struct buf *b)
{
    struct buf gbk = {0}, marked = {0};
    size_t start = b->len;
    if (!add_gbk(line, &gbk)) {
        buf_add(b, line.s, line.n);
    } else {
        annotate((struct span){gbk.data, gbk.len}, true, &marked);
        if (!decode((struct span){marked.data, marked.len}, b)) {
            b->len = start;
            marked.len = 0;
            annotate((struct span){gbk.data, gbk.len}, false, &marked);
            decode((struct span){marked.data, marked.len}, b);
        }
    }
    buf_free(&gbk);
    buf_free(&marked);
}

void damage_pinyin(struct span text, struct buf *b)
{
    if (!tables.built)
        build();
    while (text.n > 0) {
        const char *end = memchr(text.s, '\n', text.n);
        size_t n = end == NULL ? text.n : (size_t)(end - text.s);
        damage_line((struct span){text.s, n}, b);
        if (end != NULL) {
            buf_byte(b, '\n');
            n++;
        }
        text.s += n;
        text.n -= n;
    }
}
