"use strict";
// Pictures: Chart.js draws them on a canvas; the heat map is a table. Each point knows its figure and its side.
const canDraw = () => typeof Chart !== "undefined";
const drawn = new Set();

function colours() {
    const style = getComputedStyle(document.documentElement), colour = name => style.getPropertyValue("--" + name).trim();
    const all = {series: [0, 1, 2, 3, 4, 5].map(i => colour("c" + i))};
    for (const name of ["ink", "dim", "line", "back", "others", "good", "bad", "doubt", "accent"])
        all[name] = colour(name);
    return all;
}

// How a point looks: filled where it is sure, hollow where it is not.
const SHAPES = {ok: "circle", ambiguous: "circle", revised: "rectRot", "no-report": "rect", "words-only": "circle", "none-stated": "circle"};

function look(point) {
    const status = point.figure[point.side].status;
    if (point.far)
        return {shape: "crossRot", hollow: true};
    return {shape: point.side === "target" ? "triangle" : SHAPES[status] || "circle", hollow: DOUBTS.includes(status) || point.side === "target"};
}

function pointsOf(list, side) {
    const seen = new Set(), points = [];
    for (const figure of list) {
        if (figure[side].value === null || !figure.whole || seen.has(figure.year))
            continue;
        seen.add(figure.year);
        points.push({x: figure.year, y: figure[side].value, figure, side});
    }
    return points;
}

function styled(dataset, colour, theme, radius) {
    const each = choose => dataset.data.map(point => choose(look(point)));
    return Object.assign(dataset, {
        borderColor: colour, borderWidth: dataset.borderWidth || 2, pointBorderColor: colour, pointBorderWidth: 1.5, pointHitRadius: 8,
        pointStyle: each(l => l.shape), pointRadius: each(l => l.shape === "crossRot" ? Math.max(radius, 4) : radius), pointHoverRadius: radius + 3,
        pointBackgroundColor: each(l => l.hollow ? theme.back : colour), tension: 0, spanGaps: true
    });
}

// Where the values lie but for a few far away from all others: these are drawn at the edge, as a cross.
function fence(values) {
    const sorted = ascending(values), low = middle(sorted, 0.25), high = middle(sorted, 0.75), width = 4 * Math.max(high - low, Math.abs(high) / 50);
    const inside = sorted.filter(value => value >= low - width && value <= high + width);
    return inside.length === 0 ? [sorted[0], sorted[sorted.length - 1]] : [inside[0], inside[inside.length - 1]];
}

function fenceIn(points, axes) {
    if (points.length < 8 || points[0].figure.series.theme) // a share is counted, not read wrongly: all of them are true
        return 0;
    const [low, high] = fence(points.flatMap(point => axes.map(axis => point[axis])));
    for (const point of points)
        for (const axis of axes) {
            const inside = Math.min(high, Math.max(low, point[axis]));
            point.far = point.far || inside !== point[axis];
            point[axis] = inside;
        }
    return points.filter(point => point.far).length;
}

function describe(point) {
    const {figure, side} = point, status = figure[side].status;
    return sideName(figure.series, side) + " " + stated(figure[side], figure.series.unit) + (status === "ok" ? "" : "　" + say(status));
}

function scaleOf(values, unit, theme, title, small) {
    const low = Math.min(...values), high = Math.max(...values);
    return {
        type: low > 0 && high / low > 300 ? "logarithmic" : "linear", grid: {color: theme.line}, border: {display: false},
        beginAtZero: low >= 0 && (low < high / 3 || values.length < 6), grace: low >= 0 ? 0 : "4%", title: {display: Boolean(title), text: title, color: theme.dim},
        ticks: {color: theme.dim, maxTicksLimit: small ? 5 : 8, callback: value => unit === "rank" ? number(value) : number(value) + (unit === "%" ? "%" : "")},
        reverse: unit === "rank"
    };
}

function yearScale(theme, small, points) {
    const years = points.map(point => point.x), first = Math.min(...years), last = Math.max(...years);
    return {type: "linear", grid: {display: false}, min: first - 0.5, max: last + 0.5,
        afterBuildTicks: axis => {
            const step = Math.ceil((last - first + 1) / (small || innerWidth < 640 ? 6 : 14));
            axis.ticks = Array.from({length: Math.floor((last - first) / step) + 1}, (whole, i) => ({value: last - i * step})).reverse();
        },
        ticks: {autoSkip: false, color: theme.dim, precision: 0, maxRotation: 0, callback: value => String(value)}};
}

// A chart in a new canvas of `holder`: its points lead to `show`, by mouse and by the arrow keys.
function chart(holder, id, label, height, config, show) {
    const canvas = element("canvas", {id, role: "img", tabindex: 0, "aria-label": label});
    const plot = element("div", {class: "plot"}, canvas);
    plot.style.height = height + "px";
    holder.append(plot);
    const theme = colours();
    config.options = {
        responsive: true, maintainAspectRatio: false, animation: false, parsing: false, normalized: true, events: ["mousemove", "mouseout", "click"],
        interaction: {mode: "nearest", intersect: false, axis: "xy"}, layout: {padding: 4}, ...config.options,
        plugins: {legend: {display: false}, tooltip: {
            displayColors: false, filter: item => item.raw.figure !== undefined,
            callbacks: {
                title: items => items.length === 0 ? "" : shortPlace(items[0].raw.figure.place) + " " + periodName(items[0].raw.figure.period),
                label: item => describe(item.raw)
            }}, ...(config.options.plugins || {})}
    };
    config.options.onClick = (event, elements, made) => {
        const hit = elements.map(e => made.data.datasets[e.datasetIndex].data[e.index]).find(point => point.figure !== undefined);
        if (hit !== undefined)
            show(hit.figure, hit.side);
    };
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.color = theme.dim;
    const made = new Chart(canvas, config);
    drawn.add(made);
    walkable(canvas, made, show);
    return made;
}

function walkable(canvas, made, show) {
    let at = -1;
    canvas.addEventListener("keydown", event => {
        const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
        if (step === undefined)
            return;
        event.preventDefault();
        const all = [];
        made.data.datasets.forEach((set, datasetIndex) => set.data.forEach((point, index) => point.figure && all.push({datasetIndex, index, point})));
        if (all.length === 0)
            return;
        at = (at + step + all.length) % all.length;
        const {datasetIndex, index, point} = all[at], place = made.getDatasetMeta(datasetIndex).data[index];
        made.setActiveElements([{datasetIndex, index}]);
        made.tooltip.setActiveElements([{datasetIndex, index}], {x: place.x, y: place.y});
        made.update("none");
        show(point.figure, point.side);
    });
}

// Places that are drawn in colour: those that were chosen, or the first few.
function coloured(places, chosen, few) {
    const picked = places.filter(([place]) => chosen.has(place));
    return (picked.length > 0 ? picked : places).slice(0, chosen.size > 0 ? 6 : few);
}

function medians(places, side) {
    const years = new Map();
    for (const [, list] of places)
        for (const point of pointsOf(list, side))
            years.set(point.x, (years.get(point.x) || []).concat(point.y));
    return Array.from(years).filter(([, values]) => values.length >= 3).sort((a, b) => a[0] - b[0])
        .map(([x, values]) => ({x, y: middle(ascending(values), 0.5)}));
}

// Places of one chart over years: points of each, kept inside the fence of all.
function placePoints(places) {
    const all = places.map(([place, list]) => ({place, actual: pointsOf(list, "actual"), target: pointsOf(list, "target")}));
    return {all, far: fenceIn(all.flatMap(entry => entry.actual.concat(entry.target)), ["y"])};
}

// The sets of a chart over years, and its legend.
function yearSets(figures, chosen, few, small) {
    const theme = colours(), places = byPlace(figures), first = coloured(places, chosen, few).map(([place]) => place), sets = [], legend = [];
    const {all, far} = placePoints(places);
    all.filter(entry => first.includes(entry.place)).forEach((entry, i) => {
        const colour = theme.series[i % theme.series.length];
        sets.push(styled({data: entry.actual, order: 1, borderWidth: small ? 1.5 : 2}, colour, theme, small ? 1.8 : 3.5));
        if (!(small && figures[0].series.theme)) // every place has a plan each year: its median is enough there
            sets.push(styled({data: entry.target, order: 2, borderDash: [4, 4], borderWidth: 1}, colour, theme, small ? 1.6 : 4));
        legend.push([colour, shortPlace(entry.place)]);
    });
    if (places.length > 4) {
        const line = {borderColor: theme.ink, pointRadius: 0, pointHitRadius: 0, order: 0};
        sets.push({data: medians(places, "actual"), borderWidth: 2.5, ...line}, {data: medians(places, "target"), borderWidth: 1.8, borderDash: [5, 3], ...line});
        legend.push([theme.ink, say("median")]);
    }
    if (chosen.size === 0 && all.length > first.length) {
        all.filter(entry => !first.includes(entry.place)).forEach(entry =>
            sets.push(styled({data: entry.actual, order: 3, borderWidth: 0.8}, theme.others, theme, small ? 1 : 1.8)));
        legend.push([theme.others, say("others")]);
    }
    return {sets: sets.filter(set => set.data.length > 0), legend, theme, far};
}

function legendList(legend) {
    return element("ul", {class: "key legend"}, ...legend.map(([colour, name]) => {
        const swatch = element("i", {});
        swatch.style.background = colour;
        return element("li", {}, swatch, name);
    }));
}

function drawYears(holder, id, figures, chosen, small, show) {
    const {sets, legend, theme, far} = yearSets(figures, chosen, small ? 3 : 5, small), points = sets.flatMap(set => set.data);
    if (points.length === 0)
        return false;
    const {series} = figures[0], y = scaleOf(points.map(point => point.y), series.unit, theme, "", small);
    chart(holder, id, indicatorName(series) + " " + measureName(series) + " " + say("years"), small ? 165 : 420,
        {type: "line", data: {datasets: sets}, options: {scales: {x: yearScale(theme, small, points), y}}}, show);
    holder.append(legendList(legend), ...farNote(far, small));
    return true;
}

function farNote(far, small) {
    return far === 0 ? [] : [element("p", {class: "note"}, say(small ? "farShort" : "far", {n: far}))];
}

function drawRank(holder, id, figures, year, show) {
    const theme = colours(), most = 40, seen = new Set();
    const rows = figures.filter(f => f.whole && f.year === year && !seen.has(f.place) && seen.add(f.place))
        .filter(f => f.actual.value !== null || f.target.value !== null);
    const order = figure => figure.actual.value === null ? -Infinity : figure.actual.value;
    rows.sort((a, b) => order(b) - order(a) || b.target.value - a.target.value);
    const shown = rows.slice(0, most), names = shown.map(f => [shortPlace(f.place), stated(f.actual, f.series.unit)].filter(Boolean).join(" "));
    if (shown.length === 0)
        return false;
    const bars = shown.map((figure, y) => ({x: figure.actual.value, y, figure, side: "actual"})).filter(point => point.x !== null);
    const aims = shown.map((figure, y) => ({x: figure.target.value, y, figure, side: "target"})).filter(point => point.x !== null);
    const fill = point => DOUBTS.includes(point.figure.actual.status) ? "transparent" : theme.accent;
    const x = scaleOf(bars.concat(aims).map(point => point.x), shown[0].series.unit, theme, "", false);
    Object.assign(x, {type: "linear", beginAtZero: true});
    chart(holder, id, say("ranked"), 60 + shown.length * 21, {
        type: "bar",
        data: {labels: names, datasets: [
            {type: "line", data: aims, showLine: false, pointStyle: "line", rotation: 90, pointRotation: 90, pointRadius: 9, pointHoverRadius: 11, pointBorderWidth: 3, pointBorderColor: theme.ink, indexAxis: "y"},
            {data: bars, backgroundColor: bars.map(fill), borderColor: bars.map(point => DOUBTS.includes(point.figure.actual.status) ? theme.doubt : theme.accent), borderWidth: 1, barPercentage: 0.7, indexAxis: "y"}]},
        options: {indexAxis: "y", interaction: {mode: "nearest", intersect: false, axis: "y"}, scales: {x, y: {type: "category", labels: names, grid: {display: false}, ticks: {color: theme.ink, autoSkip: false}}}}
    }, show);
    return true;
}

function drawAgainst(holder, id, figures, show) {
    const theme = colours(), points = figures.filter(f => f.target.value !== null && f.actual.value !== null)
        .map(figure => ({x: figure.target.value, y: figure.actual.value, figure, side: "actual"}));
    if (points.length === 0)
        return false;
    const far = fenceIn(points, ["x", "y"]);
    const all = points.flatMap(point => [point.x, point.y]), low = Math.min(...all), high = Math.max(...all), unit = figures[0].series.unit;
    const colour = point => point.figure.attained === "no" ? theme.bad : point.figure.attained === "" ? theme.dim : theme.good;
    const set = styled({data: points, showLine: false}, theme.dim, theme, 4);
    set.pointBorderColor = points.map(colour);
    set.pointBackgroundColor = points.map(point => point.figure.status === "ok" ? colour(point) : theme.back);
    const diagonal = {data: [{x: low, y: low}, {x: high, y: high}], borderColor: theme.dim, borderDash: [4, 4], borderWidth: 1, pointRadius: 0, pointHitRadius: 0};
    const scale = title => scaleOf(all, unit, theme, title, false);
    chart(holder, id, say("targetActual"), 420, {type: "line", data: {datasets: [set, diagonal]}, options: {scales: {x: scale(say("target")), y: scale(say("actual"))}}}, show);
    holder.append(...farNote(far));
    return true;
}

function drawSpread(holder, id, figures, show) {
    const theme = colours(), points = [], years = new Map();
    for (const [, list] of byPlace(figures))
        points.push(...pointsOf(list, "actual"));
    if (points.length === 0)
        return false;
    const far = fenceIn(points, ["y"]);
    for (const point of points)
        years.set(point.x, (years.get(point.x) || []).concat(point.y));
    const bands = Array.from(years).filter(([, values]) => values.length >= 4).sort((a, b) => a[0] - b[0]);
    const line = (at, more) => ({data: bands.map(([x, values]) => ({x, y: middle(ascending(values), at)})), pointRadius: 0, pointHitRadius: 0, tension: 0, ...more});
    const set = styled({data: points, showLine: false, order: 1}, theme.series[1], theme, 3);
    chart(holder, id, say("distribution"), 420, {
        type: "line",
        data: {datasets: [set, line(0.5, {borderColor: theme.ink, borderWidth: 2, order: 0}), line(0.25, {borderWidth: 0, order: 3}),
            line(0.75, {borderWidth: 0, fill: "-1", backgroundColor: theme.others + "55", order: 3})]},
        options: {scales: {x: yearScale(theme, false, points), y: scaleOf(points.map(point => point.y), figures[0].series.unit, theme, "", false)}}
    }, show);
    holder.append(...farNote(far));
    return true;
}

// Places by years; how dark a cell is, its rank among all says.
function drawHeat(holder, id, figures, show) {
    const most = 60, places = byPlace(figures).slice(0, most), years = new Set(), cells = [];
    for (const [place, list] of places)
        for (const figure of list) {
            const side = shownSide(figure);
            if (!figure.whole || figure[side].value === null)
                continue;
            years.add(figure.year);
            cells.push({place, figure, side, value: figure[side].value});
        }
    if (cells.length === 0)
        return false;
    const sorted = ascending(cells.map(cell => cell.value)), of = new Map(), order = ascending(Array.from(years));
    const rank = value => sorted.length < 2 ? 1 : sorted.indexOf(value) / (sorted.length - 1);
    for (const cell of cells)
        if (!of.has(cell.place.name + cell.figure.year))
            of.set(cell.place.name + cell.figure.year, cell);
    const rows = places.filter(([place]) => order.some(year => of.has(place.name + year)));
    rows.sort((a, b) => (a[0].code || "9") < (b[0].code || "9") ? -1 : 1);
    const body = element("tbody", {}, ...rows.map(([place]) => element("tr", {}, element("th", {scope: "row"}, shortPlace(place)),
        ...order.map(year => heatCell(of.get(place.name + year), rank, show)))));
    const head = element("tr", {}, element("td", {}), ...order.map(year => element("th", {scope: "col"}, String(year))));
    const box = element("div", {class: "wide-table"}, element("table", {class: "heat", id}, element("thead", {}, head), body));
    holder.append(box);
    box.scrollLeft = box.scrollWidth; // the latest years first
    return true;
}

function heatCell(cell, rank, show) {
    if (cell === undefined)
        return element("td", {});
    const {figure, side} = cell, doubt = DOUBTS.includes(figure[side].status);
    const said = shortPlace(figure.place) + " " + periodName(figure.period) + " " + describe(cell), shown = number(cell.value);
    const words = said.includes(shown) ? said : said + " → " + shown; // a range is shown by its middle
    const made = element("td", {class: (side === "target" ? "aim " : "") + (doubt ? "doubt" : "")},
        button(shown, () => show(figure, side), {title: words, "aria-label": words}));
    made.style.backgroundColor = "rgba(" + getComputedStyle(document.documentElement).getPropertyValue("--heat") + "," + (0.04 + 0.5 * rank(cell.value)).toFixed(2) + ")";
    return made;
}

function forgetCharts(holder) {
    for (const made of drawn)
        if (holder.contains(made.canvas)) {
            made.destroy();
            drawn.delete(made);
        }
    holder.replaceChildren();
}
