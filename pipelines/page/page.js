"use strict";
// The page: what is chosen, and how it is shown.
const VIEWS = ["years", "ranked", "heat", "targetActual", "distribution"];
const state = {level: 1, series: null, view: "years", from: null, to: null, year: null, places: new Set(), filter: "", scope: "one"};
let data = null, table = null, waiting = null;

const atLevel = figure => figure.place.level === state.level;
const levelFigures = series => series.figures.filter(atLevel);
const inYears = figure => figure.year === null || (state.from === null || figure.year >= state.from) && (state.to === null || figure.year <= state.to);
const chosenPlace = figure => state.places.size === 0 || state.places.has(figure.place);
// The chosen places are what is shown, except where all others are their background.
const shownFigures = series => levelFigures(series).filter(figure => inYears(figure) && chosenPlace(figure));

function translate() {
    const year = byId("new-words") === null ? "" : byId("new-words").dataset.year;
    for (const marked of document.querySelectorAll("[data-t]"))
        marked.textContent = say(marked.dataset.t, {year});
    for (const marked of document.querySelectorAll("[data-p]"))
        marked.setAttribute("placeholder", say(marked.dataset.p));
    for (const marked of document.querySelectorAll("[data-l]"))
        marked.setAttribute("aria-label", say(marked.dataset.l));
    byId("language").textContent = say("toEnglish");
    const title = document.querySelector("h1");
    if (title.dataset.own === undefined)
        document.title = title.textContent = say("title");
}

function options(select, entries, value) {
    select.replaceChildren(...entries.map(([key, words]) => element("option", {value: key}, words)));
    select.value = String(value);
}

function tabs(holder, entries, pressed, choose) {
    holder.replaceChildren(...entries.map(([key, words]) => button(words, () => choose(key), {"aria-pressed": String(key === pressed), "data-key": key})));
}

const big = value => language === "zh" ? String(value).replace(/\B(?=(\d{3})+$)/g, ",") : value.toLocaleString("en");

function drawArchive() {
    const [documents, reports, quantities, places, figures] = data.counts.map(big), years = data.years.map(([year]) => year);
    const span = years.length === 0 ? "" : say("aboutYears", {first: years[0], last: years[years.length - 1]});
    byId("about").textContent = say("about", {documents, reports, places, quantities, figures, years: span});
    const kinds = ["exact", "bounded", "masked", "damaged", "repeat"], all = data.coverage.reduce((a, b) => a + b, 0);
    const parts = kinds.map((kind, i) => [kind, data.coverage[i]]).filter(([, n]) => n > 0);
    byId("coverage-bar").replaceChildren(...parts.map(([kind, n]) => {
        const part = element("i", {class: kind});
        part.style.flex = String(n);
        return part;
    }));
    byId("coverage-bar").setAttribute("aria-label", parts.map(([kind, n]) => say(kind) + " " + n).join(", "));
    byId("coverage-key").replaceChildren(...parts.map(([kind, n]) => element("li", {}, element("i", {class: kind}), say(kind) + " " + big(n) + " (" + percent(n, all) + ")")));
    byId("damage-tables").replaceChildren(...[tallyTable("levels", LEVELS.map((level, i) => [say(level), data.reports[i]])),
        tallyTable("genres", data.genres.map(([word, n]) => [word, n])), tallyTable("charsets", data.charsets.map(([word, n]) => [word, n])),
        tallyTable("notes", data.notes.map(([word, n]) => [word, n]))].filter(Boolean));
}

function tallyTable(key, rows) {
    const filled = rows.filter(([, n]) => n > 0);
    return filled.length === 0 ? null : element("table", {}, element("thead", {}, element("tr", {}, element("th", {colspan: 2}, say(key)))),
        element("tbody", {}, ...filled.map(([word, n]) => element("tr", {}, element("td", {}, word || say("other")), element("td", {class: "n"}, big(n))))));
}

// What is latest: of one place its value, of several the median of the last year that at least a third of them have.
function latestOf(figures, side) {
    const years = new Map();
    for (const figure of figures)
        if (figure.whole && figure[side].value !== null)
            years.set(figure.year, (years.get(figure.year) || new Map()).set(figure.place, figure[side].value));
    const places = new Set(figures.map(figure => figure.place)).size;
    const enough = Array.from(years).filter(([, of]) => of.size * 3 >= Math.min(places, 12)).sort((a, b) => b[0] - a[0])[0];
    return enough === undefined ? null : {year: enough[0], n: enough[1].size, value: middle(ascending(Array.from(enough[1].values())), 0.5)};
}

function latestLine(series, figures) {
    const line = element("div", {class: "now"});
    for (const side of ["actual", "target"]) {
        const last = latestOf(figures, side);
        if (last !== null)
            line.append(element("p", {}, element("b", {class: side}, amount(last.value, series.unit)), " ", element("small", {},
                last.year + " " + sideName(series, side), element("br"), last.n > 1 ? say("medianOf", {n: last.n}) : "")));
    }
    return line;
}

function drawCards() {
    byId("chart-missing").hidden = canDraw();
    fillCards(byId("cards"), data.headlines[state.level].map(rank => data.series[rank]));
    if (byId("cards").children.length === 0)
        byId("cards").append(element("p", {}, say("nothing")));
    fillCards(byId("theme-cards"), data.themes.filter(series => series.counts[state.level] > 0));
    byId("themes").hidden = data.themes.length === 0;
}

function fillCards(cards, list) {
    forgetCharts(cards);
    cards.replaceChildren(...list.map(series => {
        const figures = levelFigures(series), id = "headline-" + series.id.replace(/\W/g, "-") + "-" + series.measure, holder = element("div", {});
        const open = () => {
            choose({series});
            byId("explore").scrollIntoView({behavior: "auto"});
        };
        const card = element("figure", {class: "card", id}, element("h3", {}, button(indicatorName(series), open)),
            element("p", {class: "note"}, measureName(series)), latestLine(series, figures), holder);
        queueMicrotask(() => canDraw() && drawYears(holder, id + "-chart", figures, state.places, true, (figure, side) => {
            choose({series});
            showFigure(figure, side);
        }));
        return card;
    }));
}

function drawPointKey() {
    const theme = colours(), looks = [["ok", "●"], ["ambiguous", "○"], ["revised", "◇"], ["no-report", "□"], ["target", "△"]];
    byId("point-key").replaceChildren(...looks.map(([key, sign]) => element("li", {}, sign + " " + say(key))));
    byId("point-key").hidden = !canDraw() || theme.ink === "";
}

function levelsThere() {
    return LEVELS.map((name, level) => [level, say(name)]).filter(([level]) => data.places.some(place => place.level === level));
}

function variants(series) {
    return data.series.filter(other => other.id === series.id && other.counts[state.level] > 0);
}

function drawControls() {
    const series = state.series, years = Array.from(new Set(levelFigures(series).map(figure => figure.year).filter(Boolean))).sort();
    tabs(byId("levels"), levelsThere().filter(([level]) => data.headlines[level].length > 0 || level === state.level), state.level, level => choose({level}));
    byId("indicator").value = indicatorName(series);
    options(byId("measure"), variants(series).map(other => [other.rank, measureName(other) + " · " + other.counts[state.level]]), series.rank);
    options(byId("level"), levelsThere(), state.level);
    for (const id of ["from", "to"])
        options(byId(id), [["", "—"]].concat(years.map(year => [year, year])), state[id] === null ? "" : state[id]);
    const whole = new Map();
    for (const figure of shownFigures(series))
        if (figure.whole && (figure.actual.value !== null || figure.target.value !== null))
            whole.set(figure.year, (whole.get(figure.year) || 0) + (figure.actual.value !== null ? 1 : 0.4));
    const ranked = Array.from(whole.keys()).sort((a, b) => b - a), most = Math.max(0, ...whole.values());
    if (!whole.has(state.year))
        state.year = ranked.find(year => whole.get(year) * 2 >= most) || ranked[0] || null;
    options(byId("year"), ranked.map(year => [year, year]), state.year);
    byId("year-field").hidden = state.view !== "ranked";
    tabs(byId("views"), VIEWS.filter(view => (canDraw() || view === "heat") && !(series.theme && view === "targetActual")).map(view => [view, say(view)]), state.view, view => choose({view}));
    drawPlaces();
}

function drawPlaces() {
    const wanted = byId("place-filter").value.toLowerCase(), places = byPlace(levelFigures(state.series)).map(([place]) => place);
    byId("place-count").textContent = state.places.size === 0 ? say("auto") : say("shownPlaces", {n: state.places.size});
    byId("place-list").replaceChildren(...places.filter(place => place.words.toLowerCase().includes(wanted)).slice(0, 300).map(place => {
        const box = element("input", {type: "checkbox"});
        box.checked = state.places.has(place);
        box.addEventListener("change", () => {
            if (box.checked)
                state.places.add(place);
            else
                state.places.delete(place);
            choose({});
        });
        return element("label", {}, box, " " + place.name);
    }));
}

function drawMain() {
    const plot = byId("main-plot"), series = state.series, figures = shownFigures(series), id = "figure-" + state.view;
    forgetCharts(plot);
    byId("main-title").textContent = indicatorName(series) + "　" + measureName(series) + "　" + say(state.view);
    const draw = {
        years: () => drawYears(plot, id, state.places.size > 0 ? figures : levelFigures(series).filter(inYears), state.places, false, showFigure),
        ranked: () => drawRank(plot, id, figures, state.year, showFigure), heat: () => drawHeat(plot, id, figures, showFigure),
        targetActual: () => drawAgainst(plot, id, figures, showFigure), distribution: () => drawSpread(plot, id, figures, showFigure)
    };
    if (!draw[state.view]())
        plot.append(element("p", {class: "note"}, say("noRows")));
    byId("main-note").textContent = mainNote(figures);
    clearTimeout(waiting); // sentences may wait until all else is drawn
    waiting = setTimeout(() => clearest(byId("clearest"), figures), 200);
}

function mainNote(figures) {
    const parts = figures.filter(figure => !figure.whole).length, both = figures.filter(figure => figure.attained !== "");
    const sides = {aim: sideName(state.series, "target").toLowerCase(), done: sideName(state.series, "actual").toLowerCase()};
    const yes = both.filter(figure => figure.attained !== "no").length, notes = [];
    if (state.view === "ranked")
        notes.push(say("rankHint", {year: state.year, ...sides}));
    if (["heat", "targetActual", "distribution"].includes(state.view))
        notes.push(say(state.view + "Hint", sides));
    if (both.length > 0 && ["targetActual", "years"].includes(state.view))
        notes.push(say("caught", {n: both.length, yes, share: percent(yes, both.length)}));
    if (parts > 0)
        notes.push(say("notWhole", {n: parts}));
    return notes.join(" ");
}

function drawTable() {
    const many = state.scope === "all";
    const figures = many ? data.series.flatMap(shownFigures) : shownFigures(state.series);
    byId("scope").value = state.scope;
    byId("table-title").textContent = many ? say("allIndicators") : indicatorName(state.series) + "　" + measureName(state.series);
    table.set(figures, many, state.filter);
    byId("shown").textContent = say("rows", {n: big(table.rows.length)});
}

function drawGroups() {
    const rows = data.unlabelled.map(([label, unit, measure, role, n, docs, median, min, max, marks]) => element("tr", {}, element("th", {scope: "row"}, label),
        element("td", {}, say(measure)), element("td", {class: "w"}, say(role)), element("td", {class: "n"}, big(n || 0)), element("td", {class: "n w"}, big(docs || 0)),
        ...[min, median, max].map((value, i) => element("td", {class: i === 1 ? "n" : "n w"}, value === null ? "" : amount(value, unit))),
        element("td", {}, button(say("sentence"), () => showMarks(label, marks), {"aria-label": say("sentence") + " " + label}))));
    plainTable(byId("group-rows"), [["label"], ["measure"], ["role", "w"], ["value", "n"], ["documents", "n w"], ["min", "n w"], ["median", "n"], ["max", "n w"], ["source"]], rows);
}

// Takes over a choice and draws what depends on it.
function choose(change) {
    const level = change.level !== undefined && change.level !== state.level;
    Object.assign(state, change);
    if (level)
        state.places.clear();
    if (change.series !== undefined || level)
        state.from = state.to = state.year = null;
    if (level && state.series.counts[state.level] === 0)
        state.series = data.series[(data.headlines[state.level][0] || 0)];
    if (state.series.theme && state.view === "targetActual")
        state.view = "years";
    keepingFocus(() => {
        drawControls();
        if (level || change.level !== undefined)
            drawCards();
        drawMain();
        drawTable();
    });
    remember();
}

function remember() {
    const {id, measure, basis, unit} = state.series;
    const words = new URLSearchParams({i: id, m: measure, b: basis, u: unit, level: LEVELS[state.level], view: state.view});
    if (state.places.size > 0)
        words.set("places", Array.from(state.places, place => place.name).join("|"));
    try {
        history.replaceState(null, "", "#" + words);
    } catch {
        // A page without an address of its own (a frame of a mail program) keeps no choice.
    }
}

// What the address says: #i=gdp&m=growth&b=yoy&u=%25&level=province&view=years&places=…
function recall() {
    const words = new URLSearchParams(location.hash.slice(1)), level = LEVELS.indexOf(words.get("level"));
    if (level >= 0)
        state.level = level;
    const same = series => series.id === words.get("i") && ["measure", "basis", "unit"].every(key => !words.has(key[0]) || words.get(key[0]) === series[key]);
    state.series = data.series.find(same) || state.series;
    if (VIEWS.includes(words.get("view")) && (canDraw() || words.get("view") === "heat"))
        state.view = words.get("view");
    const names = (words.get("places") || "").split("|");
    data.places.filter(place => names.includes(place.name)).forEach(place => state.places.add(place));
}

// The best level to begin with: where the headlines have most.
function begin() {
    const worth = level => data.headlines[level].reduce((sum, rank) => sum + data.series[rank].counts[level], 0);
    state.level = LEVELS.map((name, level) => level).sort((a, b) => worth(b) - worth(a))[0];
    state.series = data.series[data.headlines[state.level][0]] || data.series[0] || null;
    if (!canDraw())
        state.view = "heat";
    recall();
}

function drawAll() {
    translate();
    drawArchive();
    byId("source").replaceChildren(element("p", {class: "note"}, say("sourceHint")));
    options(byId("scope"), [["one", say("oneIndicator")], ["all", say("allIndicators")]], state.scope);
    if (byId("unlabelled").checked)
        drawGroups();
    const left = byId("left");
    left.textContent = data.counts[5] < data.counts[4] ? say("left", {shown: big(data.counts[5]), all: big(data.counts[4])}) + " " : "";
    if (state.series === null) {
        byId("explore").hidden = byId("rows").parentElement.hidden = true;
        byId("cards").replaceChildren(element("p", {}, say("nothing")));
        return;
    }
    drawPointKey();
    choose({level: state.level});
}

function listen() {
    const on = (id, kind, action) => byId(id).addEventListener(kind, event => action(event.target));
    on("measure", "change", e => choose({series: data.series[Number(e.value)]}));
    on("level", "change", e => choose({level: Number(e.value)}));
    for (const id of ["from", "to"])
        on(id, "change", e => choose({[id]: e.value === "" ? null : Number(e.value)}));
    on("year", "change", e => choose({year: Number(e.value)}));
    on("scope", "change", e => choose({scope: e.value}));
    on("filter", "input", e => choose({filter: e.value}));
    on("place-filter", "input", drawPlaces);
    on("place-reset", "click", () => {
        state.places.clear();
        choose({});
    });
    on("unlabelled", "change", e => {
        byId("groups").hidden = !e.checked;
        drawGroups();
    });
    on("download", "click", async () => saveAs(state.scope === "all" ? "figures.csv" : state.series.id + ".csv", csvOf(table.rows, await texts())));
    on("language", "click", () => {
        chooseLanguage(language === "zh" ? "en" : "zh");
        drawAll();
    });
    document.addEventListener("keydown", event => event.key === "Escape" && closeSource());
    const redraw = () => state.series !== null && (drawCards(), drawMain());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
    for (const [moment, paper] of [["beforeprint", true], ["afterprint", false]])
        addEventListener(moment, () => {
            document.documentElement.classList.toggle("paper", paper); // light colours, whatever the screen has
            redraw();
        });
    addEventListener("hashchange", () => {
        state.places.clear();
        recall();
        choose({level: state.level});
    });
    new IndicatorBox(byId("indicator"), byId("indicator-list"), series => choose({series}));
}

async function start() {
    const root = document.documentElement;
    chooseLanguage(root.dataset.lang);
    if (typeof DecompressionStream === "undefined") {
        byId("old").hidden = false;
        byId("old").textContent = say("old");
        return;
    }
    data = readData(await unpack("figures"));
    addThemes(data, await unpack("theme-figures"), await unpack("theme-texts"));
    table = new FigureTable(byId("rows"), byId("more"), (figure, side) => {
        showFigure(figure, side);
        byId("source").scrollIntoView({block: "nearest"});
    });
    begin();
    root.classList.add("js");
    if (byId("new-words") !== null)
        byId("themes").append(byId("new-words"));
    listen();
    drawAll();
    root.dataset.ready = String(Math.round(performance.now()));
}

start();
