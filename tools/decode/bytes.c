#include "bytes.h"

#include "hanzi.h"

enum {
    UNUSUAL = 128, /* a character, in eighths of a bit: from here on, it is not chosen by context alone */
    RARE = 120,    /* a character: from here on, not after a lost pair */
    BYTES = 256,
    LEAD = 0x81,
    LAST = 0xfe,
    TRAIL = 0x40,
    MARK = 0xa3,
    IDEOGRAPHIC_SPACE = 0x3000,
};

/* All choices, those of each known byte together. */
struct list {
    uint32_t first[BYTES + 1];
    struct choice choice[1 << 15];
};

static struct {
    bool filled;
    struct list any, everyday, into, out_of, before_mark;
    bool leads_lost_pair[BYTES]; /* first bytes of user-defined pairs */
} tables;

static bool is_plausible(uint32_t cp)
{
    return cp != 0 && cp != IDEOGRAPHIC_SPACE && hanzi_cost_alone(cp) < UNUSUAL && !hanzi_only_simplified(cp);
}

static bool is_everyday(unsigned known, unsigned byte)
{
    return is_plausible(hanzi_from_gbk(known, byte));
}

static bool ends_with_mark(unsigned known, unsigned byte)
{
    return known == 0 && is_plausible(hanzi_from_gbk(byte, MARK));
}

static bool is_any(unsigned known, unsigned byte)
{
    return hanzi_from_gbk(known, byte) != 0;
}

static bool goes_into(unsigned known, unsigned byte)
{
    return tables.leads_lost_pair[byte] && hanzi_from_gbk(known, byte) != 0;
}

static bool comes_out(unsigned known, unsigned byte)
{
    uint32_t cp = hanzi_from_gbk(byte, known);
    return byte >= BYTES_FIRST_USER && cp != 0 && hanzi_cost_alone(cp) < RARE;
}

/* Fills a list with the characters that `has` says; known bytes are the trail bytes if `trails`. */
static void fill(struct list *l, bool has(unsigned known, unsigned byte), bool trails)
{
    uint32_t n = 0;
    for (unsigned known = 0; known < BYTES; known++) {
        l->first[known] = n;
        for (unsigned byte = TRAIL; byte <= LAST; byte++) {
            if (!has(known, byte))
                continue;
            uint32_t cp = trails ? hanzi_from_gbk(byte, known ? known : MARK) : hanzi_from_gbk(known, byte);
            l->choice[n++] = (struct choice){(uint16_t)cp, (uint8_t)byte};
        }
    }
    l->first[BYTES] = n;
}

static void fill_tables(void)
{
    for (unsigned u = BYTES_FIRST_USER; u <= LAST; u++)
        for (unsigned v = BYTES_FIRST_USER; v <= LAST; v++)
            tables.leads_lost_pair[u] = tables.leads_lost_pair[u] || hanzi_from_gbk(u, v) == 0;
    fill(&tables.everyday, is_everyday, false);
    fill(&tables.any, is_any, false);
    fill(&tables.into, goes_into, false);
    fill(&tables.out_of, comes_out, true);
    fill(&tables.before_mark, ends_with_mark, true);
    tables.filled = true;
}

static struct choices choices(const struct list *l, unsigned known)
{
    if (!tables.filled)
        fill_tables();
    return (struct choices){l->choice + l->first[known], l->first[known + 1] - l->first[known]};
}

struct choices bytes_everyday(unsigned lead)
{
    return choices(&tables.everyday, lead);
}

struct choices bytes_before_mark(void)
{
    return choices(&tables.before_mark, 0);
}

struct choices bytes_from(unsigned lead)
{
    return choices(&tables.any, lead);
}

struct choices bytes_into_lost_pair(unsigned lead)
{
    return choices(&tables.into, lead);
}

struct choices bytes_out_of_lost_pair(unsigned trail)
{
    return choices(&tables.out_of, trail);
}

bool bytes_may_begin_lost_pair(unsigned lead)
{
    return tables.leads_lost_pair[lead];
}

bool bytes_are_lost(unsigned lead, unsigned trail)
{
    return hanzi_from_gbk(lead, trail) == 0 && (lead < BYTES_FIRST_USER || trail < BYTES_FIRST_USER);
}
