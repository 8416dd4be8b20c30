#!/usr/bin/env python3
"""Helper of accuracy.sh.

usage: accuracy.py goals SHARED WORK          the goals table from the facts in WORK (dev, cmpdev, phenomena, openi .jsonl)
       accuracy.py write FIGURES NAME PAGE... puts a file between <!-- NAME:begin --> and <!-- NAME:end --> of pages that have them
"""
import json, os, re, subprocess, sys


def score(tool, shared, *files):
    command = [sys.executable, os.path.join(shared, "eval", tool), *files, "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def number(uid):
    return int(re.sub(r"\D", "", str(uid)) or 0)


def half(rows, parity):
    return [r for r in rows if parity is None or number(r.get("uid", r.get("id"))) % 2 == parity]


def write(path, rows, lines):
    with open(path, "w") as f:
        if lines:
            f.writelines(json.dumps(r) + "\n" for r in rows)
        else:
            json.dump(rows, f)
    return path


def figures(shared, work, parity):
    at = lambda *p: os.path.join(shared, *p)
    facts = lambda name: os.path.join(work, name + ".jsonl")
    tmp = os.path.join(work, "part.json")
    def part(path, lines):
        text = open(path).read()
        return write(tmp, half([json.loads(l) for l in text.splitlines() if l.strip()] if lines else json.loads(text), parity), lines)
    dev = score("score_facts.py", shared, part(at("gold", "dev.json"), False), facts("dev"))
    cmp = score("score_facts.py", shared, part(at("gold", "cmpdev.json"), False), facts("cmpdev"))
    hard = score("score_phenomena.py", shared, part(at("gold", "phenomena_dev.jsonl"), True), facts("phenomena"))
    mesh = score("openi_mesh.py", shared, part(at("data", "openi", "dev_reports.jsonl"), True), facts("openi"))
    f = lambda x: f"{x:.3f}" if x is not None else "-"
    p = lambda x: f"{100 * x:.1f} %"
    return [f(dev["affirmed"]["f1"]), f(dev["label"]["f1"]), f(dev["located"]["f1"]), f(dev["hedge"]["accuracy"]), f(dev["severity"]["accuracy"]),
            f(dev["change"]["f1"]), f(cmp["change"]["f1"]), f(cmp["affirmed"]["f1"]), p(hard["all_right"]), f(mesh["finding_recall"]), f(mesh["located_recall"]),
            p(mesh["wrong_side"]), p(mesh["normal_reports_with_false_finding"])]


ROWS = [("affirmed labels, F1 (80 reports)", "0.97"), ("labels with polarity, F1 (80 reports)", "0.96"), ("located facts, F1 (80 reports)", "0.93"),
        ("hedge right (80 reports)", "0.95"), ("severity right (80 reports)", "0.95"), ("comparison, F1 (80 reports)", "0.92"),
        ("comparison, F1 (80 sentences with change)", "0.92"), ("affirmed labels, F1 (80 sentences with change)", "0.97"), ("hard sentences all right (99)", "90 %"),
        ("human MeSH codes found (1,964 reports)", "0.97"), ("found at the coded place", "0.95"), ("found on the wrong side", "< 2 %"),
        ("reports coded normal with a finding affirmed", "< 8 %")]


def goals(shared, work):
    columns = [figures(shared, work, parity) for parity in (None, 0, 1)]
    print("| measure | goal | now | even numbers | odd numbers |\n| --- | ---: | ---: | ---: | ---: |")
    for (name, goal), *values in zip(ROWS, *columns):
        print(f"| {name} | {goal} | " + " | ".join(values) + " |")


def put(figures, name, pages):
    text = open(figures, encoding="utf-8").read().strip("\n")
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    for page in pages:
        if not os.path.exists(page):
            continue
        old = open(page, encoding="utf-8").read()
        if begin not in old or end not in old:
            print(f"{page}: no markers {begin}", file=sys.stderr)
            continue
        head, rest = old.split(begin, 1)
        new = head + begin + "\n" + text + "\n" + end + rest.split(end, 1)[1]
        if new != old:
            open(page, "w", encoding="utf-8").write(new)


if __name__ == "__main__":
    if sys.argv[1:2] == ["goals"] and len(sys.argv) == 4:
        goals(*sys.argv[2:])
    elif sys.argv[1:2] == ["write"] and len(sys.argv) > 4:
        put(sys.argv[2], sys.argv[3], sys.argv[4:])
    else:
        sys.exit(__doc__)
