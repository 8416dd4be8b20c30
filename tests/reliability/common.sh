# What the scripts of this folder share: the tool, and reports made of a few sentences.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tool="$root/compiler/Hilum.Cli/bin/Release/net10.0/hilum.dll"

build() {
    "$root/hilum" --help > /dev/null || exit 2
}

# reports COUNT: JSON lines, four exams a patient, a broken line after every 997th.
reports() {
    awk -v n="$1" 'BEGIN {
        split("No pneumothorax.|Small left pleural effusion, unchanged.|Right lower lobe opacity, worse.|The heart is mildly enlarged.|No focal consolidation.|Lungs are clear.|Left basilar atelectasis, improved.", s, "|")
        for (i = 0; i < n; i++) {
            printf "{\"study_id\": %d, \"patient_id\": %d, \"study_datetime\": \"21%02d-%02d-%02d 08:00:00\", \"text\": \"FINDINGS: %s %s %s\"}\n", 1000000 + i, i % int(n / 4 + 1), 10 + i % 80, 1 + i % 12, 1 + i % 28, s[1 + i % 7], s[1 + int(i / 7) % 7], s[1 + int(i / 49) % 7]
            if (i % 997 == 996)
                print "{broken"
        }
    }'
}

# same EXPECTED ACTUAL: two outputs, files or folders, with what stands beside them.
same() {
    if [ -d "$1" ]; then
        diff -rq "$1" "$2"
    else
        cmp "$1" "$2" && cmp "$1.manifest" "$2.manifest" && cmp "$1.rejects.jsonl" "$2.rejects.jsonl"
    fi
}
