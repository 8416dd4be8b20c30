#!/usr/bin/env bash
# All accuracy figures in one go, as Markdown: the goals, then agreement with the people who labelled sentences.
#   tests/accuracy.sh [SHARED-FOLDER]            prints them
#   tests/accuracy.sh --update [SHARED-FOLDER]   also writes them between the markers in docs/accuracy.md and README.md
# Needs the shared folder (beside the repository), Python 3 and what ./hilum needs. Prints no report text.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
update=
if [ "${1:-}" = --update ]; then
    update=1
    shift
fi
shared=$(cd "${1:-$root/../shared}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 "$shared/eval/score_phenomena.py" "$shared/gold/phenomena_dev.jsonl" --reports > "$work/phenomena_in.jsonl"
extract() {
    "$root/hilum" extract "$1" -o "$work/$2.jsonl" --format facts 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
}
extract "$shared/gold/dev_in.jsonl" dev
extract "$shared/gold/cmpdev_in.jsonl" cmpdev
extract "$work/phenomena_in.jsonl" phenomena
extract "$shared/data/openi/indiana_reports_dev.csv" openi

# Scores of everything, of even and of odd numbers; every scorer is that of the shared folder.
python3 "$root/tests/accuracy.py" goals "$shared" "$work" > "$work/goals.md"
cat "$work/goals.md"
# What dotnet says while it builds goes to standard error.
dotnet build "$root/tests/Hilum.Accuracy" -c Release -v quiet --nologo >&2
dotnet "$root/tests/Hilum.Accuracy/bin/Release/net10.0/Hilum.Accuracy.dll" "$shared" | sed 's/ *$//' | cat -s > "$work/sentences.md"
echo
cat "$work/sentences.md"
if [ -n "$update" ]; then
    python3 "$root/tests/accuracy.py" write "$work/goals.md" accuracy "$root/docs/accuracy.md" "$root/README.md"
    python3 "$root/tests/accuracy.py" write "$work/sentences.md" accuracy:sentences "$root/docs/accuracy.md"
fi
