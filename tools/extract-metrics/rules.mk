# Words, bounds, units and indicators as C tables, by the parser that reads them at run time, too.
extract-metrics_GEN = $(BUILD)/gen/lex_data.o

LEX_LISTS = $(addprefix common/lexicon/,words.csv bounds.csv units.csv indicators.csv)
$(BUILD)/gen/bin/lex: common/gen/lex.c tools/extract-metrics/lex_load.c tools/extract-metrics/openings.c common/hash.c $(LANGUAGE_GEN) \
    tools/extract-metrics/lex.h tools/extract-metrics/lex_load.h common/trie.h common/gen/c_tables.h $(LANGUAGE_NAMES)
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -D_GNU_SOURCE -DVERSION='""' -std=c11 $(WARNINGS) -O2 -Icommon -iquote tools/extract-metrics -I$(BUILD)/gen \
	    -o $@ $(filter %.c,$^) $(LIBS)

$(BUILD)/gen/lex_data.c: $(BUILD)/gen/bin/lex $(LEX_LISTS)
	$< common/lexicon > $@

$(extract-metrics_GEN): ALL_CPPFLAGS += -iquote tools/extract-metrics
