/* lexicon: a list that a user wrote, read from a folder. A bad one ends the process with a message. */
#include "lexicon.h"

#include <unistd.h>

#include "harness.h"
#include "utf8.h"

struct rows {
    const char *folder;
    size_t size, line, bytes; /* of the file; of the row read last; of all cells so far */
};

static void take_part(void *ctx, struct span s)
{
    size_t *left = ctx;
    CLAIM(s.n > 0 && s.n <= *left && memchr(s.s, '|', s.n) == NULL);
    *left -= s.n;
}

static const char *take_row(void *ctx, const struct lexicon_row *r)
{
    struct rows *rows = ctx;
    CLAIM(r->line >= rows->line); /* a CR ends a row, too */
    rows->line = r->line;
    for (int i = 0; i < 2; i++) {
        size_t left = r->cell[i].n;
        CLAIM(utf8_valid(r->cell[i].s, r->cell[i].n));
        rows->bytes += left;
        lexicon_parts(r->cell[i], '|', take_part, &left);
    }
    CLAIM(rows->bytes <= rows->size);
    return NULL;
}

static void read_list(void *ctx)
{
    static const char *const columns[] = {"word", "value", NULL};
    struct rows *rows = ctx;
    lexicon_read(rows->folder, "list", columns, take_row, rows);
}

/* A folder in which list.csv is what fuzz_file writes; made once. The runner of the targets clears it away.
 */
static const char *folder_of_list(const char *path)
{
    static char folder[4000];
    char link[4096];
    if (folder[0] != '\0')
        return folder;
    const char *scratch = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/lexicon.XXXXXX", scratch ? scratch : "/tmp");
    CLAIM(mkdtemp(folder) != NULL);
    snprintf(link, sizeof link, "%s/list.csv", folder);
    CLAIM(symlink(path, link) == 0);
    return folder;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 2 && data[0] == 0x1f && data[1] == 0x8b)
        return -1; /* gzip has a target of its own */
    struct rows rows = {.folder = folder_of_list(fuzz_file(0, data, size)), .size = size};
    fuzz_survives(read_list, &rows);
    return 0;
}
