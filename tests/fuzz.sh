#!/usr/bin/env bash
# Tries random rule files, reports, tables and command lines: tests/fuzz.sh rules|reports|csv|jsonl|args COUNT [SEED], or tests/fuzz.sh replay.
# A run that was ended goes on where it was (out/fuzz holds the place); what it finds is kept in tests/corpus/fuzz.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
dotnet build "$root/tests/Hilum.Fuzz" -c Release --nologo -v quiet >&2
exec dotnet "$root/tests/Hilum.Fuzz/bin/Release/net10.0/Hilum.Fuzz.dll" "$@"
