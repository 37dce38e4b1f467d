# The words of segment, its cutting of documents (--documents), and simplified forms of a dictionary's terms.
attention_USES = $(BUILD)/libsegment.a $(BUILD)/libt2s.a
attention_LIBS = $(attention_USES) $(BUILD)/libcommon.a -lm

$(BUILD)/libattention.a: | $(attention_USES)
$(BUILD)/bin/attention: $(attention_USES)
$(BUILD)/tools/attention/%.o: ALL_CPPFLAGS += -Itools
