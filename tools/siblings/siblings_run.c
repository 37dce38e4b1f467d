#include "siblings_run.h"

#include <stdio.h>

#include "align.h"
#include "fingerprints.h"
#include "msg.h"
#include "pairs.h"
#include "record.h"
#include "restore.h"

struct reader {
    struct texts *texts;
    struct pairs pairs;
    struct letters letters;
    unsigned long long brief; /* documents too short to be judged */
};

static const char *take_document(void *ctx, const struct rec *r)
{
    struct reader *reader = ctx;
    if (r->field[DOC_TEXT].n > UINT32_MAX)
        return "a text of more than 4 GiB";
    long text = texts_add(reader->texts, r->field, &reader->letters);
    if (text < 0)
        return NULL;
    if (reader->letters.n < FINGERPRINT_SURE)
        reader->brief++;
    pairs_add(&reader->pairs, &reader->letters, (size_t)text);
    return NULL;
}

struct writer {
    struct clusters *clusters;
    const struct siblings_options *options;
    unsigned long long clusters_n, in_clusters;
};

static void write_row(const struct writer *w, uint32_t document, struct span cluster, enum role role,
                      double similarity)
{
    char number[32];
    int n = snprintf(number, sizeof number, "%.3f", similarity);
    out_span(&out_std, document_name(w->clusters->texts, &w->clusters->texts->document[document]));
    out_byte(&out_std, '\t');
    out_span(&out_std, cluster);
    out_byte(&out_std, '\t');
    out_text(&out_std, role_names[role]);
    out_byte(&out_std, '\t');
    out_write(&out_std, number, (size_t)n);
    out_byte(&out_std, '\n');
}

static void write_cluster(void *ctx, const struct cluster *cluster)
{
    struct writer *w = ctx;
    const struct texts *t = w->clusters->texts;
    uint32_t main = cluster->member[0], main_text = t->document[main].text;
    struct span id = member_doc(t, main);
    bool single = cluster->n == 1;
    if (!single || w->options->all)
        write_row(w, main, id, single ? ROLE_SINGLE : ROLE_MAIN, 1);
    for (size_t i = 1; i < cluster->n; i++) {
        uint32_t text = t->document[cluster->member[i]].text;
        double similarity = 1;
        enum role role =
            text == main_text ? ROLE_COPY : clusters_role(w->clusters, text, main_text, &similarity);
        write_row(w, cluster->member[i], id, role, similarity);
    }
    w->clusters_n += !single;
    w->in_clusters += single ? 0 : cluster->n;
}

static void write_header(const struct siblings_options *o)
{
    if (o->restore != NULL)
        rec_header(&out_std, &rec_metric);
    else
        out_text(&out_std, o->align ? "#" ALIGN_COLUMNS "\n" : "#" SIBLINGS_COLUMNS "\n");
}

static void write_all(struct clusters *clusters, const struct siblings_options *o,
                      const struct opt_shared *shared)
{
    struct writer w = {clusters, o, 0, 0};
    if (shared->header)
        write_header(o);
    if (o->restore != NULL)
        restore_write(clusters, o, shared);
    else if (o->align)
        members_each(clusters, &o->preferences, align_cluster, clusters);
    else
        members_each(clusters, &o->preferences, write_cluster, &w);
    if (o->verbose && !o->align && o->restore == NULL)
        msg_note("%zu documents, %llu of them in %llu clusters; %llu pairs compared",
                 clusters->texts->documents, w.in_clusters, w.clusters_n, clusters->compared);
}

void siblings_run(const struct siblings_options *o, const struct opt_shared *shared)
{
    struct texts texts = {0};
    struct reader reader = {.texts = &texts};
    const char *rejects = o->restore == NULL ? shared->rejects : NULL; /* else they are of the metrics */
    const struct rec_job job = {&rec_document, &shared->inputs, rejects, shared->max_line, take_document,
                                NULL,          &reader};
    rec_each(&job);
    texts_end(&texts);
    letters_free(&reader.letters);
    if (o->verbose && reader.brief > 0)
        msg_note("%llu texts have fewer than %d letters: only copies of the whole are found", reader.brief,
                 FINGERPRINT_SURE);
    struct clusters clusters;
    clusters_begin(&clusters, &texts, o->least);
    pairs_each(&reader.pairs, &texts, clusters_compare, &clusters);
    clusters_end(&clusters);
    write_all(&clusters, o, shared);
    clusters_free(&clusters);
    texts_free(&texts);
}
