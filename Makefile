# zongjie: statistics from Chinese government work reports.  make deps; make; make check; make install

VERSION = 0.2.0

PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man
DATADIR = $(PREFIX)/share/zongjie
COMPLETIONS = $(PREFIX)/share/bash-completion/completions
# Put before the names of installed programs and man pages: `decode` is a common word.
PROGRAM_PREFIX =
DESTDIR =

CC = gcc
# Generators run here, during the build, whatever CC makes programs for.
CC_FOR_BUILD = cc
CFLAGS = -O2 -g
BUILD = build

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion
ALL_CPPFLAGS = -D_GNU_SOURCE -DVERSION='"$(VERSION)"' -Icommon -I$(BUILD)/gen $(CPPFLAGS)
# gcc clears structs of some hundred bytes with an instruction that takes longer to start than the C library takes for
# all of it: 3 % of extract-metrics.
CLEARING := $(shell c='-mmemset-strategy=libcall:-1:noalign'; $(CC) $$c -x c -c -o /dev/null /dev/null 2>&1 | grep -q . || echo $$c)
ALL_CFLAGS = -std=c11 $(WARNINGS) $(CLEARING) $(CFLAGS)
LIBS = -lcsv -lz

TOOLS = decode t2s segment extract-metrics aggregate panel attention page-data audit siblings table-data update-archive
PIPELINES = report-stats cluster-stats metric-grep report-html plot-stats load-sqlite load-postgres growth-stats to-text

# Man pages that belong to no program; FILE or FILE:PLACE, where it is not called as its source is. The one in Chinese is
# zongjie.zh(7), too: man -L zh_CN takes English pages where the machine has no Chinese locale.
PAGES = zongjie.7 zongjie-data.7 zongjie-records.5 zongjie-metrics.5 zongjie.zh.7 zongjie.zh.7:zh_CN/man7/zongjie.7
page_place = $(or $(word 2,$(subst :, ,$(1))),man$(patsubst .%,%,$(suffix $(1)))/$(1))

# What `make deps` installs where it is missing: libraries, the data that tables are made from, test tools.
# make WITHOUT="archive html json sqlite" leaves libarchive, libxml2, json-c and SQLite's library out; make deps
# WITH="chromium postgresql" adds what the tests of report-html's page and of load-postgres need.
WITHOUT =
WITH =
DEPS = $(if $(filter archive,$(WITHOUT)),,libarchive-dev) $(if $(filter html,$(WITHOUT)),,libxml2-dev) \
    $(if $(filter json,$(WITHOUT)),,libjson-c-dev) \
    zlib1g-dev libcsv-dev libopencc-data opencc unicode-data bzip2 xz-utils openssl libcmocka-dev man-db python3-jieba \
    gnuplot-nox fonts-wqy-microhei sqlite3 $(if $(filter sqlite,$(WITHOUT)),,libsqlite3-dev) libjs-chart.js $(filter chromium postgresql,$(WITH))

ifneq ($(filter sqlite,$(WITHOUT)),)
TOOLS := $(filter-out table-data,$(TOOLS))
endif

.DELETE_ON_ERROR:
.SUFFIXES:
.SECONDARY:

BINARIES = $(TOOLS:%=$(BUILD)/bin/%)

# Completion is made by running the programs, which a build for another machine cannot.
machine = $(shell $(1) -dumpmachine | sed 's/-[^-]*-linux/-linux/')
COMPLETION = $(if $(filter $(call machine,$(CC)),$(call machine,$(CC_FOR_BUILD))),$(BUILD)/zongjie.bash)

# The parts of report-html's page that are the same for all archives, with Chart.js in them where it is installed.
CHARTS = /usr/share/javascript/chart.js/chart.min.js
PAGE_PARTS = $(BUILD)/page/head.html $(BUILD)/page/tail.html

all: $(BINARIES) $(PAGE_PARTS) $(COMPLETION)
	$(if $(COMPLETION),,@echo 'all: $(CC) makes programs for another machine: completion for bash is left out')

$(BUILD)/page/tail.html: $(wildcard pipelines/page/*) $(wildcard $(CHARTS))
	@pipelines/page/parts.sh $(CHARTS) $(@D)
$(BUILD)/page/head.html: $(BUILD)/page/tail.html

# Changes only when VERSION does: what shows it is built anew.
$(BUILD)/gen/version: FORCE
	@mkdir -p $(@D)
	@echo '$(VERSION)' | cmp -s - $@ || echo '$(VERSION)' > $@
$(BUILD)/common/opt.o: $(BUILD)/gen/version
FORCE: ;
.PHONY: FORCE

# Completion for bash, from what the programs say of themselves.
HELPS = $(TOOLS:%=$(BUILD)/gen/help/%.help) $(PIPELINES:%=$(BUILD)/gen/help/%.help)
$(TOOLS:%=$(BUILD)/gen/help/%.help): $(BUILD)/gen/help/%.help: $(BUILD)/bin/%
	@mkdir -p $(@D)
	@$< --help > $@
$(PIPELINES:%=$(BUILD)/gen/help/%.help): $(BUILD)/gen/help/%.help: pipelines/% pipelines/lib.sh pipelines/steps.sh $(BINARIES)
	@mkdir -p $(@D)
	@BUILD=$(BUILD) $< --help > $@
$(BUILD)/zongjie.bash: common/gen/completion.sh $(HELPS)
	@common/gen/completion.sh $(HELPS) > $@

# common: one library
COMMON_SRC = $(filter-out common/test_%,$(wildcard common/*.c))
LEXICON = $(sort $(wildcard common/lexicon/*.csv))
COMMON_OBJ = $(COMMON_SRC:%.c=$(BUILD)/%.o) $(BUILD)/gen/lexicon_data.o $(BUILD)/gen/sets_data.o \
    $(BUILD)/gen/rules_data.o $(BUILD)/gen/patterns_data.o $(BUILD)/gen/places_data.o \
    $(BUILD)/gen/width_data.o $(BUILD)/gen/tables_data.o

$(BUILD)/libcommon.a: $(COMMON_OBJ)
	@rm -f $@
	@$(AR) rcs $@ $^

# Generators run during the build; they are built plainly, whatever CFLAGS say.
$(BUILD)/gen/bin/%: common/gen/%.c
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -D_GNU_SOURCE -std=c11 $(WARNINGS) -O2 -o $@ $<

$(BUILD)/gen/lexicon_data.c: $(BUILD)/gen/bin/embed $(LEXICON) common/lexicon
	$(BUILD)/gen/bin/embed $(LEXICON) > $@

# Word sets and rules as C tables, by the parsers that read them at run time, too.
LANGUAGE_GEN = common/lexicon.c common/trie.c common/heads.c common/mem.c common/simd_find.c common/simd_utf8.c common/msg.c common/in.c common/in_each.c common/in_line.c common/utf8.c common/out.c
LANGUAGE_NAMES = $(BUILD)/gen/sets_names.h $(BUILD)/gen/rules_names.h
$(BUILD)/gen/sets_names.h: common/gen/sets_names.awk common/lexicon/sets.csv
$(BUILD)/gen/rules_names.h: common/gen/rules_names.awk $(addprefix common/lexicon/,features.csv effects.csv verdicts.csv)
$(LANGUAGE_NAMES):
	@mkdir -p $(@D)
	LC_ALL=C awk -f $^ > $@
$(addprefix $(BUILD)/gen/bin/,sets rules patterns): $(BUILD)/gen/bin/%: common/gen/%.c common/%_load.c $(LANGUAGE_GEN) \
    $(wildcard common/*.h) $(wildcard common/gen/*.h) $(LANGUAGE_NAMES)
	@mkdir -p $(@D)
	$(CC_FOR_BUILD) -D_GNU_SOURCE -DVERSION='""' -std=c11 $(WARNINGS) -O2 -Icommon -I$(BUILD)/gen -o $@ $(filter %.c,$^) $(LIBS)
$(addprefix $(BUILD)/gen/,sets_data.c rules_data.c patterns_data.c): $(BUILD)/gen/%_data.c: $(BUILD)/gen/bin/% $(LEXICON)
	$< common/lexicon > $@

# The divisions in the same way; what their stems are, sets say.
$(BUILD)/gen/bin/places: common/gen/places.c common/places_load.c common/sets.c common/sets_load.c $(LANGUAGE_GEN) \
    $(BUILD)/gen/sets_data.c $(wildcard common/*.h common/gen/*.h) $(LANGUAGE_NAMES)
	$(CC_FOR_BUILD) -D_GNU_SOURCE -DVERSION='""' -std=c11 $(WARNINGS) -O2 -Icommon -I$(BUILD)/gen -o $@ $(filter %.c,$^) $(LIBS)
$(BUILD)/gen/places_data.c: $(BUILD)/gen/bin/places common/lexicon/places.csv
	$< common/lexicon > $@

UNICODE_DATA = /usr/share/unicode
$(BUILD)/gen/width_data.c: common/gen/width.awk
	@mkdir -p $(@D)
	LC_ALL=C awk -f $< $(UNICODE_DATA)/EastAsianWidth.txt $(UNICODE_DATA)/UnicodeData.txt > $@

# A tool: main.c on top of a library of its other files, so that unit tests can link it. A tool's rules.mk says
# what else it needs: NAME_GEN, objects made from generated sources, and how these are made.
define tool
$(1)_SRC = $$(filter-out tools/$(1)/main.c tools/$(1)/test_%,$$(wildcard tools/$(1)/*.c))
-include tools/$(1)/rules.mk
$(1)_OBJ = $$($(1)_SRC:%.c=$(BUILD)/%.o) $$($(1)_GEN)
$(BUILD)/lib$(1).a: $$($(1)_OBJ)
	@rm -f $$@
	@$(AR) rcs $$@ $$^
$(BUILD)/bin/$(1): $(BUILD)/tools/$(1)/main.o $(BUILD)/lib$(1).a $(BUILD)/libcommon.a
	@mkdir -p $$(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $$@ $$^ $$($(1)_LIBS) $(LIBS)
$(BUILD)/test/$(1)/%: $(BUILD)/tools/$(1)/%.o $(BUILD)/lib$(1).a $(BUILD)/libcommon.a
	@mkdir -p $$(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $$@ $$^ $$($(1)_LIBS) $(LIBS) -lcmocka
TEST_BINARIES += $$(patsubst tools/$(1)/%.c,$(BUILD)/test/$(1)/%,$$(wildcard tools/$(1)/test_*.c))
endef
$(foreach t,$(TOOLS),$(eval $(call tool,$(t))))

# What the records depend on, as one hash (common/source_hash.h): this source, and the data of other packages.
RECORD_TOOLS = decode t2s segment extract-metrics aggregate
TABLES = $(sort $(filter-out common/test_%,$(wildcard common/*.[ch] common/gen/*)) $(LEXICON) \
    $(foreach t,$(RECORD_TOOLS),$(filter-out tools/$(t)/test_%,$(wildcard tools/$(t)/*.[ch] tools/$(t)/*.csv))))
TABLES_DATA = $(UNIHAN) $(WORDS) $(UNIFIED) $(JIEBA)/finalseg/prob_emit.py $(OPENCC_TEXTS)
$(BUILD)/gen/tables_data.c: $(BUILD)/gen/version $(TABLES) $(TABLES_DATA)
	@{ echo '$(VERSION) $(sort $(WITHOUT))' && cat $(TABLES) $(TABLES_DATA); } | b2sum -l 64 | \
	    sed 's/^\([^ ]*\).*/#include "source_hash.h"\nconst char tables_source[] = "\1";/' > $@

TEST_BINARIES += $(patsubst common/%.c,$(BUILD)/test/common/%,$(wildcard common/test_*.c))
$(BUILD)/test/common/%: $(BUILD)/common/%.o $(BUILD)/libcommon.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lcmocka

$(BUILD)/%.o: %.c | $(LANGUAGE_NAMES)
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/gen/%.o: $(BUILD)/gen/%.c | $(LANGUAGE_NAMES)
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# The generator of archives with known truth: tests and benchmarks.
GENERATOR_SRC = $(wildcard testdata/generator/*.c)
$(BUILD)/generate: $(GENERATOR_SRC:%.c=$(BUILD)/%.o) $(BUILD)/libcommon.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# Fuzz targets, on the library of the tool that they are called after or that has the module, if there is one, and on
# its main.
FUZZ_CFLAGS = -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
AFL_CFLAGS = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined
FUZZERS = $(patsubst testdata/fuzz/%.c,$(BUILD)/fuzz/%,$(filter-out %/harness.c,$(wildcard testdata/fuzz/*.c)))
FUZZ_WRAP = -Wl,--wrap=exit,--wrap=_exit,--wrap=mem_alloc,--wrap=buf_grow,--wrap=free
FUZZ_TOOL_charset = decode
FUZZ_TOOL_repair = decode
FUZZ_TOOL_members = decode
FUZZ_TOOL_html = decode
FUZZ_TOOL_office = decode
FUZZ_TOOL_json = decode
FUZZ_TOOL_mail = decode
FUZZ_TOOL_warc = decode
FUZZ_TOOL_dump = decode
FUZZ_TOOL_numeral = extract-metrics
FUZZ_TOOL_sentence = segment
FUZZ_TOOL_merge = aggregate
FUZZ_MAIN = aggregate decode merge
fuzz_tool = $(or $(FUZZ_TOOL_$(1)),$(filter $(1),$(TOOLS)))
# How long `make fuzz` runs each of them.
SECONDS = 10

fuzzers: $(FUZZERS)

$(BUILD)/fuzz/%.main.o: tools/%/main.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -Dmain=tool_main $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

define fuzzer
$(BUILD)/testdata/fuzz/$(1).o: ALL_CPPFLAGS += -Itools
$(BUILD)/fuzz/$(1): $(BUILD)/testdata/fuzz/$(1).o $(BUILD)/testdata/fuzz/harness.o \
    $(if $(filter $(1),$(FUZZ_MAIN)),$(patsubst %,$(BUILD)/fuzz/%.main.o,$(call fuzz_tool,$(1)))) \
    $(patsubst %,$(BUILD)/lib%.a,$(call fuzz_tool,$(1))) $(BUILD)/libcommon.a
	@mkdir -p $$(@D)
	$$(CC) $$(ALL_CFLAGS) -fsanitize=fuzzer $(FUZZ_WRAP) $$(LDFLAGS) -o $$@ $$^ $$($(call fuzz_tool,$(1))_LIBS) $$(LIBS)
endef
$(foreach f,$(FUZZERS:$(BUILD)/fuzz/%=%),$(eval $(call fuzzer,$(f))))

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)

deps:
	@missing=; for p in $(DEPS); do \
	    dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	command -v apt-get >/dev/null || { echo "deps: missing:$$missing (and no apt-get here)" >&2; exit 2; }; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	echo "deps: installing$$missing"; \
	$$sudo apt-get update -q && \
	DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -q -y --no-install-recommends $$missing

# What lets calls fail, for the tests; built plainly, too.
$(BUILD)/fault.so: testdata/faults/fault.c
	@mkdir -p $(@D)
	$(CC) -D_GNU_SOURCE -std=c11 $(WARNINGS) -O2 -fPIC -shared -o $@ $< -ldl

# What stands for commands of scripts, for the same.
$(BUILD)/nth: testdata/faults/nth.c
	@mkdir -p $(@D)
	$(CC) -D_GNU_SOURCE -std=c11 $(WARNINGS) -O2 -o $@ $<

# Everything that tests need, built; `check` also sets the machine up.
tests: all $(TEST_BINARIES) $(BUILD)/generate $(BUILD)/fault.so $(BUILD)/nth

check: deps
	@$(MAKE) --no-print-directory tests
	@BUILD=$(BUILD) testdata/run

check-long: deps
	@$(MAKE) --no-print-directory tests
	@BUILD=$(BUILD) testdata/run --long

# cluster-stats under engines that the test sets up on this machine, and takes down again. What is not there, and cannot be
# installed, is left out.
check-cluster:
	@$(MAKE) --no-print-directory tests
	@$(MAKE) --no-print-directory deps DEPS='slurm-wlm munge parallel openssh-server openssh-client procps' || \
	    echo 'check-cluster: not all that it wants can be installed here; the rest is left out'
	@BUILD=$(BUILD) testdata/check-cluster

demo: deps
	@$(MAKE) --no-print-directory all
	@BUILD=$(BUILD) pipelines/demo

# The tools once more, in build/profiled: gcc lays out what a run over generated reports found to be hot. A little
# faster. make install BUILD=build/profiled takes these.
PROFILED = build/profiled
profiled: $(BUILD)/generate
	@rm -rf $(PROFILED)
	@$(MAKE) --no-print-directory all BUILD=$(PROFILED) CFLAGS='$(CFLAGS) -fprofile-generate'
	@BUILD=$(BUILD) testdata/train $(PROFILED)/bin
	@find $(PROFILED) '(' -name '*.[oa]' -o -path '*/bin/*' ')' -type f -delete
	@$(MAKE) --no-print-directory all BUILD=$(PROFILED) CFLAGS='$(CFLAGS) -fprofile-use -Wno-missing-profile'

bench: all $(BUILD)/generate
	@BUILD=$(BUILD) testdata/bench

asan:
	@$(MAKE) --no-print-directory tests BUILD=build/asan CFLAGS='-O1 -g -fsanitize=address -fno-omit-frame-pointer'
	@BUILD=build/asan testdata/run

ubsan:
	@$(MAKE) --no-print-directory tests BUILD=build/ubsan CFLAGS='-O1 -g -fsanitize=undefined -fno-sanitize-recover=all'
	@BUILD=build/ubsan testdata/run

valgrind: tests
	@BUILD=$(BUILD) testdata/run --valgrind

lint:
	@BUILD=$(BUILD) testdata/lint

fuzz: all $(BUILD)/generate
	@$(MAKE) --no-print-directory fuzzers BUILD=build/fuzz CC=clang CFLAGS='$(FUZZ_CFLAGS)'
	@BUILD=$(BUILD) FUZZ=build/fuzz testdata/fuzz/run $(SECONDS)

# The same targets under AFL++, for other mutations and other luck.
fuzz-afl: all $(BUILD)/generate
	@command -v afl-clang-fast >/dev/null || { echo "fuzz-afl: AFL++ is not installed (Debian: afl++); left out"; exit 0; }; \
	export AFL_QUIET=1; \
	$(MAKE) --no-print-directory fuzzers BUILD=build/afl CC=afl-clang-fast CFLAGS='$(AFL_CFLAGS)' && \
	BUILD=$(BUILD) FUZZ=build/afl FUZZER=afl testdata/fuzz/run $(SECONDS)

# Beside the programs: what the scripts of pipelines/ load, in $(DATADIR), and a copy of the lexicon and examples to start
# from.
SHARED = $(wildcard pipelines/*.sh pipelines/awk/* pipelines/page/* pipelines/sql/*)
EXAMPLES = $(wildcard pipelines/update-archive.*)
EXAMPLES := $(filter-out %.1,$(EXAMPLES))

install: all
	install -d "$(DESTDIR)$(BINDIR)" "$(DESTDIR)$(MANDIR)/man1" "$(DESTDIR)$(DATADIR)/awk" \
	    "$(DESTDIR)$(DATADIR)/page" "$(DESTDIR)$(DATADIR)/sql" "$(DESTDIR)$(DATADIR)/lexicon" "$(DESTDIR)$(DATADIR)/examples"
	for f in $(SHARED:pipelines/%=%); do \
	    install -m 644 "pipelines/$$f" "$(DESTDIR)$(DATADIR)/$$f" || exit 1; \
	done
	install -m 644 $(PAGE_PARTS) "$(DESTDIR)$(DATADIR)/page"
	chmod 755 "$(DESTDIR)$(DATADIR)/page/parts.sh"
	install -m 644 $(wildcard common/lexicon/*) "$(DESTDIR)$(DATADIR)/lexicon"
ifneq ($(COMPLETION),)
	install -d "$(DESTDIR)$(COMPLETIONS)"
	sed 's|^_zongjie_prefix=.*|_zongjie_prefix=$(PROGRAM_PREFIX)|' $(BUILD)/zongjie.bash > "$(DESTDIR)$(DATADIR)/zongjie.bash"
	for p in $(TOOLS) $(PIPELINES); do \
	    ln -sf "$$(realpath -m --relative-to="$(COMPLETIONS)" "$(DATADIR)/zongjie.bash")" "$(DESTDIR)$(COMPLETIONS)/$(PROGRAM_PREFIX)$$p" || exit 1; \
	done
endif
	install -m 644 $(EXAMPLES) "$(DESTDIR)$(DATADIR)/examples"
	for t in $(TOOLS); do \
	    install -m 755 $(BUILD)/bin/$$t "$(DESTDIR)$(BINDIR)/$(PROGRAM_PREFIX)$$t" && \
	    install -m 644 tools/$$t/$$t.1 "$(DESTDIR)$(MANDIR)/man1/$(PROGRAM_PREFIX)$$t.1" || exit 1; \
	done
	for p in $(PIPELINES); do \
	    library=$$(realpath -m --relative-to="$(BINDIR)" "$(DATADIR)") && \
	    to="$(DESTDIR)$(BINDIR)/$(PROGRAM_PREFIX)$$p" && rm -f "$$to" && \
	    sed "s|^prefix=.*|prefix=$(PROGRAM_PREFIX)|; s|^library=.*|library=$$library|" pipelines/$$p > "$$to" && \
	    chmod 755 "$$to" && \
	    install -m 644 pipelines/$$p.1 "$(DESTDIR)$(MANDIR)/man1/$(PROGRAM_PREFIX)$$p.1" || exit 1; \
	done
	$(foreach p,$(PAGES),install -D -m 644 common/$(firstword $(subst :, ,$(p))) "$(DESTDIR)$(MANDIR)/$(call page_place,$(p))" &&) :

uninstall:
	for t in $(TOOLS) $(PIPELINES); do \
	    rm -f "$(DESTDIR)$(BINDIR)/$(PROGRAM_PREFIX)$$t" "$(DESTDIR)$(MANDIR)/man1/$(PROGRAM_PREFIX)$$t.1" || exit 1; \
	done
	rm -f $(foreach p,$(PAGES),"$(DESTDIR)$(MANDIR)/$(call page_place,$(p))")
	for f in $(SHARED:pipelines/%=%) $(patsubst common/%,%,$(wildcard common/lexicon/*)) $(EXAMPLES:pipelines/%=examples/%) page/head.html page/tail.html; do \
	    rm -f "$(DESTDIR)$(DATADIR)/$$f" || exit 1; \
	done
	rm -f "$(DESTDIR)$(DATADIR)/zongjie.bash" $(foreach p,$(TOOLS) $(PIPELINES),"$(DESTDIR)$(COMPLETIONS)/$(PROGRAM_PREFIX)$(p)")
	for d in awk page sql lexicon examples .; do \
	    rmdir "$(DESTDIR)$(DATADIR)/$${d%.}" 2>/dev/null || :; \
	done

check-install: tests
	@BUILD=$(BUILD) testdata/run property/install

clean:
	rm -rf build

# A Debian package, for the machine that it is built on. zj-: another package of Debian has /usr/bin/aggregate.
DEB = $(BUILD)/zongjie_$(VERSION)_$(shell dpkg --print-architecture 2>/dev/null).deb
MAINTAINER = zongjie maintainers <zongjie@localhost.invalid>
deb: all
	@rm -rf $(BUILD)/deb
	@$(MAKE) --no-print-directory install DESTDIR=$(BUILD)/deb PREFIX=/usr PROGRAM_PREFIX=zj- > /dev/null
	@common/gen/deb.sh $(BUILD)/deb $(DEB) $(VERSION) '$(MAINTAINER)'

# What is committed, as it is committed.
dist:
	@mkdir -p $(BUILD)
	@git archive --prefix=zongjie-$(VERSION)/ HEAD > $(BUILD)/zongjie-$(VERSION).tar
	@gzip -9nf $(BUILD)/zongjie-$(VERSION).tar
	@echo $(BUILD)/zongjie-$(VERSION).tar.gz

.PHONY: all tests check check-long check-cluster check-install bench demo deps install uninstall clean dist deb asan ubsan valgrind \
    lint fuzz fuzz-afl fuzzers
