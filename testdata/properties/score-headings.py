#!/usr/bin/env python3
"""score-headings GOLD-FOLDER DOC=SEGMENTS...

Scores segment records against the hand-made gold of ../shared/gold/seg (its README.md says what the columns are).
Rows are aligned in text order: a segment is the gold row whose first characters it begins with, after NFKC and without
blanks. Printed are, over all documents:

  headings   gold headings that are headings here, with the same outline
  false      headings here that are none in the gold, among those of the reports that the gold lists
  titles, noise, sentences   gold rows of the kind that have it here (item counts as sentence)
  phase      gold rows with a phase that have it here
  reports, years, places, half-years   reports with the right number, year, place, and /H1 or not

SHOW=1 in the environment lists what differs. The status is 1 when a figure misses what WANTED asks for.
"""
import collections
import os
import sys
import unicodedata

WANTED = {"headings": 95, "phase": 95, "titles": 95, "noise": 80, "reports": 100, "years": 100, "places": 100, "half-years": 100}
FALSE_AT_MOST = 3
KEY = 18  # characters: the gold gives at most 24, blanks among them


def plain(text):
    text = text.replace("\\n", "").replace("\\t", "").replace("\\r", "").replace("\\\\", "\\")
    return "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace())


def read(path, columns):
    with open(path, encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f if line.strip() and not line.startswith("#")]
    for row in rows:
        if len(row) < columns:
            sys.exit(f"{path}: {len(row)} columns, expected {columns}")
    return rows


class Score:
    def __init__(self):
        self.good = collections.Counter()
        self.all = collections.Counter()

    def count(self, what, good, why=""):
        self.all[what] += 1
        self.good[what] += bool(good)
        if not good and os.environ.get("SHOW"):
            print(f"{what}: {why}")


def align(wanted, texts):
    """The longest common subsequence, as a dictionary of places in wanted to places in texts."""
    rows, columns = len(wanted), len(texts)
    longest = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            if texts[j].startswith(wanted[i]):
                longest[i][j] = longest[i + 1][j + 1] + 1
            else:
                longest[i][j] = max(longest[i + 1][j], longest[i][j + 1])
    matched, i, j = {}, 0, 0
    while i < rows and j < columns:
        if texts[j].startswith(wanted[i]):
            matched[i] = j
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return matched


def score_document(doc, gold, segments, score):
    listed = {row[0] for row in gold}
    here = [s for s in segments if s[2] in listed]
    texts = [plain(s[11]) for s in here]
    wanted = [plain(g[4])[:KEY] for g in gold]
    matched = align(wanted, texts)
    for i, (report, kind, outline, phase, text) in enumerate(gold):
        s = here[matched[i]] if i in matched else None
        got = "missing" if s is None else f"{s[4]} {s[5] or '-'} {s[10] or '-'} report {s[2]}"
        why = f"{doc} {report} {kind} {outline} {phase} {text}: {got}"
        same_outline = s is not None and plain(s[5]) == ("" if outline == "-" else plain(outline))
        if kind == "heading":
            score.count("headings", s is not None and s[4] == "heading" and same_outline, why)
        elif kind == "title":
            score.count("titles", s is not None and s[4] == "title", why)
        elif kind == "noise":
            score.count("noise", s is not None and s[4] == "noise", why)
        else:
            score.count("sentences", s is not None and s[4] in ("sentence", "item") and same_outline, why)
        if phase != "-":
            score.count("phase", s is not None and s[10] == phase, why)
        if s is not None:
            score.count("reports", s[2] == report, why)
    real = {matched[i] for i, g in enumerate(gold) if g[1] == "heading" and i in matched}
    for j, s in enumerate(here):
        if s[4] == "heading":
            score.count("real", j in real, f"false heading: {doc} {s[2]} {s[5]} {s[11][:60]}")
    for j, s in enumerate(here):
        if s[4] == "noise" and not any(texts[j].startswith(key) for key in wanted):
            score.count("real-noise", False, f"false noise: {doc} {s[2]} {s[11][:60]}")


def score_reports(rows, documents, score):
    for doc, report, year, place, kind, *_ in rows:
        if doc not in documents:
            continue
        mine = [s for s in documents[doc] if s[2] == report]
        score.count("reports", mine, f"{doc} {report}: no such report")
        if not mine:
            continue
        base, _, sub = mine[0][8].partition("/")
        score.count("years", base == ("Y" if year == "-" else year), f"{doc} {report}: {base}, not {year}")
        score.count("half-years", (sub == "H1") == ("半年" in kind), f"{doc} {report}: '/{sub}', {kind}")
        # The gold names the place as the report does; segment completes it from the province down.
        score.count("places", mine[0][9].endswith(place) if place != "-" else mine[0][9] == "", f"{doc} {report}: {mine[0][9]}, not {place}")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    folder, score = sys.argv[1], Score()
    documents = {}
    for argument in sys.argv[2:]:
        doc, _, path = argument.partition("=")
        documents[doc] = read(path, 11)
        score_document(doc, read(f"{folder}/{doc}.tsv", 5), documents[doc], score)
    score_reports(read(f"{folder}/reports.tsv", 6), documents, score)
    failed = False
    for what in ("headings", "titles", "noise", "sentences", "phase", "reports", "years", "half-years", "places"):
        share = 100 * score.good[what] / max(score.all[what], 1)
        bad = share < WANTED.get(what, 0)
        failed |= bad
        print(f"{what:10} {score.good[what]:4} of {score.all[what]:4}  {share:6.2f} %{'  FAILED' if bad else ''}")
    wrong = score.all["real"] - score.good["real"]
    share = 100 * wrong / max(score.all["real"], 1)
    failed |= share > FALSE_AT_MOST
    print(f"false      {wrong:4} of {score.all['real']:4}  {share:6.2f} %{'  FAILED' if share > FALSE_AT_MOST else ''}")
    sys.exit(failed)


main()
