"""peer-numerals BIN PEERS: values of extract-metrics against those that the tests of two other projects state.

Cases that are left out are printed with the reason; of the others 98 % must be right.
"""
import json
import os
import re
import subprocess
import sys

WANTED = 98.0
NUMERALS = "零一二三四五六七八九十百千万亿两〇点"
UNITS = {None: 1, "": 1, "万": 1e4, "亿": 1e8}

# What this project does not take for a quantity, or takes for another one, by what the case looks like.
LEFT_OUT = [
    (r"折", "discounts: reports state no prices of shops"),
    (r"[0-9０-９.][kＫ]", "the suffix k"),
    (r"[百佰] *分 +之|百 +分|个 *百 ?分 +点|个百分 +点|[一二三四五六七八九十百] +[点十百分]|点 +[一二三四五六七八九]|  +个|成 六",
     "blanks inside Chinese words: decode keeps them, and 一 百 is a table's row"),
    (r"^企业[幺一二三四五六七八九零]{3,}家", "digits one by one: a telephone number, a year, a name"),
    (r"^企业负?一家", "a vague 一"),
    (r"^企业一点", "一点 is 'a little'"),
    (r"[百千万]万分之|仟分之", "parts of more than ten thousand, and 仟分之"),
    (r"兆", "兆: a million in one place, a million millions in the other"),
    (r"[0-9百十二千万]两$", "两 as a weight"),
    (r"奈拉|銭|美分|三块", "coins and currencies that no report names"),
    (r"\$20", "a list of prices with a comma between digits"),
    (r"^一吨半|^半成|点 五 成|點 五 成", "halves without a number, spoken tenths"),
]


def unescape(s):
    return s.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")


def rows(path):
    with open(path, encoding="utf-8") as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                yield [unescape(v) for v in line.rstrip("\n").split("\t")]


def written(s):
    """The values that an expectation like 3.14, 1亿2300, 3~5万, 15-6 (15 to 16) or 730-40 states."""
    m = re.fullmatch(r"(\d+)[~-](\d+)(万|亿|)", s)
    if m:
        low, high = m[1], m[2]
        if "-" in s and len(high) < len(low):
            high = low[: len(low) - len(high)] + high
        return [float(low) * UNITS[m[3]], float(high) * UNITS[m[3]]]
    m = re.fullmatch(r"(-?)(\d+\.?\d*)(万|亿)?(?:(\d+)(万)?)?(\d+)?", s)
    if not m:
        return None
    value = float(m[2]) * UNITS[m[3]] + float(m[4] or 0) * UNITS[m[5]] + float(m[6] or 0)
    return [-value if m[1] else value]


def cases(peers):
    for name in ("number", "cardinal"):
        for spoken, digits in rows(f"{peers}/wetextprocessing/{name}.tsv"):
            values = written(digits)
            if values and all(c in NUMERALS + "负幺" for c in spoken):
                yield f"企业{spoken}家", values
    for spoken, digits in rows(f"{peers}/wetextprocessing/fraction.tsv"):
        if re.fullmatch(r"\d+/\d+", digits):
            over, under = digits.split("/")
            yield "比重" + spoken, [100 * float(over) / float(under)]
    for name in ("Currency", "Percent", "Dimension"):
        for text, expected, _ in rows(f"{peers}/recognizers-text/{name}Model.tsv"):
            values = []
            for entity in json.loads(expected):
                value = entity["resolution"].get("value")
                if value is None:
                    continue
                value = float(value.rstrip("%"))
                if entity["text"].startswith("千分之"):
                    value *= 10  # ‰ stays a unit of its own
                if entity["text"].endswith(("比特", "字节")):
                    value *= 1000  # there 千 belongs to the unit
                values.append(value)
            if values and "\n" not in text and "\t" not in text:
                yield text, values


def records(bin_dir, texts):
    segments = "".join(f"d\t-\t1\t{i + 1}\tsentence\t\t\t\t\t\t\t{t}\n" for i, t in enumerate(texts)).replace("\\", "\\\\")
    simplified = subprocess.run([f"{bin_dir}/t2s", "-c", "t2s"], input=segments.encode(), stdout=subprocess.PIPE, check=True)
    out = subprocess.run([f"{bin_dir}/extract-metrics"], input=simplified.stdout, stdout=subprocess.PIPE, check=True)
    found = {}
    for line in out.stdout.decode().splitlines():
        f = line.split("\t")
        found.setdefault(int(f[3]) - 1, []).extend(float(v) for v in (f[13], f[14]) if v)
    return found


def main():
    bin_dir, peers = sys.argv[1:]
    kept, total, right = [], 0, 0
    for text, values in cases(peers):
        reason = next((why for pattern, why in LEFT_OUT if re.search(pattern, text)), None)
        if reason:
            print(f"    left out: {text[:40]}  ({reason})")
        else:
            kept.append((text, values))
    found = records(os.path.abspath(bin_dir), [text for text, _ in kept])
    for i, (text, values) in enumerate(kept):
        for value in values:
            total += 1
            if any(abs(v - value) <= 1e-6 * max(1, abs(value)) for v in found.get(i, [])):
                right += 1
            else:
                print(f"    wrong: {text[:60]}  {value} is not among {found.get(i, [])}")
    share = 100 * right / max(1, total)
    print(f"    {right} of {total} values right, {share:.1f} % (at least {WANTED})")
    return 0 if share >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
