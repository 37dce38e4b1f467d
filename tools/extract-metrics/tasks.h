/* tasks: lists of tasks and shares of goals that go on over the sentences after the one that names them. */
#ifndef EXTRACT_TASKS_H
#define EXTRACT_TASKS_H

#include "fact.h"

/* Whether the sentence goes on with the tasks of the one before:
 * 全年任务是：改造住房50套，…。新建学校3所，…。 It begins with a verb or a word of plans, names no time, and
 * nothing in it is done. */
bool tasks_go_on(const struct extract *x, const struct sentence *st);

/* Remembers whether the sentence, which has been gone over, announces or goes on with tasks. */
void tasks_note(struct extract *x, const struct sentence *st);

/* Remembers that the sentence told a share of a goal, and of what: 到位资金450万元，占目标的90%. */
void tasks_note_goal(struct extract *x, const struct sentence *st);

#endif
