#include "calendar.h"

int calendar_republic(int year)
{
    enum { BEFORE_FIRST = 1911 }; /* 1912 was the first */
    return year >= CALENDAR_REPUBLIC_FIRST && year <= CALENDAR_REPUBLIC_LAST ? year + BEFORE_FIRST : 0;
}
