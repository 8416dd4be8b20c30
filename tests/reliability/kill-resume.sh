#!/usr/bin/env bash
# Kills extract at random moments and goes on with --resume, as one file and as a folder: the bytes must be those of the undisturbed run.
#   tests/reliability/kill-resume.sh [KILLS [REPORTS [SEED [OUTPUT...]]]]      100 kills each over 50,000 reports without arguments
# OUTPUT is facts.jsonl (one file) or graphs (a folder); both without one. TMPDIR says on which disk.
# Ends with one line for each format; exit status 1 where something differed.
set -uo pipefail
source "$(dirname "$0")/common.sh"
kills=${1:-100} count=${2:-50000} RANDOM=${3:-1}
outputs=("${@:4}")
[ ${#outputs[@]} -gt 0 ] || outputs=(facts.jsonl graphs)
build
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
reports "$count" > in.jsonl

for out in "${outputs[@]}"; do
    case $out in *.jsonl) args=(--format facts) ;; *) args=() ;; esac
    began=$(date +%s%N)
    dotnet "$tool" extract in.jsonl -o "whole/$out" "${args[@]}" 2> log
    [ $? -eq 1 ] || { cat log; exit 1; }
    milliseconds=$((($(date +%s%N) - began) / 1000000))
    done=0 finished=0
    while [ "$done" -lt "$kills" ]; do
        dotnet "$tool" extract in.jsonl -o "again/$out" "${args[@]}" --resume 2> log &
        process=$!
        delay=$((RANDOM * 32768 + RANDOM))
        sleep "$(printf '%d.%03d' $((delay % milliseconds / 1000)) $((delay % milliseconds % 1000)))"
        if kill -KILL "$process" 2> /dev/null; then
            wait "$process" 2> /dev/null
            done=$((done + 1))
            # What has its final name is whole.
            [ ! -f "again/$out" ] || cmp "whole/$out" "again/$out" || exit 1
            [ ! -f "again/$out/hilum.manifest" ] || same "whole/$out" "again/$out" || exit 1
        else
            wait "$process"
            [ $? -eq 1 ] && same "whole/$out" "again/$out" || { cat log; echo "$out: differs after $done kills"; exit 1; }
            finished=$((finished + 1))
            rm -rf again
        fi
    done
    dotnet "$tool" extract in.jsonl -o "again/$out" "${args[@]}" --resume 2> log
    [ $? -eq 1 ] && same "whole/$out" "again/$out" || { cat log; echo "$out: differs after $done kills"; exit 1; }
    left=$(find again -name '.*' | wc -l)
    [ "$left" -eq 0 ] || { echo "$out: $left hidden files are left"; exit 1; }
    rm -rf again
    echo "$out: $done kills, $((finished + 1)) outputs of $count reports finished, every byte as in the undisturbed run ($milliseconds ms)"
done
