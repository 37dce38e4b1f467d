#include "testing.h"

#include "calendar.h"

static void years(void **state)
{
    (void)state;
    assert_true(calendar_is_year(1900, CALENDAR_HISTORY) && !calendar_is_year(1899, CALENDAR_HISTORY));
    assert_true(calendar_is_year(1949, CALENDAR_REPORTS) && !calendar_is_year(1948, CALENDAR_REPORTS));
    assert_true(calendar_is_year(2100, CALENDAR_REPORTS) && !calendar_is_year(2101, CALENDAR_HISTORY));
}

static void republic(void **state)
{
    (void)state;
    assert_int_equal(calendar_republic(112), 2023);
    assert_int_equal(calendar_republic(80), 1991);
    assert_int_equal(calendar_republic(130), 2041);
    assert_int_equal(calendar_republic(79), 0);
    assert_int_equal(calendar_republic(131), 0);
    assert_int_equal(calendar_republic(2023), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(years), cmocka_unit_test(republic)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
