/* user_dict: a file of the user's words. */
#ifndef SEGMENT_USER_DICT_H
#define SEGMENT_USER_DICT_H

#include "path.h"

/* Reads a file in the format of jieba's user dictionaries (a word a line, then perhaps its frequency, then
 * perhaps its part of speech) into path, in order: a word without a frequency gets one that keeps it
 * together, which depends on the words before. A file that cannot be read, or is not UTF-8, ends the process.
 */
void user_dict_read(const char *file, struct path *path);

/* Calls take for each line of the file that is not empty, without a byte order mark and the blanks around it.
 * What is wrong with the file ends the process. */
void user_lines_read(const char *file, void (*take)(void *ctx, struct span line), void *ctx);

#endif
