/* attention_options: what the options mean, and which of them cannot be combined. What is wrong ends the
 * process. */
#ifndef ATTENTION_OPTIONS_H
#define ATTENTION_OPTIONS_H

#include "attention_run.h"

void options_counting(struct attention_options *o, enum counting counting);

/* Each table but that of themes has an option. */
void options_table(struct attention_options *o, enum attention_table table);

void options_matrix(struct attention_options *o, const char *form);
void options_keyness(struct attention_options *o, const char *which);
void options_format(struct attention_options *o, const char *format);
void options_tf_idf(struct attention_options *o, const char *most);

/* Once all are taken. */
void options_check(const struct attention_options *o);

void options_free(struct attention_options *o);

#endif
