#if defined(WITH_JSON)

#include "json_path.h"

/* The member that the path begins with, which is taken off it. */
static struct json_object *member(struct json_object *o, struct span *path)
{
    struct buf name = {0};
    struct json_object *value = NULL;
    /* The whole rest first: names may have dots. */
    for (size_t n = path->n; n > 0 && value == NULL; n--) {
        if (n < path->n && path->s[n] != '.')
            continue;
        name.len = 0;
        buf_add(&name, path->s, n);
        buf_byte(&name, '\0');
        if (json_object_object_get_ex(o, name.data, &value) && value != NULL)
            *path = span_from(*path, n < path->n ? n + 1 : n);
    }
    buf_free(&name);
    return value;
}

struct json_object *json_path_follow(struct json_object *o, struct span *path)
{
    while (o != NULL && path->n > 0 && json_object_is_type(o, json_type_object))
        o = member(o, path);
    return o;
}

struct span json_path_text(struct json_object *o)
{
    if (json_object_is_type(o, json_type_string))
        return (struct span){json_object_get_string(o), (size_t)json_object_get_string_len(o)};
    const char *s = json_object_get_string(o);
    return s != NULL ? span_of(s) : (struct span){"", 0};
}

struct span json_path_next(struct span *list)
{
    const char *plus = memchr(list->s, '+', list->n);
    size_t n = plus ? (size_t)(plus - list->s) : list->n;
    struct span path = span_head(*list, n);
    *list = span_from(*list, plus ? n + 1 : n);
    return path;
}

struct json_object *json_path_value(struct json_object *element, size_t within, struct json_object *whole,
                                    const char *path)
{
    struct span inner = span_from(span_of(path), strlen(path) < within ? 0 : within), outer = span_of(path);
    struct json_object *value = strlen(path) < within ? NULL : json_path_follow(element, &inner);
    if (value != NULL && inner.n == 0)
        return value;
    value = json_path_follow(whole, &outer);
    return outer.n == 0 ? value : NULL;
}

enum { PATH = 200 /* bytes of the longest path that is told */ };

struct longest {
    struct buf here, *path;
    int n; /* bytes of the longest text so far */
};

static void look_for_text(struct json_object *o, struct longest *l)
{
    size_t len = l->here.len;
    if (json_object_is_type(o, json_type_string) && json_object_get_string_len(o) > l->n && len < PATH) {
        l->n = json_object_get_string_len(o);
        l->path->len = 0;
        buf_add(l->path, l->here.data, len);
    } else if (json_object_is_type(o, json_type_array)) {
        for (size_t i = 0; i < json_object_array_length(o); i++)
            look_for_text(json_object_array_get_idx(o, i), l);
    } else if (json_object_is_type(o, json_type_object)) {
        struct json_object_iter i;
        json_object_object_foreachC(o, i)
        {
            buf_text(&l->here, len > 0 ? "." : "");
            buf_text(&l->here, i.key);
            look_for_text(i.val, l);
            l->here.len = len;
        }
    }
}

void json_path_longest(struct json_object *o, struct buf *path)
{
    struct longest l = {.path = path};
    look_for_text(o, &l);
    buf_free(&l.here);
}

#endif
