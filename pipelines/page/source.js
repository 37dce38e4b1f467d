"use strict";
// What a figure rests on: the sentence with the number marked, its document, and what is doubtful about it.
function findMark(all, mark) {
    if (mark < 0 || all === null || all.marks[mark] === undefined)
        return null;
    const [sentence, from, length, flags, part] = all.marks[mark];
    const [report, segment, whole] = all.sentences[sentence], [document, number, period, place] = all.reports[report];
    const text = part === undefined ? whole : part, [source, notes] = all.documents[document];
    return {text, from, length, flags: flags || 0, source, notes: notes || "", number, segment, period, place,
        cut: part !== undefined, at: source + ":" + number + ":" + segment};
}

function quote(found) {
    if (found === null || found.text === "")
        return element("p", {class: "dim"}, say("sentenceMissing"));
    const {text, from, length, cut} = found;
    return element("blockquote", {}, cut ? "…" : "", text.slice(0, from), element("mark", {}, text.slice(from, from + length)), text.slice(from + length), cut ? "…" : "");
}

function documentOf(found) {
    if (found === null)
        return null;
    const made = element("p", {class: "note"}, found.source + "　", [found.place, found.period && periodName(found.period)].filter(Boolean).join("，"),
        element("span", {class: "w"}, "（" + found.number + ":" + found.segment + "）"));
    if (found.flags & 4)
        made.append(" ", element("span", {class: "badge"}, say("spaced")));
    if (found.flags & 1)
        made.append(" ", element("span", {class: "badge damaged"}, say("damaged")));
    if (found.flags & 16)
        made.append(" ", element("span", {class: "badge damaged"}, say("conflict")));
    if (found.flags & 32)
        made.append(" ", element("span", {class: "badge"}, say("restored")));
    if (found.notes !== "")
        made.append(element("br"), element("span", {class: "badge damaged"}, say("damagedDocument")), " " + found.notes);
    return made;
}

// What speaks of a theme, of the sentences that are here from the report that its share was counted in: those with the most
// terms first. The longest term counts where several begin.
function themeQuotes(series, found, all) {
    const terms = data.terms.get(series.id) || [], pattern = new RegExp(terms.map(term => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
    const same = report => report[1] === found.number && all.documents[report[0]][0] === found.source, reports = all.reports.map(same);
    const spoken = all.sentences.filter(([report, , text]) => terms.length > 0 && reports[report] && text.search(pattern) >= 0).map(([, , text]) => ({text, terms: text.match(pattern)}));
    return spoken.sort((a, b) => b.terms.length - a.terms.length || a.text.length - b.text.length).slice(0, 3).map(({text, terms: marked}) => {
        const rest = text.split(pattern);
        return element("blockquote", {}, ...rest.flatMap((part, i) => i < marked.length ? [part, element("mark", {}, marked[i])] : [part]));
    });
}

function themePart(figure, side, all) {
    const found = findMark(data.themeTexts, side.mark), quotes = found === null ? [] : themeQuotes(figure.series, found, all);
    return [element("p", {class: "note"}, say("themeSource") + " " + say(quotes.length > 0 ? "themeQuotes" : "themeNoQuote")), ...quotes,
        found && element("p", {class: "note"}, found.source)].filter(Boolean);
}

function sidePart(figure, name, all) {
    const side = figure[name];
    if (side.value === null && side.mark < 0)
        return [element("h4", {}, sideName(figure.series, name)), element("p", {class: "note"}, say(side.status))];
    const found = figure.series.theme ? null : findMark(all, side.mark), doubt = DOUBTS.includes(side.status);
    const title = element("h4", {}, sideName(figure.series, name) + "　", element("span", {class: doubt ? "doubtful" : ""}, stated(side, figure.series.unit)), " ", statusBadge(side.status));
    if (name === "actual" && side.more !== null)
        title.append(" ", element("span", {class: "badge"}, say("preliminary")));
    if (name === "target" && side.more !== null)
        title.append(" ", element("span", {class: "badge"}, say("stretch") + " " + amount(side.more, figure.series.unit)));
    if (side.n > 1)
        title.append(" ", element("small", {}, say("said", {n: side.n})));
    return figure.series.theme ? [title, ...themePart(figure, side, all)] : [title, quote(found), documentOf(found)];
}

function resultLine(figure) {
    if (figure.attained === "" && figure.gap === null)
        return null;
    const parts = [figure.attained === "" ? null : element("b", {class: figure.attained}, say(figure.attained)),
        figure.gap === null ? null : say("gap") + " " + gapText(figure), figure.attainment === null ? null : say("attainment") + " " + number(figure.attainment) + "%"];
    return element("p", {}, ...parts.filter(part => part !== null).flatMap((part, i) => i > 0 ? ["　", part] : [part]));
}

function closeSource() {
    byId("source").classList.remove("open");
}

function sourceHead(...words) {
    return [button("✕", closeSource, {class: "close", "aria-label": say("close")}), element("h3", {}, ...words)];
}

// The side that was asked for comes first.
async function showFigure(figure, first) {
    const box = byId("source"), all = await texts(), other = first === "target" ? "actual" : "target";
    box.replaceChildren(...sourceHead(figure.place.name + "　" + periodName(figure.period)),
        element("p", {class: "note"}, indicatorName(figure.series) + "　" + measureName(figure.series) + "　", element("code", {}, figure.series.id)),
        ...[resultLine(figure), ...sidePart(figure, first, all), ...sidePart(figure, other, all)].filter(part => part !== null));
    box.classList.add("open");
}

async function showMarks(title, marks) {
    const box = byId("source"), all = await texts(), found = marks.map(mark => findMark(all, mark)).filter(mark => mark !== null);
    box.replaceChildren(...sourceHead(title), ...found.flatMap(mark => [quote(mark), documentOf(mark)]));
    box.classList.add("open");
    box.focus({preventScroll: false});
}

// How hard a sentence is to read as the source of a figure: doubts, a name that is not spelled out, length.
function doubtOf(figure, side, found) {
    return (figure[side].status === "ok" ? 0 : 1000) + (found.flags ? 300 : 0) + (found.notes ? 300 : 0) + (figure[side].bound === "=" ? 0 : 60) +
        (found.text.includes(figure.series.zh) ? 0 : 150) + found.text.length + (found.length === 0 ? 2000 : 0);
}

// The three clearest, each of another place where there are three.
async function clearest(list, figures) {
    const all = await texts(), candidates = [];
    for (const figure of figures)
        for (const side of ["actual", "target"]) {
            const found = findMark(all, figure[side].mark);
            if (found !== null && found.text.length > 8)
                candidates.push({figure, side, found, doubt: doubtOf(figure, side, found)});
        }
    candidates.sort((a, b) => a.doubt - b.doubt);
    const places = new Set(), picked = candidates.filter(c => !places.has(c.figure.place) && places.add(c.figure.place)).slice(0, 3);
    picked.push(...candidates.filter(c => !picked.includes(c)).slice(0, 3 - picked.length));
    byId("clearest-title").hidden = picked.length === 0;
    list.replaceChildren(...picked.map(({figure, side, found}) => element("li", {},
        button(figure.place.name + " " + periodName(figure.period) + " " + say(side) + " " + stated(figure[side], figure.series.unit), () => showFigure(figure, side)), quote(found), documentOf(found))));
}
