# The conversion tables: OpenCC's dictionaries, taken from the installed package, compiled to constant data.
OPENCC_DATA = /usr/share/opencc
OPENCC_DICTS = TSCharacters TSPhrases TWVariantsRev TWVariantsRevPhrases TWPhrasesRev HKVariantsRev \
    HKVariantsRevPhrases STCharacters
OPENCC_TEXTS = $(OPENCC_DICTS:%=$(BUILD)/gen/opencc/%.txt)

t2s_GEN = $(BUILD)/gen/t2s_tables.o $(BUILD)/gen/t2s_choice.o $(BUILD)/gen/t2s_stray.o

$(BUILD)/gen/opencc/%.txt: $(OPENCC_DATA)/%.ocd2
	@mkdir -p $(@D)
	opencc_dict -i $< -o $@ -f ocd2 -t text

# The two generators share files with the tools, so they are not built by the plain rule.
T2S_GEN_SRC = common/gen/opencc_dict.c common/gen/opencc_write.c $(LANGUAGE_GEN)
T2S_GEN_HDR = common/gen/opencc_dict.h common/gen/opencc_write.h tools/t2s/dictionary.h tools/t2s/choice.h \
    tools/t2s/choice_data.h common/trie.h common/gen/c_tables.h

$(BUILD)/gen/bin/opencc $(BUILD)/gen/bin/choice: $(BUILD)/gen/bin/%: common/gen/%.c $(T2S_GEN_SRC) $(T2S_GEN_HDR)
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -D_GNU_SOURCE -std=c11 $(WARNINGS) -O2 -Icommon -o $@ $(filter %.c,$^) $(LIBS)

$(BUILD)/gen/bin/choice: common/gen/choice_rules.c common/gen/choice_rules.h

$(BUILD)/gen/t2s_tables.c: $(BUILD)/gen/bin/opencc $(OPENCC_TEXTS)
	$(BUILD)/gen/bin/opencc $(BUILD)/gen/opencc > $@

$(BUILD)/gen/t2s_choice.c: $(BUILD)/gen/bin/choice $(OPENCC_TEXTS) tools/t2s/evidence.csv tools/t2s/rules.csv
	$(BUILD)/gen/bin/choice $(BUILD)/gen/opencc tools/t2s > $@

$(BUILD)/gen/t2s_stray.c: common/gen/stray.awk tools/t2s/stray.csv
	@mkdir -p $(@D)
	LC_ALL=C awk -f $^ > $@

$(t2s_GEN): ALL_CPPFLAGS += -Itools/t2s
