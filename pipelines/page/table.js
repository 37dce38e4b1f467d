"use strict";
// The table of figures: sorted, filtered, shown piece by piece, and given away as CSV.
const PIECE = 100;

function statusBadge(status, flags) {
    const badge = element("span", {class: "badge " + status}, say(status));
    return flags === undefined || !(flags & 1) ? badge : element("span", {}, badge, " ", element("span", {class: "badge damaged"}, say("damaged")));
}

const sideText = side => figure => stated(figure[side], figure.series.unit);
const compareText = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// Columns: key of the name, text of a cell, what it is sorted by, class; `many` only where several indicators stand.
const COLUMNS = [
    {key: "indicator", many: true, text: f => indicatorName(f.series), order: f => f.series.rank},
    {key: "measure", many: true, class: "w", text: f => measureName(f.series), order: f => measureName(f.series)},
    {key: "place", head: true, text: f => f.place.name, order: f => f.place.code || f.place.name},
    {key: "period", text: f => periodName(f.period), order: f => f.year},
    {key: "target", class: "n", text: sideText("target"), order: f => f.target.value},
    {key: "actual", class: "n", text: sideText("actual"), order: f => f.actual.value},
    {key: "gap", class: "n w", text: f => f.gap === null ? "" : gapText(f), order: f => f.gap},
    {key: "attainment", class: "n w", text: f => f.attainment === null ? "" : number(f.attainment) + "%", order: f => f.attainment},
    {key: "attained", text: f => f.attained === "" ? "" : say(f.attained), order: f => f.attained, mark: f => f.attained},
    {key: "status", text: f => say(f.status), order: f => f.status}
];

function gapText(figure) {
    const points = ["%", "‰"].includes(figure.series.unit) ? "pp" : figure.series.unit === "rank" ? "" : figure.series.unit;
    return (figure.gap > 0 ? "+" : "") + number(figure.gap) + unitName(points);
}

class FigureTable {
    constructor(table, more, show) {
        this.table = table;
        this.more = more;
        this.show = show;
        this.sorted = {key: null, up: true};
        this.count = PIECE;
        more.addEventListener("click", () => {
            this.count += 5 * PIECE;
            this.draw();
        });
    }

    // Rows that hold all words of the filter, in the order that was asked for.
    set(figures, many, filter) {
        const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
        const meets = f => words.every(word => f.series.words.includes(word) || f.place.words.includes(word) || f.period.includes(word) ||
            periodName(f.period).includes(word) || say(f.status).includes(word));
        this.columns = COLUMNS.filter(column => many || !column.many);
        this.rows = words.length === 0 ? figures.slice() : figures.filter(meets);
        this.count = PIECE;
        this.sort();
    }

    sort() {
        const column = this.columns.find(c => c.key === this.sorted.key);
        if (column !== undefined) {
            const empty = value => value === null || value === "" || value === undefined;
            this.rows = this.rows.map(row => [column.order(row), row]).sort(([a], [b]) =>
                empty(a) || empty(b) ? empty(a) - empty(b) : this.sorted.up ? compareText(a, b) : compareText(b, a)).map(([, row]) => row);
        }
        this.draw();
    }

    sortBy(key) {
        const numeric = !["indicator", "measure", "place"].includes(key);
        this.sorted = {key, up: this.sorted.key === key ? !this.sorted.up : !numeric};
        this.sort();
    }

    head(column) {
        const sorted = this.sorted.key === column.key ? (this.sorted.up ? "ascending" : "descending") : null;
        return element("th", {scope: "col", class: column.class, "aria-sort": sorted, "data-name": say(column.key)}, button(say(column.key), () => keepingFocus(() => this.sortBy(column.key))));
    }

    cell(column, figure) {
        if (column.key === "status")
            return element("td", {}, statusBadge(figure.status));
        return element(column.head ? "th" : "td", {class: [column.class, column.mark ? column.mark(figure) : ""].filter(Boolean).join(" ") || null,
            scope: column.head ? "row" : null}, column.text(figure));
    }

    row(figure) {
        const id = "f-" + figure.series.rank + "-" + figure.number;
        const words = {"aria-label": say("sentence") + " " + figure.place.name + " " + periodName(figure.period)};
        return element("tr", {id}, ...this.columns.map(column => this.cell(column, figure)),
            element("td", {}, button(say("sentence"), () => this.show(figure, shownSide(figure)), words)));
    }

    draw() {
        const head = element("tr", {}, ...this.columns.map(column => this.head(column)), element("th", {scope: "col"}, say("source")));
        this.table.tHead.replaceChildren(head);
        this.table.tBodies[0].replaceChildren(...this.rows.slice(0, this.count).map(figure => this.row(figure)));
        if (this.rows.length === 0)
            this.table.tBodies[0].append(element("tr", {}, element("td", {colspan: this.columns.length + 1}, say("noRows"))));
        this.more.hidden = this.rows.length <= this.count;
        this.more.textContent = say("more", {n: Math.min(5 * PIECE, this.rows.length - this.count)});
    }
}

// A cell of CSV: text that a spreadsheet would take for a formula has an apostrophe in front, as panel --bom writes it.
function csvCell(value) {
    if (typeof value === "number")
        return String(value);
    const text = value === null || value === undefined ? "" : String(value);
    const safe = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n][^]/.test(text) ? "'" + text : text;
    return /[",\n\r]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
}

const CSV_HEAD = ["place", "code", "indicator", "name", "english", "measure", "basis", "unit", "period", "target_bound", "target_lo", "target_hi",
    "target_status", "target_at", "target_sentence", "actual_bound", "actual_lo", "actual_hi", "actual_status", "actual_at", "actual_sentence", "gap", "attained", "attainment", "status"];

function csvSide(side, all) {
    const found = findMark(all, side.mark);
    return [side.bound, side.lo, side.hi, side.status, found === null ? "" : found.at, found === null ? "" : found.text];
}

// What is shown, sentences and their places with it, as CSV with a byte order mark, for spreadsheets.
function csvOf(figures, all) {
    const rows = figures.map(f => [f.place.name, f.place.code, f.series.id, f.series.zh, f.series.en, f.series.measure, f.series.basis, f.series.unit, f.period,
        ...csvSide(f.target, all), ...csvSide(f.actual, all), f.gap, f.attained, f.attainment, f.status]);
    return "\ufeff" + [CSV_HEAD].concat(rows).map(row => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
}

function saveAs(name, text) {
    const link = element("a", {href: URL.createObjectURL(new Blob([text], {type: "text/csv"})), download: name});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function plainTable(table, heads, rows) {
    table.tHead.replaceChildren(element("tr", {}, ...heads.map(([key, kind]) => element("th", {scope: "col", class: kind}, say(key)))));
    table.tBodies[0].replaceChildren(...rows);
}
