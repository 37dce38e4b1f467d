/* json_path: what is where in an object of JSON, by paths with dots. */
#ifndef DECODE_JSON_PATH_H
#define DECODE_JSON_PATH_H

#include <json-c/json.h>

#include "mem.h"

/* What the path leads to, or the array that it leads through; NULL: nothing. *path becomes what is left of
 * it. Names may have dots themselves. */
struct json_object *json_path_follow(struct json_object *o, struct span *path);

/* The first of several paths that are joined with +, which is taken from the list. */
struct span json_path_next(struct span *list);

/* What the path leads to from the element, that is after its first `within` bytes, or else from the whole;
 * NULL: nothing. */
struct json_object *json_path_value(struct json_object *element, size_t within, struct json_object *whole,
                                    const char *path);

/* The value as text: as it is if it is one, else as JSON has it. */
struct span json_path_text(struct json_object *o);

/* Appends the path to the longest text that there is; nothing where there is none, or where it would be long
 * itself. */
void json_path_longest(struct json_object *o, struct buf *path);

#endif
