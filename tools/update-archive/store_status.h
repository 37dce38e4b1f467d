/* store_status: --status and --verify: what STORE holds, and whether it is whole. */
#ifndef UPDATE_STORE_STATUS_H
#define UPDATE_STORE_STATUS_H

#include "archive_list.h"

/* Writes what STORE holds and when it was made, as text or one line of JSON. Status 1 when the last run did
 * not end well, or the last that did is older than max_age seconds (0: any age will do). metrics: a file for
 * Prometheus, or NULL. */
void store_status(const struct archive_store *s, const char *version, bool json, double max_age,
                  const char *metrics);

/* Reads all of STORE; status 2 where something is not whole, each is named. */
void store_verify(const struct archive_store *s);

#endif
