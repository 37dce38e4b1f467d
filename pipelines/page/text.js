"use strict";
// Words and numbers for people. WORDS, made from words.tsv, has for each key what it is in Chinese and in English.
const LANGUAGES = ["zh", "en"];
let language = "zh";

function say(key, values) {
    const words = WORDS[key];
    const text = words === undefined ? key : words[LANGUAGES.indexOf(language)];
    return values === undefined ? text : text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? String(values[name]) : whole);
}

// The language that --lang set, else that of the browser.
function chooseLanguage(wanted) {
    const browser = (navigator.languages || [navigator.language || "zh"])[0] || "zh";
    language = LANGUAGES.includes(wanted) ? wanted : browser.toLowerCase().startsWith("zh") ? "zh" : "en";
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}

const UNITS = {
    zh: {CNY: "元", USD: "美元", HKD: "港元", EUR: "欧元", JPY: "日元", TWD: "新台币元", pp: "个百分点", x: "倍", rank: ""},
    en: {CNY: " CNY", USD: " USD", HKD: " HKD", EUR: " EUR", JPY: " JPY", TWD: " TWD", pp: " pp", x: "×", rank: "", "%": "%", "‰": "‰",
        人: " people", 人次: " visits", 户: " households", 件: "", 个: "", 项: "", 家: "", 公里: " km", 平方米: " m²", 亩: " mu", 公顷: " ha", 吨: " t"}
};

function unitName(unit) {
    const name = UNITS[language][unit];
    return name !== undefined ? name : language === "en" && unit !== "" ? " " + unit : unit;
}

const STEPS = [[1e12, "万亿"], [1e8, "亿"], [1e4, "万"]];

// Four significant digits; in Chinese with 万, 亿 and 万亿. Rounding first: 99999999 is 1亿.
function number(value) {
    const rounded = Math.abs(value) < 10000 && Number.isInteger(value) ? value : Number(value.toPrecision(4));
    if (language === "en")
        return Math.abs(rounded) < 10000 ? String(rounded)
            : new Intl.NumberFormat("en", {notation: "compact", maximumSignificantDigits: 4}).format(rounded);
    for (const [size, name] of STEPS)
        if (Math.abs(rounded) >= size)
            return Number((rounded / size).toPrecision(4)) + name;
    return String(rounded);
}

function amount(value, unit) {
    if (unit === "rank")
        return language === "zh" ? "第" + number(value) + "位" : "#" + number(value);
    return number(value) + unitName(unit);
}

const SIGNS = {"=": "", "~": "≈", ">": "＞", ">=": "≥", "<": "＜", "<=": "≤"};

// A side of a figure as it was stated: its bound, and both ends of a range.
function stated(side, unit) {
    if (side === null || side.value === null)
        return "";
    if (side.bound === ".." && side.lo !== null && side.hi !== null)
        return number(side.lo) + "—" + amount(side.hi, unit);
    return (SIGNS[side.bound] || "") + amount(side.value, unit);
}

// What a series measures: 同比增速（%）.
function measureName(series) {
    if (series.theme)
        return say("themeShare");
    const basis = series.basis === "" ? "" : say(series.basis === "total" ? "total" : series.basis);
    const space = language === "zh" || basis === "" ? "" : " ";
    const word = series.basis === "new" || series.basis === "total" ? basis : basis + space + say(series.measure);
    const unit = unitName(series.unit).trim();
    return unit === "" ? word : language === "zh" ? word + "（" + unit + "）" : word + " (" + unit + ")";
}

// Of a theme the sides are parts of a report.
function sideName(series, side) {
    return say(!series.theme ? side : side === "target" ? "planned" : "done");
}

function indicatorName(series) {
    return language === "zh" ? series.zh : series.en;
}

// A place without what it lies in, as far as that is told apart: 江苏省苏州市 is 苏州市.
function shortPlace(place) {
    if (place.level === 1)
        return place.name.replace(/(维吾尔|壮族|回族)?自治区$|特别行政区$|[省市]$/, "") || place.name;
    return place.name.replace(/^(?:[^省]{2,3}省|[^区]{2,10}?自治区|(?:北京|上海|天津|重庆)市)(?=.)/, "") || place.name;
}

function periodName(period) {
    if (language === "en")
        return period;
    const parts = {H1: "上半年", H2: "下半年", Q1: "一季度", Q2: "二季度", Q3: "三季度", Q4: "四季度", "Q1-Q3": "前三季度"};
    const [base, part] = period.split("/");
    const years = base.replace("..", "—") + "年";
    if (part === undefined)
        return years;
    return years + (parts[part] || part.replace(/M0?(\d+)-M0?(\d+)/, "$1—$2月").replace(/^M0?(\d+)$/, "$1月"));
}

function percent(part, whole) {
    if (whole <= 0)
        return "";
    return part > 0 && part * 2000 < whole ? "<0.1%" : (100 * part / whole).toFixed(part === whole || part === 0 ? 0 : 1) + "%";
}

// Elements: element("td", {class: "n"}, "text", child...). Text is never taken for markup.
function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {}))
        if (value !== undefined && value !== null && value !== false)
            made.setAttribute(key, value === true ? "" : value);
    made.append(...children.filter(child => child !== null && child !== undefined));
    return made;
}

function button(words, action, attributes) {
    const made = element("button", {type: "button", ...attributes}, words);
    made.addEventListener("click", action);
    return made;
}

// What is drawn anew takes the keyboard's place with it: the button that stands where the one in use stood gets it.
function keepingFocus(action) {
    const used = document.activeElement, home = used && used.parentElement && used.parentElement.closest("[id]"), all = () => byId(home.id).querySelectorAll("button, input");
    const at = home ? Array.from(all()).indexOf(used) : -1;
    action();
    if (at >= 0 && !used.isConnected && byId(home.id) !== null && all()[at] !== undefined)
        all()[at].focus({preventScroll: true});
}

const byId = id => document.getElementById(id);
