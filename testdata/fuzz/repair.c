/* repair: the edits to any text are in order and leave it well-formed, and the ledger undoes them. The first
 * byte says which kinds of damage are looked for. */
#include "decode/repair.h"
#include "harness.h"
#include "record.h"
#include "utf8.h"

struct ledger {
    const struct edits *edits;
    struct span text;
};

static void write_ledger(void *ctx)
{
    const struct ledger *l = ctx;
    edits_write(l->edits, l->text, false, "0123456789abcdef", &out_std);
}

static void claim_order(const struct edits *e, struct span text)
{
    size_t done = 0, after = 0;
    for (size_t i = 0; i < e->n; i++) {
        const struct edit *d = &e->edit[i];
        CLAIM(d->at >= done && d->at <= text.n && d->length <= text.n - d->at);
        done = d->at + d->length;
        after += d->n_after;
    }
    CLAIM(after == e->after.len);
}

/* Puts back what stood there before, line by line of the ledger. */
static void claim_undone(struct span ledger, struct span repaired, struct span text)
{
    enum { DOC, AT, KIND, BEFORE, AFTER, HOW, FIELDS };
    struct buf back = {0};
    struct span line, f[FIELDS];
    size_t done = 0;
    while (fuzz_line(&ledger, &line)) {
        struct buf a = {0}, b = {0};
        unsigned long long at;
        CLAIM(rec_split(line, f, FIELDS) == NULL && rec_number(f[AT], &at));
        CLAIM(at >= back.len && at - back.len <= repaired.n - done);
        size_t same = (size_t)at - back.len;
        buf_add(&back, repaired.s + done, same);
        done += same;
        struct span before = rec_unescape(f[BEFORE], &b), after = rec_unescape(f[AFTER], &a);
        CLAIM(after.n <= repaired.n - done);
        CLAIM(after.n == 0 || memcmp(repaired.s + done, after.s, after.n) == 0);
        buf_add(&back, before.s, before.n);
        done += after.n;
        buf_free(&a);
        buf_free(&b);
    }
    buf_add(&back, repaired.s + done, repaired.n - done);
    CLAIM(back.len == text.n && (text.n == 0 || memcmp(back.data, text.s, text.n) == 0));
    buf_free(&back);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct repair *repair;
    if (repair == NULL)
        repair = repair_new();
    if (size == 0 || !utf8_valid((const char *)data + 1, size - 1))
        return -1;
    struct span text = {(const char *)data + 1, size - 1};
    struct edits edits = {0};
    struct repair_counts counts = {0};
    repair_text(repair, text, data[0] & REPAIR_ALL, &edits, &counts);
    claim_order(&edits, text);
    CLAIM((edits.n > 0) == (counts.pinyin + counts.resync + counts.mojibake > 0));
    struct buf repaired = {0}, ledger = {0};
    edits_apply(&edits, text, &repaired);
    CLAIM(repaired.len == 0 || utf8_valid(repaired.data, repaired.len));
    fuzz_collect(&ledger, write_ledger, &(struct ledger){&edits, text});
    claim_undone((struct span){ledger.data, ledger.len},
                 (struct span){repaired.data ? repaired.data : "", repaired.len}, text);
    buf_free(&repaired);
    buf_free(&ledger);
    edits_free(&edits);
    return 0;
}
