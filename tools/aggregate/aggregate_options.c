#include "aggregate_options.h"

void aggregate_option(struct config *c, struct config_options *o, int option)
{
    switch (option) {
    case OPT_BY: config_by(c, optarg); break;
    case OPT_KEY: o->key = optarg; break;
    case OPT_STAT: o->stat = optarg; break;
    case OPT_VALUE: o->value = optarg; break;
    case OPT_VALUE_COL: o->value_column = optarg; break;
    case OPT_WITH_REPEATS: c->with_repeats = true; break;
    case OPT_INDICATOR: config_indicator(c, optarg); break;
    case OPT_WHERE: where_parse(&c->where, &c->wheres, "where", optarg); break;
    case OPT_UNIT_CHECK: c->unit_check = true; break;
    case OPT_HEADER_IN: c->header_in = true; break;
    case OPT_COLUMNS_IN: o->columns_in = optarg; break;
    case OPT_PIVOT: o->pivot = optarg; break;
    case OPT_COMPARE: o->compare = optarg; break;
    case OPT_FORCE: c->force = true; break;
    case OPT_OR_FORECAST: c->or_forecast = true; break;
    case OPT_TOP: o->top = optarg; break;
    case OPT_CITE: c->cite = (unsigned)opt_count("cite", optarg, 1, 10000); break;
    case OPT_FORMAT: o->format = optarg; break;
    case OPT_ALSO: c->also = tabular_also_parse(optarg); break;
    case OPT_BOM: c->bom = true; break;
    case OPT_HUMAN: c->human = true; break;
    case OPT_NAMES: c->names = true; break;
    case OPT_PARTIAL: c->partial = true; break;
    case OPT_MERGE: c->merge = true; break;
    case OPT_UNCHECKED: c->unchecked = true; break;
    case OPT_SORTED: c->sorted = true; break;
    case OPT_MEMORY_LIMIT: c->memory_limit = (size_t)opt_size("memory-limit", optarg); break;
    }
}
