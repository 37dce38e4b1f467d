#include <stdio.h>
#include <unistd.h>

#include "document.h"
#include "msg.h"
#include "record.h"

void document_progress(struct decoder *d, bool now)
{
    if (d->options->progress < 0)
        return;
    time_t t = time(NULL);
    if (!now && t == d->told)
        return;
    d->told = t;
    char text[128];
    int n = snprintf(text, sizeof text, "%llu\t%llu\t%llu\t%llu\n", d->documents, in_total(), d->duplicates,
                     d->rejected);
    if (pwrite(d->options->progress, text, (size_t)n, 0) != n)
        msg_die("progress file: write error:");
}

static void say(struct span source, const char *what, void (*say_it)(const char *format, ...))
{
    struct buf line = {0};
    rec_escape(source, &line);
    buf_byte(&line, '\0');
    say_it("%s: %s", line.data, what);
    buf_free(&line);
}

void document_note(struct span source, const char *what)
{
    say(source, what, msg_note);
}

void document_warn(struct span source, const char *what)
{
    say(source, what, msg_warn);
}

void document_reject(struct decoder *d, struct span source, const char *reason)
{
    struct buf line = {0};
    rec_escape(source, &line);
    buf_byte(&line, '\0');
    d->rejected++;
    struct span name = d->names ? source_names_of(d->names, source) : (struct span){line.data, line.len - 1};
    rejects_add(d->rejects, line.data, 0, reason, name);
    buf_free(&line);
    document_progress(d, false);
}
