#include "store.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "in.h"
#include "msg.h"
#include "out.h"
#include "record.h"

struct store {
    sqlite3 *db; /* NULL: a script is written */
    const char *path;
};

struct store_rows {
    struct store *store;
    sqlite3_stmt *insert;
    int column;        /* the last one that has a value */
    const char *table; /* of a script: */
    struct buf lines;  /* rows that are not written yet, as COPY takes them: as records are */
};

enum { COPY_SIZE = 1 << 20 }; /* bytes of rows in one statement of a script */

static _Noreturn void fail(const struct store *s, const char *path)
{
    msg_die("%s: %s", path, sqlite3_errmsg(s->db));
}

static void execute(struct store *s, const char *path, const char *sql)
{
    if (sqlite3_exec(s->db, sql, NULL, NULL, NULL) != SQLITE_OK)
        fail(s, path);
}

struct store *store_new(const char *path)
{
    struct store *s = mem_zalloc(1, sizeof *s);
    if (path == NULL)
        return s;
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (fd < 0)
        msg_die("%s:", path);
    close(fd);
    s->path = path;
    if (sqlite3_open_v2(path, &s->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
        fail(s, path);
    /* A file that is not complete is thrown away: it needs no journal. What is written is not read again
     * soon: a small cache is the faster one. */
    execute(s, path,
            "pragma page_size = 8192; pragma journal_mode = off; pragma synchronous = off;"
            "pragma locking_mode = exclusive; pragma cache_size = -4096; begin");
    return s;
}

static void append(struct in *in, void *ctx)
{
    in_slurp(in, ctx, SIZE_MAX / 2);
}

void store_script(struct store *s, const char *path)
{
    struct buf sql = {0};
    char *name = mem_dup(path, strlen(path));
    char *operands[] = {name, NULL};
    in_each(&(struct in_set){.operands = operands}, append, &sql);
    if (msg_status() == MSG_TROUBLE)
        exit(MSG_TROUBLE);
    if (s->db != NULL) {
        buf_byte(&sql, '\0');
        execute(s, path, sql.data);
    } else {
        out_write(&out_std, sql.data, sql.len);
    }
    buf_free(&sql);
    free(name);
}

void store_close(struct store *s)
{
    if (s->db != NULL)
        execute(s, s->path, "commit");
    if (sqlite3_close(s->db) != SQLITE_OK)
        fail(s, s->path);
    free(s);
}

/* The statement that inserts a row. */
static sqlite3_stmt *prepare(struct store *s, const char *table, unsigned columns)
{
    sqlite3_stmt *insert;
    struct buf sql = {0};
    buf_text(&sql, "insert into ");
    buf_text(&sql, table);
    for (unsigned i = 0; i < columns; i++)
        buf_text(&sql, i == 0 ? " values (?" : ", ?");
    buf_add(&sql, ")", 2);
    if (sqlite3_prepare_v3(s->db, sql.data, -1, SQLITE_PREPARE_PERSISTENT, &insert, NULL) != SQLITE_OK)
        fail(s, s->path);
    buf_free(&sql);
    return insert;
}

struct store_rows *store_rows(struct store *s, const char *table, unsigned columns)
{
    struct store_rows *r = mem_zalloc(1, sizeof *r);
    r->store = s;
    r->table = table;
    if (s->db != NULL)
        r->insert = prepare(s, table, columns);
    return r;
}

/* A field of a script's row. */
static void add_field(struct store_rows *r, const char *s, size_t n)
{
    if (r->column++ > 0)
        buf_byte(&r->lines, '\t');
    buf_add(&r->lines, s, n);
}

static void write_lines(struct store_rows *r)
{
    if (r->lines.len == 0)
        return;
    out_text(&out_std, "copy ");
    out_text(&out_std, r->table);
    out_text(&out_std, " from stdin;\n");
    out_write(&out_std, r->lines.data, r->lines.len);
    out_text(&out_std, "\\.\n");
    r->lines.len = 0;
}

static void check(const struct store_rows *r, int result)
{
    if (result != SQLITE_OK)
        fail(r->store, r->store->path);
}

void row_text(struct store_rows *r, struct span field)
{
    if (r->insert == NULL) {
        add_field(r, field.s, field.n);
        return;
    }
    struct buf plain = {0};
    bool escaped = field.n > 0 && memchr(field.s, '\\', field.n) != NULL;
    struct span text = escaped ? rec_unescape(field, &plain) : field;
    /* No pointer would be NULL. */
    check(r, sqlite3_bind_text64(r->insert, ++r->column, text.n > 0 ? text.s : "", text.n,
                                 escaped ? SQLITE_TRANSIENT : SQLITE_STATIC, SQLITE_UTF8));
    buf_free(&plain);
}

void row_number(struct store_rows *r, struct span field)
{
    if (field.n > 0)
        row_text(r, field); /* the type of the column makes it a number */
    else if (r->insert == NULL)
        add_field(r, "\\N", 2);
    else
        check(r, sqlite3_bind_null(r->insert, ++r->column));
}

void row_integer(struct store_rows *r, uint64_t n)
{
    char text[24];
    if (r->insert == NULL)
        add_field(r, text, (size_t)snprintf(text, sizeof text, "%llu", (unsigned long long)n));
    else
        check(r, sqlite3_bind_int64(r->insert, ++r->column, (sqlite3_int64)n));
}

void row_end(struct store_rows *r)
{
    r->column = 0;
    if (r->insert == NULL) {
        buf_byte(&r->lines, '\n');
        if (r->lines.len >= COPY_SIZE)
            write_lines(r);
        return;
    }
    if (sqlite3_step(r->insert) != SQLITE_DONE)
        fail(r->store, r->store->path);
    check(r, sqlite3_reset(r->insert));
}

void store_rows_free(struct store_rows *r)
{
    write_lines(r);
    check(r, sqlite3_finalize(r->insert));
    buf_free(&r->lines);
    free(r);
}
