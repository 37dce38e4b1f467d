#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "programs.h"
#include "run_report.h"
#include "update_run.h"

#define FORMAT "format 3\n"

/* Appends what a program prints. */
static void ask(const char *const *argv, struct buf *b)
{
    enum { PIECE = 4096 };
    int end[2];
    ssize_t n = 1;
    if (pipe2(end, O_CLOEXEC) != 0)
        run_fail("the tools do not say their versions: %s", strerror(errno));
    int pid = program_start(argv, -1, end[1], NULL);
    close(end[1]);
    while (n > 0) {
        buf_reserve(b, PIECE);
        n = read(end[0], b->data + b->len, PIECE);
        b->len += n > 0 ? (size_t)n : 0;
    }
    close(end[0]);
    if (!program_ended(pid))
        run_fail("the tools do not say their versions");
}

void update_made_by(struct update *u)
{
    const char *lexicon = u->options->lexicon;
    const char *decode[] = {"decode", "--version", NULL}, *aggregate[] = {"aggregate", "--version", NULL};
    const char *extract[] = {"extract-metrics", "--version", lexicon ? "--lexicon" : NULL, lexicon, NULL};
    struct content_hash hash;
    buf_text(&u->made_by, FORMAT);
    ask(decode, &u->made_by);
    ask(aggregate, &u->made_by);
    ask(extract, &u->made_by);
    content_begin(&hash, HASH_DIGITS / 2);
    content_add(&hash, u->made_by.data, u->made_by.len);
    content_end(&hash, HASH_DIGITS, u->version);
    snprintf(u->done, sizeof u->done, "done/%s", u->version);
}

void update_say_why(struct update *u)
{
    char text[4096], why[8400] = "";
    int fd = openat(u->store.fd, "made-by", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof text - 1);
    if (fd >= 0)
        close(fd);
    text[n > 0 ? n : 0] = '\0';
    struct buf now = {0};
    buf_add(&now, u->made_by.data, u->made_by.len);
    buf_byte(&now, '\0');
    /* The first line that differs. */
    for (char *was = text, *is = now.data; *was != '\0' && *is != '\0';) {
        size_t a = strcspn(was, "\n"), b = strcspn(is, "\n");
        if (a != b || memcmp(was, is, a) != 0) {
            snprintf(why, sizeof why, "was %.*s; is %.*s", (int)a, was, (int)b, is);
            break;
        }
        was += a + (was[a] != '\0');
        is += b + (is[b] != '\0');
    }
    buf_free(&now);
    char line[8600];
    snprintf(line, sizeof line, "all is done again, by other tools or another lexicon: %s",
             *why ? why : "those of before left no word");
    run_log(line);
}

void update_prepare(struct update_options *o, const char *lexicon, char **operand)
{
    int fd;
    while ((fd = open("/dev/null", O_RDWR)) >= 0 &&
           fd <= STDERR_FILENO) /* what is closed would be taken by a file */
        continue;
    close(fd);
    if (setenv("LC_ALL", "C", 1) != 0 || unsetenv("POSIXLY_CORRECT") != 0)
        run_fail("the environment cannot be changed: %s", strerror(errno));
    o->lexicon = lexicon ? realpath(lexicon, NULL) : NULL;
    if (lexicon != NULL && o->lexicon == NULL)
        run_fail("%s: the folder of --lexicon is not there: %s", lexicon, strerror(errno));
    o->archive = operand[0];
    o->store = operand[0] && operand[1] ? operand[1] : operand[0];
}

const char *update_version(const struct update_options *o)
{
    static struct update u;
    u.options = o;
    update_made_by(&u);
    buf_free(&u.made_by);
    return u.version;
}
