# Words of --words: jieba's dictionary and model, from Debian's python3-jieba.
segment_GEN = $(BUILD)/gen/jieba_data.o
segment_LIBS = -lm

JIEBA = /usr/lib/python3/dist-packages/jieba

$(BUILD)/gen/bin/jieba: common/gen/jieba.c tools/segment/words_data.h
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -D_GNU_SOURCE -std=c11 $(WARNINGS) -O2 -Itools/segment -o $@ $<

$(BUILD)/gen/jieba_data.c: $(BUILD)/gen/bin/jieba $(JIEBA)/dict.txt $(JIEBA)/finalseg/prob_emit.py
	$< $(JIEBA)/dict.txt $(JIEBA)/finalseg/prob_emit.py > $@

$(segment_GEN): ALL_CPPFLAGS += -Itools/segment
