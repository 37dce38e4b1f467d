"use strict";
// A box to choose an indicator in: what is typed may be Chinese, English or an id; arrows, Enter and Escape work.
class IndicatorBox {
    constructor(input, list, choose) {
        this.input = input;
        this.list = list;
        this.choose = choose;
        this.at = -1;
        input.addEventListener("focus", () => {
            input.select();
            this.open("");
        });
        input.addEventListener("input", () => this.open(input.value));
        input.addEventListener("click", () => this.list.hidden && this.open(""));
        input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
        input.addEventListener("keydown", event => this.key(event));
    }

    // The best series of each indicator that has all words, those first that begin so.
    find(typed) {
        const words = typed.toLowerCase().split(/\s+/).filter(Boolean), seen = new Set();
        const found = data.series.filter(s => words.every(word => s.words.includes(word)) && s.counts[state.level] > 0 && !seen.has(s.id) && seen.add(s.id));
        const near = s => words.length === 0 ? 0 : s.zh === typed || s.id === typed ? 0 : s.zh.startsWith(words[0]) || s.id.startsWith(words[0]) ? 1 : 2;
        return found.sort((a, b) => near(a) - near(b) || a.rank - b.rank).slice(0, 60);
    }

    open(typed) {
        this.found = this.find(typed);
        this.at = typed === "" ? -1 : 0;
        this.list.hidden = this.found.length === 0;
        this.input.setAttribute("aria-expanded", String(!this.list.hidden));
        if (this.at >= 0 && this.found.length > 0)
            this.input.setAttribute("aria-activedescendant", "option-0");
        else
            this.input.removeAttribute("aria-activedescendant");
        this.list.replaceChildren(...this.found.map((series, i) => {
            const item = element("li", {role: "option", id: "option-" + i, "aria-selected": String(i === this.at)}, indicatorName(series),
                element("small", {}, (language === "zh" ? series.en : series.zh) + " · " + series.id));
            item.addEventListener("mousedown", event => {
                event.preventDefault();
                this.take(series);
            });
            return item;
        }));
    }

    move(step) {
        this.at = (this.at + step + this.found.length) % this.found.length;
        Array.from(this.list.children).forEach((item, i) => item.setAttribute("aria-selected", String(i === this.at)));
        this.list.children[this.at].scrollIntoView({block: "nearest"});
        this.input.setAttribute("aria-activedescendant", "option-" + this.at);
    }

    key(event) {
        if (event.key === "Escape")
            this.close();
        else if (this.found === undefined || this.found.length === 0)
            return;
        else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            if (this.list.hidden)
                this.open("");
            this.move(event.key === "ArrowDown" ? 1 : -1);
        } else if (event.key === "Enter" && this.at >= 0 && !this.list.hidden) {
            event.preventDefault();
            this.take(this.found[this.at]);
        }
    }

    take(series) {
        this.choose(series);
        this.close();
        this.input.select();
    }

    close() {
        this.list.hidden = true;
        this.input.setAttribute("aria-expanded", "false");
        this.input.removeAttribute("aria-activedescendant");
        if (state.series !== null)
            this.input.value = indicatorName(state.series);
    }
}
