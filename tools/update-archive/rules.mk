# Names of files that are not UTF-8 are shown as decode shows them.
update-archive_USES = $(BUILD)/libdecode.a
update-archive_LIBS = $(update-archive_USES) $(BUILD)/libcommon.a $(decode_LIBS)

$(BUILD)/libupdate-archive.a: | $(update-archive_USES)
$(BUILD)/bin/update-archive: $(update-archive_USES)
$(BUILD)/tools/update-archive/%.o: ALL_CPPFLAGS += -Itools
