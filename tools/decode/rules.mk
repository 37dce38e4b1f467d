# Tables made from Debian's packages: readings and variants (unicode-data), characters and pairs (python3-jieba),
# GBK (iconv).
decode_GEN = $(addprefix $(BUILD)/gen/,readings_data.o pairs_data.o words_data.o gbk_data.o unified_data.o)

UNIHAN = /usr/share/unicode/Unihan_Readings.txt.bz2 /usr/share/unicode/Unihan_Variants.txt.bz2
WORDS = /usr/lib/python3/dist-packages/jieba/dict.txt

$(BUILD)/gen/readings_data.c: $(BUILD)/gen/bin/readings
	bzcat $(UNIHAN) | $< > $@

$(BUILD)/gen/pairs_data.c: $(BUILD)/gen/bin/pairs
	$< < $(WORDS) > $@

$(BUILD)/gen/words_data.c: $(BUILD)/gen/bin/words
	$< < $(WORDS) > $@

UNIFIED = $(addprefix /usr/share/unicode/,UnicodeData.txt EquivalentUnifiedIdeograph.txt)
$(BUILD)/gen/unified_data.c: common/gen/unified.awk $(UNIFIED)
	@mkdir -p $(@D)
	LC_ALL=C awk -f $^ > $@

$(BUILD)/gen/gbk_data.c: $(BUILD)/gen/bin/gbk
	$< > $@

$(BUILD)/gen/bin/pairs: tools/decode/pair_bit.h
$(BUILD)/gen/bin/gbk: tools/decode/big5.h
$(BUILD)/gen/bin/pairs $(BUILD)/gen/bin/words: $(BUILD)/gen/bin/%: common/gen/%.c
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -D_GNU_SOURCE -std=c11 $(WARNINGS) -O2 -o $@ $(filter %.c,$^) -lm

# Archives, HTML and JSON can be left out: make WITHOUT="archive html json".
XML_CFLAGS = $(shell xml2-config --cflags 2>/dev/null || echo -I/usr/include/libxml2)
ifeq ($(filter archive,$(WITHOUT)),)
decode_CPPFLAGS += -DWITH_ARCHIVE
decode_LIBS += -larchive
endif
ifeq ($(filter html,$(WITHOUT)),)
decode_CPPFLAGS += -DWITH_HTML $(XML_CFLAGS)
decode_LIBS += -lxml2
endif
ifeq ($(filter json,$(WITHOUT)),)
decode_CPPFLAGS += -DWITH_JSON
decode_LIBS += -ljson-c
endif
decode_LIBS += -lm
$(BUILD)/tools/decode/%.o: ALL_CPPFLAGS += $(decode_CPPFLAGS)
