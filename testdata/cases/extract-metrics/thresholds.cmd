# A threshold inside a name is no stock and nothing new, what it is of is; 计划 opens a clause as a verb; 由 opens parts.
extract-metrics | cut -f 1,6-10,11,13-15,21
