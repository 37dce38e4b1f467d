#include "line.h"

#include <stdlib.h>

#include "choice_data.h"
#include "msg.h"
#include "out.h"
#include "stray.h"
#include "utf8.h"

void line_prepare(struct line_job *job, bool changes)
{
    extra_ready(&job->user);
    job->simplifier.out = &out_std;
    job->simplifier.changes = changes ? &job->changes : NULL;
    job->evidence.found = mem_zalloc(choice_terms_n, sizeof *job->evidence.found);
}

static void add_rules(struct extra *x, bool hongkong)
{
    for (size_t i = 0; i < choice_rules_n; i++) {
        const struct choice_rule *r = &choice_rules[i];
        if (!hongkong || r->hongkong)
            extra_add_unless(x, span_of(r->from), span_of(r->to), span_of(r->plain), r->unless);
    }
}

/* The user's entries, and after them the rules; made when they are first needed. */
static const struct extra *with_rules(struct line_job *job, bool hongkong)
{
    struct extra *x = &job->region[hongkong];
    if (!job->region_ready[hongkong]) {
        struct extra rules = {0};
        add_rules(&rules, hongkong);
        extra_ready(&rules);
        extra_append(x, &job->user);
        extra_ready(x);
        extra_append(x, &rules);
        extra_ready(x);
        extra_free(&rules);
        x->found = job->evidence.found;
        job->region_ready[hongkong] = true;
    }
    return x;
}

/* The user's entries, and after them the stray words; made when they are first needed. */
static const struct extra *with_stray(struct line_job *job, bool traditional)
{
    struct extra *x = &job->stray[traditional];
    if (!job->stray_ready[traditional]) {
        struct extra words = {0};
        for (size_t i = 0; i < stray_words_n; i++)
            if (stray_words[i].traditional == traditional)
                extra_add(&words, span_of(stray_words[i].from), span_of(stray_words[i].to));
        extra_ready(&words);
        if (traditional)
            extra_append(x, &job->user);
        extra_ready(x);
        extra_append(x, &words);
        extra_ready(x);
        extra_free(&words);
        job->stray_ready[traditional] = true;
    }
    return x;
}

/* Writes s as it is, but counts what is ill-formed in it. */
static void pass(struct line_job *job, struct span s)
{
    if (!utf8_valid(s.s, s.n))
        for (size_t i = 0; (i += utf8_prefix(s.s + i, s.n - i)) < s.n; i++)
            job->simplifier.ill_formed++;
    out_span(&out_std, s);
}

/* Writes a simplified text with its stray traditional words simplified. */
static void pass_but_stray(struct line_job *job, struct span s)
{
    const struct extra *x = with_stray(job, false);
    size_t done = 0, n;
    if (!utf8_valid(s.s, s.n)) {
        pass(job, s);
        return;
    }
    for (size_t i = 0; i < s.n; i += n) {
        struct span value;
        n = (unsigned char)s.s[i] >= 0xe4 ? extra_longest(x, span_from(s, i), &value) : 0;
        if (n > 0) {
            out_write(&out_std, s.s + done, i - done);
            out_span(&out_std, value);
            done = i + n;
        }
        n = n > 0 ? n : utf8_length(s.s[i]);
    }
    out_write(&out_std, s.s + done, s.n - done);
}

static void explain(struct line_job *job, const struct in_lines *lines, enum choice choice)
{
    job->text.len = 0;
    choice_explain(&job->evidence, &job->text);
    msg_note("%s:%llu: %s: %.*s", lines->in->name, lines->number, choice_name(choice), (int)job->text.len,
             job->text.data);
}

static void simplify_auto(struct line_job *job, const struct in_lines *lines, struct span s)
{
    enum choice choice = choice_make(s, &job->evidence);
    if (job->explain)
        explain(job, lines, choice);
    struct simplifier *c = &job->simplifier;
    if (choice == CHOICE_TW2SP || choice == CHOICE_HK2S)
        c->extra = with_rules(job, choice == CHOICE_HK2S);
    else
        c->extra = with_stray(job, true);
    switch (choice) {
    case CHOICE_PASS:
        if (job->evidence.traditional > 0 || job->evidence.either > 0)
            pass_but_stray(job, s);
        else
            pass(job, s);
        return;
    case CHOICE_T2S: c->table = &table_t2s; break;
    case CHOICE_TW2SP: c->table = &table_tw2sp; break;
    case CHOICE_HK2S: c->table = &table_hk2s; break;
    }
    simplify_text(c, s);
}

static void note_place(struct line_place *place, const struct in_lines *lines)
{
    if (place->name != NULL)
        return;
    place->name = mem_dup(lines->in->name, strlen(lines->in->name));
    place->line = lines->number;
}

/* A line that is too long to be held. */
static void pass_long(struct line_job *job, struct in_lines *lines, struct span piece)
{
    note_place(&job->too_long, lines);
    job->too_long_lines++;
    for (bool more = true; more; more = in_rest(lines, &piece))
        out_span(&out_std, piece);
}

static void simplify_line(struct line_job *job, struct in_lines *lines, struct span line)
{
    const char *tab = job->whole_line ? NULL : memrchr(line.s, '\t', line.n);
    size_t kept = tab ? (size_t)(tab - line.s) + 1 : 0;
    out_write(&out_std, line.s, kept);
    struct span s = {line.s + kept, line.n - kept};
    if (job->table == NULL) {
        simplify_auto(job, lines, s);
    } else {
        job->simplifier.table = job->table;
        job->simplifier.extra = job->user.n > 0 ? &job->user : NULL;
        simplify_text(&job->simplifier, s);
    }
    if (job->simplifier.ill_formed > 0)
        note_place(&job->ill_formed, lines);
}

void line_convert_input(struct in *in, void *ctx)
{
    struct line_job *job = ctx;
    struct in_lines lines = {.in = in, .limit = job->max_line};
    for (struct span line; in_line(&lines, &line);) {
        if (job->open_end)
            out_byte(&out_std, '\n');
        if (lines.cut)
            pass_long(job, &lines, line);
        else
            simplify_line(job, &lines, line);
        job->open_end = lines.open;
        if (!job->open_end)
            out_byte(&out_std, '\n');
    }
    in_lines_free(&lines);
}

void line_report(const struct line_job *job)
{
    if (job->ill_formed.name != NULL)
        msg_warn("%s:%llu: not UTF-8; bytes that passed through unchanged, in all: %llu",
                 job->ill_formed.name, job->ill_formed.line, job->simplifier.ill_formed);
    if (job->too_long.name != NULL)
        msg_warn("%s:%llu: longer than --max-line; lines that passed through unchanged, in all: %llu",
                 job->too_long.name, job->too_long.line, job->too_long_lines);
}

void line_free(struct line_job *job)
{
    extra_free(&job->user);
    extra_free(&job->region[0]);
    extra_free(&job->region[1]);
    extra_free(&job->stray[0]);
    extra_free(&job->stray[1]);
    changes_free(&job->changes);
    simplify_free(&job->simplifier);
    free(job->evidence.found);
    free(job->ill_formed.name);
    free(job->too_long.name);
    buf_free(&job->text);
}
