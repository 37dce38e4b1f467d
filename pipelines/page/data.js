"use strict";
// The data of the page, as page-data(1) writes it: compressed, in base64, in two elements.
async function unpack(id) {
    const text = atob(byId(id).textContent.trim());
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++)
        bytes[i] = text.charCodeAt(i);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return JSON.parse(await new Response(stream).text());
}

let textsWanted = null;
// Sentences are only unpacked once somebody asks, or the browser has nothing else to do.
function texts() {
    textsWanted = textsWanted || unpack("texts");
    return textsWanted;
}

function readSide(data, side, mark) {
    if (typeof side === "number")
        return {status: data.statuses[side], value: null, lo: null, hi: null, n: 0, mark: -1, bound: "", more: null};
    const [bound, status, n, at, lo, hi, more] = side;
    const value = lo !== null && hi !== null ? (lo + hi) / 2 : lo !== null ? lo : hi;
    return {bound: data.bounds[bound], status: data.statuses[status], n: n || 0, mark: at, lo, hi, value, more: more === undefined ? null : more};
}

// The year that a figure is drawn at: that of its period, or the last one.
function lastYear(period) {
    const found = period.match(/\d{4}/g);
    return found === null ? null : Number(found[found.length - 1]);
}

function readFigure(data, series, row, number) {
    const [place, period, status, target, actual, gap, attained, attainment] = row;
    const figure = {
        series, number, place: data.places[place], period: data.periods[period].text, year: data.periods[period].year,
        whole: data.periods[period].whole, status: data.statuses[status], target: readSide(data, target), actual: readSide(data, actual),
        gap: gap === undefined ? null : gap, attained: data.answers[attained || 0], attainment: attainment === undefined ? null : attainment
    };
    return series.theme ? shareOf(figure) : figure;
}

// What was planned to be said is no aim.
function shareOf(figure) {
    return Object.assign(figure, {gap: null, attained: "", attainment: null});
}

// Its figures are read when they are asked for first: most never are.
class Series {
    constructor(data, row, rank) {
        [this.id, this.zh, this.en, this.measure, this.basis, this.unit, this.rows] = row;
        this.data = data;
        this.rank = rank;
        this.theme = this.id.startsWith("theme.");
        this.words = (this.id + " " + this.zh + " " + this.en).toLowerCase();
        this.counts = [0, 0, 0, 0, 0, 0]; // by level
        for (const [place] of this.rows)
            this.counts[data.places[place].level]++;
    }

    get figures() {
        this.read = this.read || this.rows.map((row, number) => readFigure(this.data, this, row, number));
        return this.read;
    }
}

// Names in place of numbers. Levels: country, province, prefecture, county, part, other.
function readData(data) {
    data.places = data.places.map(([name, code, level]) => ({name, code, level, words: name + " " + code}));
    data.periods = data.periods.map(text => ({text, year: lastYear(text), whole: /^\d{4}$/.test(text)}));
    data.series = data.series.map((row, rank) => new Series(data, row, rank));
    return data;
}

// The terms of themes, lines of theme and term, the longest first.
function readTerms(id) {
    const bytes = Uint8Array.from(atob(byId(id).textContent.trim()), c => c.charCodeAt(0)), terms = new Map();
    for (const [theme, term] of new TextDecoder().decode(bytes).split("\n").map(line => line.split("\t")).filter(cells => cells.length === 2)) {
        const list = terms.get("theme." + theme) || [];
        terms.set("theme." + theme, list.concat(term.replace(/\\(.)/g, "$1")));
    }
    for (const list of terms.values())
        list.sort((a, b) => b.length - a.length);
    return terms;
}

// Themes are series like others, after them, of the same places. Their texts have no sentences, but documents.
function addThemes(data, themes, themeTexts) {
    Object.assign(data, {terms: readTerms("theme-terms"), themeTexts});
    const known = new Map(data.places.map(place => [place.name, place]));
    readData(themes);
    themes.places = themes.places.map(place => {
        if (!known.has(place.name))
            data.places.push(place);
        return known.get(place.name) || place;
    });
    data.themes = themes.series;
    for (const series of themes.series) {
        const names = WORDS[series.id] || [series.id.slice("theme.".length)];
        [series.zh, series.en] = [names[0], names[1] || names[0]];
        series.words = (series.id + " " + series.zh + " " + series.en).toLowerCase();
        series.rank = data.series.push(series) - 1;
    }
}

const LEVELS = ["country", "province", "prefecture", "county", "part", "other"];
const DOUBTS = ["ambiguous", "revised", "no-report"];

// The side that a figure is shown by: its result, else its aim.
function shownSide(figure) {
    return figure.actual.value !== null ? "actual" : "target";
}

function middle(sorted, at) {
    const i = (sorted.length - 1) * at, low = Math.floor(i);
    return sorted.length === 0 ? null : sorted[low] + (sorted[Math.ceil(i)] - sorted[low]) * (i - low);
}

function ascending(values) {
    return values.slice().sort((a, b) => a - b);
}

// Figures by place, in order of years; places with the most results first.
function byPlace(figures) {
    const found = new Map();
    for (const figure of figures) {
        if (!found.has(figure.place))
            found.set(figure.place, []);
        found.get(figure.place).push(figure);
    }
    const count = list => list.filter(figure => figure.actual.value !== null).length + list.length / 1000;
    for (const list of found.values())
        list.sort((a, b) => a.year - b.year);
    return Array.from(found).sort((a, b) => count(b[1]) - count(a[1]) || (a[0].code < b[0].code ? -1 : 1));
}
