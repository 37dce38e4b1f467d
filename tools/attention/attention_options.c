#include "attention_options.h"

void options_counting(struct attention_options *o, enum counting counting)
{
    if (o->counting != COUNT_ALL && o->counting != counting)
        opt_wrong("--words and --characters cannot be combined");
    o->counting = counting;
}

void options_table(struct attention_options *o, enum attention_table table)
{
    if (o->table != TABLE_THEMES && o->table != table)
        opt_wrong("of --terms, --matrix, --keyness, --frequency, --tf-idf, --profile and --format=metrics "
                  "only one can be given");
    o->table = table;
}

void options_matrix(struct attention_options *o, const char *form)
{
    options_table(o, TABLE_MATRIX);
    o->mtx = span_starts(span_of(form), "mtx:") && form[4] != '\0' ? form + 4 : NULL;
    if (o->mtx == NULL && strcmp(form, "pairs") != 0)
        opt_wrong("--matrix: pairs or mtx:NAME is wanted, not '%.60s'", form);
}

void options_keyness(struct attention_options *o, const char *which)
{
    options_table(o, TABLE_KEYNESS);
    report_where_add(&o->target, "keyness", which);
}

void options_tf_idf(struct attention_options *o, const char *most)
{
    options_table(o, TABLE_TF_IDF);
    o->most = (size_t)opt_count("tf-idf", most, 0, 1000000000);
}

void options_format(struct attention_options *o, const char *format)
{
    if (strcmp(format, "metrics") == 0)
        options_table(o, TABLE_METRICS);
    else
        o->format = (enum format)opt_choice("format", format, tabular_formats);
}

void options_check(const struct attention_options *o)
{
    if (o->counting == COUNT_CHARACTERS && o->dict != NULL)
        opt_wrong("--characters and --dict cannot be combined");
    if (o->table >= TABLE_KEYNESS && (o->counting != COUNT_ALL || o->by_section || o->theme_dict != NULL))
        opt_wrong(
            "--keyness, --frequency, --tf-idf and --profile cannot be combined with --words, --characters, "
            "--by=section and --theme-dict");
    if (o->against.n > 0 && o->table != TABLE_KEYNESS)
        opt_wrong("--against needs --keyness");
    if (o->metrics != NULL && o->table != TABLE_PROFILE)
        opt_wrong("--metrics needs --profile");
    if (o->table == TABLE_METRICS && (o->also.file != NULL || o->bom))
        opt_wrong("--format=metrics cannot be combined with --also and --bom");
    if (o->mtx != NULL && o->also.file != NULL)
        opt_wrong("--matrix=mtx and --also cannot be combined");
}

void options_free(struct attention_options *o)
{
    report_where_free(&o->target);
    report_where_free(&o->against);
}
