"use strict";
// A click on a head sorts its table: numbers by data-v, the largest first; text as it stands. Empty cells go last.
document.querySelectorAll("thead button").forEach(button => button.addEventListener("click", () => {
    const th = button.parentElement, column = th.cellIndex, body = th.closest("table").tBodies[0];
    const rows = Array.from(body.rows), cell = row => row.cells[column];
    const numeric = rows.some(row => cell(row).dataset.v !== undefined);
    const was = th.getAttribute("aria-sort");
    const up = was === null ? !numeric : was === "descending";
    const value = row => numeric ? cell(row).dataset.v || "" : cell(row).textContent;
    const order = (a, b) => numeric ? a - b : a < b ? -1 : a > b ? 1 : 0;
    rows.map(row => [value(row), row]).sort(([a], [b]) =>
        a === "" || b === "" ? (a === "") - (b === "") : up ? order(a, b) : order(b, a))
        .forEach(([, row]) => body.append(row));
    th.parentElement.querySelectorAll("[aria-sort]").forEach(other => other.removeAttribute("aria-sort"));
    th.setAttribute("aria-sort", up ? "ascending" : "descending");
}));
const filter = document.getElementById("filter"), shown = document.getElementById("shown");
const table = document.querySelector("#groups table");
filter.addEventListener("input", () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let n = 0;
    for (const row of table.tBodies[0].rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every(word => text.includes(word));
        n += !row.hidden;
    }
    shown.textContent = n + " shown";
});
document.getElementById("columns").addEventListener("change", event =>
    document.querySelectorAll(".wide").forEach(part => part.classList.toggle("all", event.target.checked)));
