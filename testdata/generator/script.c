#include "script.h"

#include <stdint.h>

#include "utf8.h"

/* Simplified and traditional form of each character of the grammar that has two, in order, as OpenCC has them
 * for Taiwan. The grammar uses no character whose traditional form depends on the word (as in 若干 and 干部).
 * testdata/properties/roundtrip.sh shows what is missing here. */
static const char pairs[] = "万萬与與专專业業东東两兩严嚴个個为為举舉习習乡鄉书書争爭于於云雲产產"
                            "亩畝亿億仅僅从從仪儀价價众眾优優会會传傳体體余餘储儲党黨关關兴興养養"
                            "内內册冊农農决決况況准準减減划劃刚剛创創别別办辦务務动動劲勁势勢区區"
                            "医醫协協单單占佔卫衛厅廳厉厲压壓县縣参參双雙发發变變台臺号號后後吨噸"
                            "启啟员員周週咨諮响響团團园園围圍国國图圖圆圓场場块塊坚堅壮壯声聲处處"
                            "备備够夠头頭奖獎学學实實审審对對导導将將层層届屆岗崗岚嵐岭嶺布佈师師"
                            "带帶帮幫干幹广廣库庫应應开開张張强強当當彻徹征徵态態总總悬懸愿願战戰"
                            "户戶扎紮执執扩擴扫掃扬揚护護报報担擔拥擁挂掛挥揮据據摆擺数數斗鬥断斷"
                            "时時显顯晓曉术術机機权權条條来來极極构構标標栏欄树樹桥橋检檢横橫欢歡"
                            "毕畢气氣没沒洁潔济濟浓濃涨漲游遊湾灣满滿点點炼鍊热熱猪豬环環现現电電"
                            "畅暢疗療监監盖蓋码碼确確种種积積税稅稳穩竞競笔筆筹籌签簽简簡篱籬类類"
                            "粮糧紧緊纠糾红紅约約级級纳納纷紛纸紙线線组組细細织織终終经經结結绕繞"
                            "给給络絡统統绩績续續维維绿綠缓緩编編缩縮网網脚腳艰艱节節范範获獲营營"
                            "补補见見观觀规規视視计計订訂认認让讓训訓议議记記讲講设設访訪评評识識"
                            "试試话話询詢该該详詳请請读讀诿諉调調谈談谐諧财財责責质質贫貧贯貫贴貼"
                            "贷貸贸貿费費资資赛賽赠贈践踐踪蹤车車转轉较較辑輯输輸达達过過运運还還"
                            "进進迹蹟适適选選邮郵银銀链鏈销銷锻鍛镇鎮长長门門闭閉问問间間队隊际際"
                            "险險隐隱难難页頁项項顺順顾顧预預领領题題额額风風驻駐验驗鹭鷺齐齊龙龍";

/* Words of Taiwan for words of the grammar, as they read in traditional characters. */
static const char *const words_of_taiwan[][2] = {
    {"項目", "專案"}, {"知識產權", "智慧財產權"}, {"通過", "透過"}, {"網絡", "網路"}, {"信息", "資訊"},
};

enum { HAN = 3, FIRST = 0x4e00, LAST = 0x9fff };

/* The traditional form of code point FIRST + i, or 0. */
static uint16_t traditional[LAST - FIRST + 1];
static bool built;

static void build(void)
{
    for (const char *s = pairs; *s != '\0'; s += 2 * HAN) {
        uint32_t from, to;
        utf8_decode(s, HAN, &from);
        utf8_decode(s + HAN, HAN, &to);
        traditional[from - FIRST] = (uint16_t)to;
    }
    built = true;
}

static void add_characters(struct span text, struct buf *b)
{
    buf_reserve(b, text.n);
    for (size_t i = 0, n; i < text.n; i += n) {
        uint32_t code = 0;
        n = (text.s[i] & 0xf0) == 0xe0 ? utf8_decode(text.s + i, text.n - i, &code) : 1;
        unsigned to = code >= FIRST && code <= LAST ? traditional[code - FIRST] : 0;
        char han[4];
        if (to == 0)
            buf_add(b, text.s + i, n);
        else
            buf_add(b, han, utf8_encode(to, han));
    }
}

static void add_words(struct span text, struct buf *b)
{
    enum { WORDS = sizeof words_of_taiwan / sizeof *words_of_taiwan };
    for (size_t i = 0; i < text.n;) {
        size_t w = 0, n = 0;
        for (; w < WORDS; w++) {
            n = strlen(words_of_taiwan[w][0]);
            if (text.n - i >= n && memcmp(text.s + i, words_of_taiwan[w][0], n) == 0)
                break;
        }
        if (w < WORDS) {
            buf_text(b, words_of_taiwan[w][1]);
            i += n;
        } else {
            buf_byte(b, text.s[i++]);
        }
    }
}

void script_traditional(struct span text, bool words, struct buf *b)
{
    if (!built)
        build();
    if (!words) {
        add_characters(text, b);
        return;
    }
    struct buf plain = {0};
    add_characters(text, &plain);
    add_words((struct span){plain.data, plain.len}, b);
    buf_free(&plain);
}
