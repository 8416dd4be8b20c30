#!/usr/bin/env bash
# Fills a small disk with an extraction, enlarges it and goes on: nothing under a final name before, and the bytes of the undisturbed run after.
#   tests/reliability/full-disk.sh [REPORTS]      50,000 without an argument, on a tmpfs of 8 MB
# Needs root, to mount the disk; says so and ends with status 0 where it may not.
set -uo pipefail
source "$(dirname "$0")/common.sh"
count=${1:-50000}
work=$(mktemp -d)
mkdir "$work/disk"
if ! mount -t tmpfs -o size=8m tmpfs "$work/disk" 2> /dev/null; then
    rm -rf "$work"
    echo "skipped: a disk can only be mounted by root"
    exit 0
fi
trap 'umount "$work/disk"; rm -rf "$work"' EXIT
build
cd "$work" || exit 2
reports "$count" > in.jsonl
fail() { cat log; echo "$1"; exit 1; }

for out in facts.jsonl graphs; do
    case $out in *.jsonl) args=(--format facts) ;; *) args=() ;; esac
    mount -o remount,size=8m disk
    dotnet "$tool" extract in.jsonl -o "whole/$out" "${args[@]}" 2> log
    [ $? -eq 1 ] || fail "$out: the undisturbed run"
    # Without --resume nothing stays that keeps the disk full.
    dotnet "$tool" extract in.jsonl -o "disk/$out" "${args[@]}" 2> log
    [ $? -eq 2 ] && grep -q "the disk is full" log || fail "$out: a full disk was not told"
    [ -z "$(ls -A disk)" ] || fail "$out: something is left on the disk"
    dotnet "$tool" extract in.jsonl -o "disk/$out" "${args[@]}" --resume 2> log
    [ $? -eq 2 ] && grep -q "the disk is full" log || fail "$out: a full disk was not told"
    [ ! -e disk/facts.jsonl ] && [ ! -e disk/graphs/hilum.manifest ] || fail "$out: half an output has its final name"
    mount -o remount,size=2g disk
    dotnet "$tool" extract in.jsonl -o "disk/$out" "${args[@]}" --resume 2> log
    [ $? -eq 1 ] && grep -q "going on" log && same "whole/$out" "disk/$out" || fail "$out: differs"
    echo "$out: $count reports, full at 8 MB, enlarged, every byte as in the undisturbed run"
    rm -rf disk/* disk/.[!.]* whole
done
