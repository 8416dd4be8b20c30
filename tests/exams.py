#!/usr/bin/env python3
"""Exams in random order give the same relations as sorted ones, in little memory.

usage: tests/exams.py [--exams 100000] [--patients 20000]

Writes made-up exams, sorted by patient and date and shuffled (seed 1), extracts both as tables, compares the tables of relations, and
prints the time and the peak memory of both runs. Exit status 1 when they differ or a run takes more than 500 MB.
"""
import argparse, json, os, random, resource, subprocess, sys, tempfile, time

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "hilum")
TEXTS = ["Small right pleural effusion. No pneumothorax.", "The right pleural effusion has increased.", "The right pleural effusion has improved. Stable cardiomegaly.",
         "Left lower lobe atelectasis is unchanged.", "New opacity in the right upper lobe.", "The lungs are clear. Heart size is normal."]


def peak_of(args):
    """Runs a command; seconds and megabytes of its largest process."""
    start = time.time()
    child = subprocess.Popen(args, stderr=subprocess.PIPE, text=True)
    message = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{' '.join(args)} ended with {status}\n{message}")
    return time.time() - start, usage.ru_maxrss / 1024


def main():
    ap = argparse.ArgumentParser(description=__doc__); ap.add_argument("--exams", type=int, default=100_000); ap.add_argument("--patients", type=int, default=20_000)
    o = ap.parse_args(); r = random.Random(1)
    exams = []
    for i in range(o.exams):
        day = r.randrange(3000)
        exams.append({"study_id": 50_000_000 + i, "patient_id": 10_000_000 + i % o.patients, "viewpoint": r.choice(["AP", "PA", "LATERAL"] if i % 10 == 0 else ["AP", "PA"]),
                      "study_datetime": f"21{50 + day // 365:02d}-{1 + day % 365 // 31:02d}-{1 + day % 28:02d} {r.randrange(24):02d}:{r.randrange(60):02d}:00 UTC", "findings": r.choice(TEXTS)})
    exams.sort(key=lambda e: (e["patient_id"], e["study_datetime"]))
    mixed = exams[:]; r.shuffle(mixed)
    relations = {}
    failed = False
    subprocess.run([TOOL, "--help"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        for name, order in (("sorted", exams), ("random", mixed)):
            reports, out = os.path.join(folder, name + ".jsonl"), os.path.join(folder, name)
            with open(reports, "w") as f: f.writelines(json.dumps(e) + "\n" for e in order)
            seconds, megabytes = peak_of([TOOL, "extract", reports, "-o", out, "--format", "tabular", "--jobs", "2"])
            with open(os.path.join(out, "comparison_relations_tabular.txt")) as f: relations[name] = sorted(f)
            print(f"{name}: {len(order)} exams, {len(relations[name]) - 1} rows of relations, {seconds:.1f} s, peak {megabytes:.0f} MB")
            failed |= megabytes > 500
    same = relations["sorted"] == relations["random"]
    print("relations are the same" if same else "relations DIFFER")
    sys.exit(failed or not same)


if __name__ == "__main__":
    main()
