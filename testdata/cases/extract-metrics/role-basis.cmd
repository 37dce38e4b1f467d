# Roles and bases: tasks, aims, estimates of a year that is over, stocks and flows.
extract-metrics | cut -f 1,7,10-12,20,21
