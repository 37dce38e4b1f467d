#include "cluster_members.h"

#include <stdlib.h>

#include "like.h"

const char *preferences_parse(struct preferences *p, const char *s)
{
    p->n = 0;
    for (const char *end; *s != '\0'; s = *end == ',' ? end + 1 : end) {
        end = s + strcspn(s, ",");
        struct span word = {s, (size_t)(end - s)};
        size_t source = span_starts(word, "source=");
        if (p->n == PREFERENCES_MAX)
            return "too many preferences";
        if (source == 0 && !span_is(word, "unmasked") && !span_is(word, "longest"))
            return "unmasked, longest or source=PATTERN is wanted";
        p->pattern[p->n] = span_from(word, source);
        p->of[p->n++] = source > 0                  ? PREFER_SOURCE
                        : span_is(word, "unmasked") ? PREFER_UNMASKED
                                                    : PREFER_LONGEST;
    }
    return NULL;
}

struct span member_doc(const struct texts *t, uint32_t document)
{
    struct span name = document_name(t, &t->document[document]);
    const char *tab = memchr(name.s, '\t', name.n);
    return (struct span){name.s, (size_t)(tab - name.s)};
}

/* Its source, in the same way. */
static struct span member_source(const struct texts *t, uint32_t document)
{
    struct span name = document_name(t, &t->document[document]);
    return span_from(name, member_doc(t, document).n + 1);
}

/* qsort has no context. */
static struct {
    struct clusters *clusters;
    const struct preferences *preferences;
    const uint32_t *main_of; /* by cluster: its main document */
} sorting;

static int by_name(uint32_t a, uint32_t b)
{
    const struct texts *t = sorting.clusters->texts;
    int order = span_order(member_source(t, a), member_source(t, b));
    order = order != 0 ? order : span_order(member_doc(t, a), member_doc(t, b));
    return order != 0 ? order : (a > b) - (a < b);
}

static int prefer_one(size_t i, uint32_t a, uint32_t b)
{
    const struct texts *t = sorting.clusters->texts;
    const struct text *x = &t->text[t->document[a].text], *y = &t->text[t->document[b].text];
    switch (sorting.preferences->of[i]) {
    case PREFER_UNMASKED: return (x->masked > y->masked) - (x->masked < y->masked);
    case PREFER_LONGEST: return (x->letters < y->letters) - (x->letters > y->letters);
    case PREFER_SOURCE: {
        struct span pattern = sorting.preferences->pattern[i];
        return like(pattern, member_source(t, b)) - like(pattern, member_source(t, a));
    }
    case PREFER_NONE: break;
    }
    return 0;
}

/* By cluster, in it the group of the longest text first, then by preference. */
static int by_preference(const void *pa, const void *pb)
{
    uint32_t a = *(const uint32_t *)pa, b = *(const uint32_t *)pb;
    struct clusters *c = sorting.clusters;
    size_t x = clusters_of(c, c->texts->document[a].text), y = clusters_of(c, c->texts->document[b].text);
    if (x != y)
        return x < y ? -1 : 1;
    size_t top = groups_of(c, x);
    bool excerpt_a = groups_of(c, c->texts->document[a].text) != top;
    bool excerpt_b = groups_of(c, c->texts->document[b].text) != top;
    int order = excerpt_a - excerpt_b;
    for (size_t i = 0; order == 0 && i < sorting.preferences->n; i++)
        order = prefer_one(i, a, b);
    return order != 0 ? order : by_name(a, b);
}

static int by_main(const void *pa, const void *pb)
{
    uint32_t a = *(const uint32_t *)pa, b = *(const uint32_t *)pb;
    const struct texts *t = sorting.clusters->texts;
    uint32_t x = sorting.main_of[clusters_of(sorting.clusters, t->document[a].text)];
    uint32_t y = sorting.main_of[clusters_of(sorting.clusters, t->document[b].text)];
    if (x != y)
        return by_name(x, y);
    if (a == x || b == x)
        return (b == x) - (a == x);
    return by_name(a, b);
}

void members_each(struct clusters *c, const struct preferences *p,
                  void (*take)(void *ctx, const struct cluster *cluster), void *ctx)
{
    const struct texts *t = c->texts;
    uint32_t *member = mem_zalloc(t->documents + 1, sizeof *member);
    uint32_t *main_of = mem_zalloc(t->n + 1, sizeof *main_of);
    for (size_t i = 0; i < t->documents; i++)
        member[i] = (uint32_t)i;
    sorting.clusters = c;
    sorting.preferences = p;
    sorting.main_of = main_of;
    qsort(member, t->documents, sizeof *member, by_preference);
    for (size_t i = t->documents; i-- > 0;)
        main_of[clusters_of(c, t->document[member[i]].text)] = member[i];
    qsort(member, t->documents, sizeof *member, by_main);
    for (size_t i = 0, end; i < t->documents; i = end) {
        size_t cluster = clusters_of(c, t->document[member[i]].text);
        for (end = i + 1; end < t->documents && clusters_of(c, t->document[member[end]].text) == cluster;)
            end++;
        take(ctx, &(struct cluster){member + i, end - i});
    }
    free(member);
    free(main_of);
}
