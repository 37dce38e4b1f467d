/* check_parts: parts, their wholes, their shares, and aims with what was done of them. */
#include "checks.h"
#include "relation.h"
#include "sets.h"

/* Two amounts that can be added or divided. */
static bool one_sort(const struct audit_fact *a, const struct audit_fact *b)
{
    return fact_same(a, b, MET_UNIT) && fact_same(a, b, MET_PERIOD) && fact_same(a, b, MET_PLACE);
}

/* True where the amounts of parts do not add up: those per head, averages. */
static bool averages(const struct audit_fact *f)
{
    return set_within(SET_AUDIT_AVERAGES, f->field[MET_LABEL]);
}

/* The whole that part i is of: the last level before it that is no part. */
static bool whole_of(const struct audit_report *r, size_t i, size_t *whole)
{
    const struct audit_fact *part = &r->fact[i];
    for (size_t k = 1, back = audit_report_back(r, i); k <= back; k++) {
        const struct audit_fact *f = &r->fact[i - k];
        if (f->measure != FACT_LEVEL || f->flags & FACT_PART)
            continue;
        *whole = i - k;
        return one_sort(f, part) && fact_same(f, part, MET_ROLE) && !averages(f) && !averages(part);
    }
    return false;
}

/* True where an amount stands right before the whole, to which the part may belong as well:
 * 新增农业面积240万亩、渔业面积60万亩， 其中设施农业80万亩; 登记184万户、平均每天5044户，其中企业54万户. */
static bool whole_before(const struct audit_report *r, size_t whole)
{
    const struct audit_fact *f = &r->fact[whole];
    return audit_report_back(r, whole) > 0 && f[-1].measure == FACT_LEVEL && !(f[-1].flags & FACT_PART) &&
           one_sort(&f[-1], f) && fact_same(&f[-1], f, MET_ROLE);
}

void check_part(struct audit_report *r, size_t i)
{
    size_t whole;
    if (!(r->fact[i].flags & FACT_PART) || r->fact[i].percent || !whole_of(r, i, &whole))
        return;
    struct relation relation = {.check = "part",
                                .kind = RELATION_AT_MOST,
                                .function = itself,
                                .n = 2,
                                .fact = {i, whole},
                                .note = "the part is more than its whole"};
    while (whole_before(r, whole) && relation_holds(r, &relation) == VERDICT_CONFLICT)
        relation.fact[1] = --whole;
    relation_test(r, &relation);
}

/* How a part is named as one of several that make a whole: 结转 and 新上. The value of the word says which
 * whole, and of how many parts. */
static const struct set_word *part_name(struct span label)
{
    const struct set_word *word = NULL, *last = NULL;
    for (size_t at = 0; at < label.n; at++)
        if (set_which(SET_AUDIT_PARTS, label.s + at, label.n - at, &word) > 0)
            last = word;
    return last;
}

/* GROUP:PARTS */
static bool same_group(const struct set_word *a, const struct set_word *b)
{
    return strcmp(a->value, b->value) == 0;
}

static unsigned parts_wanted(const struct set_word *word)
{
    const char *colon = strchr(word->value, ':');
    return colon != NULL && colon[1] >= '2' && colon[1] <= '9' ? (unsigned)(colon[1] - '0') : 0;
}

/* The parts that end with fact i, each of another name of the group, as witnesses from the first on. Returns
 * false where some are missing or of another sort. */
static bool gather_parts(const struct audit_report *r, size_t i, struct relation *relation)
{
    const struct audit_fact *last = &r->fact[i];
    const struct set_word *name = part_name(last->field[MET_LABEL]), *seen[RELATION_MAX];
    unsigned n = 0, wanted = name != NULL ? parts_wanted(name) : 0;
    if (wanted == 0 || last->percent || averages(last))
        return false;
    for (size_t k = 0; k <= i && k <= WINDOW && n < wanted; k++) {
        const struct audit_fact *f = &r->fact[i - k];
        const struct set_word *other = f->measure == FACT_LEVEL ? part_name(f->field[MET_LABEL]) : NULL;
        if (f->measure != FACT_LEVEL)
            continue;
        if (other == NULL || !same_group(other, name) || !one_sort(f, last) || !fact_same(f, last, MET_ROLE))
            return false;
        for (unsigned j = 0; j < n; j++)
            if (seen[j] == other)
                return false;
        seen[n++] = other;
        relation->fact[wanted + 1 - n] = i - k;
    }
    relation->n = wanted + 1;
    return n == wanted;
}

/* True when the group of parts is called after the indicator of the whole: 出口 and 进口 of 进出口. */
static bool called_after(const struct audit_fact *whole, const struct audit_fact *part)
{
    const char *group = part_name(part->field[MET_LABEL])->value;
    return span_equal(whole->field[MET_INDICATOR], (struct span){group, strcspn(group, ":")});
}

/* True when parts of this name belong to this whole: the group is called after it, or the text says 其中, and
 * what looks like the whole is none of the parts: 农村住房109万户，其中建成56万户；城镇住房7万户. */
static bool belongs(const struct audit_fact *whole, const struct audit_fact *part)
{
    const struct set_word *name = part_name(whole->field[MET_LABEL]);
    return called_after(whole, part) ||
           (part->flags & FACT_PART &&
            (name == NULL || !same_group(name, part_name(part->field[MET_LABEL]))));
}

/* The last of the parts of a list that is exhaustive: they make their whole. */
void check_whole(struct audit_report *r, size_t i)
{
    enum { BETWEEN = 3 }; /* facts between the whole and its first part: its growth, its rank */
    struct relation relation = {.check = "sum",
                                .kind = RELATION_IS,
                                .function = sum_of,
                                .n = 0,
                                .fact = {0},
                                .note = "the parts make another sum"};
    if (!gather_parts(r, i, &relation))
        return;
    const struct audit_fact *part = &r->fact[relation.fact[1]], *whole = NULL;
    for (size_t k = 1; k <= BETWEEN && k <= relation.fact[1] && whole == NULL; k++)
        if (part[-(ptrdiff_t)k].measure == FACT_LEVEL)
            whole = part - k;
    if (whole == NULL || part->seg - whole->seg > 1 || whole->flags & FACT_PART || !one_sort(whole, part) ||
        !fact_same(whole, part, MET_ROLE) || averages(whole) || !belongs(whole, part))
        return;
    relation.fact[0] = (size_t)(whole - r->fact);
    relation_test(r, &relation);
}

/* True when a and b are shares of one list. */
static bool one_list(const struct audit_fact *a, const struct audit_fact *b)
{
    return a->measure == FACT_RATIO && b->measure == FACT_RATIO && a->percent && b->percent &&
           a->flags & b->flags & FACT_LIST && a->seg == b->seg && fact_same(a, b, MET_LABEL) &&
           fact_same(a, b, MET_PERIOD);
}

/* 三次产业结构为8.8：50.4：40.8: they make 100. */
void check_shares(struct audit_report *r, size_t i)
{
    enum { PARTS = 3 };
    size_t run = 1;
    while (run <= i && run < WINDOW && one_list(&r->fact[i], &r->fact[i - run]))
        run++;
    if (run % PARTS != 0 || !set_within(SET_AUDIT_THREE_SHARES, r->fact[i].field[MET_LABEL]))
        return;
    const struct relation relation = {.check = "shares",
                                      .kind = RELATION_IS,
                                      .function = rest_of_hundred,
                                      .n = PARTS,
                                      .fact = {i, i - 2, i - 1},
                                      .note = "the shares do not make 100"};
    relation_test(r, &relation);
}

/* Bytes between a fact and the one before it. */
static size_t gap(const struct audit_fact *before, const struct audit_fact *f)
{
    size_t end = before->pos + before->field[MET_RAW].n;
    return before->seg == f->seg && end <= f->pos ? f->pos - end : SIZE_MAX;
}

/* True when the label of a share says which whole it is of: 出口占进出口总额比重 of 进出口总额. */
static bool names_whole(const struct audit_fact *share, const struct audit_fact *part,
                        const struct audit_fact *whole)
{
    struct span label = share->field[MET_LABEL], name = part->field[MET_LABEL];
    if (name.n == 0 || label.n <= name.n || memcmp(label.s, name.s, name.n) != 0)
        return false;
    label = span_from(label, name.n);
    size_t verb = set_at(SET_SHARE_VERBS, label.s, label.n);
    label = span_from(label, verb);
    name = whole->field[MET_LABEL];
    return verb > 0 && name.n > 0 && label.n >= name.n && memcmp(label.s, name.s, name.n) == 0;
}

/* Part and whole of share i by its label, or where 其中 named the part. */
static bool share_after_part(const struct audit_report *r, size_t i, size_t *part, size_t *whole)
{
    const struct audit_fact *f = &r->fact[i];
    size_t back = audit_report_back(r, i);
    bool found = false;
    for (size_t k = 1; k <= back; k++) {
        const struct audit_fact *l = &r->fact[i - k];
        if (l->measure != FACT_LEVEL)
            continue;
        if (!found) {
            found = true;
            *part = i - k;
            if (l->flags & FACT_PART && fact_same(l, f, MET_LABEL) && whole_of(r, i - k, whole))
                return true;
        } else if (names_whole(f, &r->fact[*part], l) && one_sort(l, &r->fact[*part])) {
            *whole = i - k;
            return true;
        }
    }
    return false;
}

/* Whether nothing but 的 stands between a fact and the one before it, as far as the text is known. */
static bool only_particle(const struct audit_report *r, const struct audit_fact *f, size_t n)
{
    struct span text;
    return n == 0 || r->text == NULL || !report_text_find(r->text, f->seg, &text) || f->pos > text.n ||
           set_has(SET_PARTICLE_OF, span_from(span_head(text, f->pos), f->pos - n));
}

/* 发明专利授权100件, 占专利授权总量400件的25%: the whole stands directly before the share. */
static bool share_after_whole(const struct audit_report *r, size_t i, size_t *part, size_t *whole)
{
    enum { NEAR = 3 }; /* bytes: 的 */
    const struct audit_fact *f = &r->fact[i];
    if (audit_report_back(r, i) < 2 || gap(&f[-1], f) > NEAR || !only_particle(r, f, gap(&f[-1], f)) ||
        f[-1].measure != FACT_LEVEL || !fact_same(&f[-1], f, MET_LABEL) || f[-2].measure != FACT_LEVEL ||
        !one_sort(&f[-1], &f[-2]))
        return false;
    *part = i - 2;
    *whole = i - 1;
    return true;
}

void check_share(struct audit_report *r, size_t i)
{
    size_t part = 0, whole = 0;
    if (!r->fact[i].percent || r->fact[i].flags & FACT_LIST ||
        (!share_after_part(r, i, &part, &whole) && !share_after_whole(r, i, &part, &whole)) ||
        !fact_same(&r->fact[i], &r->fact[part], MET_PERIOD))
        return;
    const struct relation relation = {.check = "share",
                                      .kind = RELATION_IS,
                                      .function = share_of,
                                      .n = 3,
                                      .fact = {i, part, whole},
                                      .note = "the share is another"};
    relation_test(r, &relation);
}

/* 完成投资40亿元, 为年度目标任务50亿元的80% */
void check_completion(struct audit_report *r, size_t i)
{
    const struct audit_fact *f = &r->fact[i];
    size_t back = audit_report_back(r, i);
    bool times = span_is(f->field[MET_UNIT], "x");
    if (back < 2 || (!f->percent && !times))
        return;
    const struct audit_fact *aim = &f[-1], *done = &f[-2];
    if (aim->measure != FACT_LEVEL || !span_is(aim->field[MET_ROLE], "target") ||
        done->measure != FACT_LEVEL || !span_is(done->field[MET_ROLE], "actual") || !one_sort(aim, done) ||
        !fact_same(aim, done, MET_INDICATOR))
        return;
    const struct relation relation = {.check = "completion",
                                      .kind = RELATION_IS,
                                      .function = times ? ratio_of : share_of,
                                      .n = 3,
                                      .fact = {i, i - 2, i - 1},
                                      .note = "the aim was met otherwise"};
    relation_test(r, &relation);
}
