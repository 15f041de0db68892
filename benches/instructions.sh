#!/usr/bin/env bash
# How many instructions a start and an article take, beside what is recorded in benches/instructions.txt: a count does not depend on what
# else the machine does. Fails where one is more than 5 % above its record; `--record` writes the new counts down.
#
#   cargo build --release && benches/instructions.sh [--record]
#
# Needs valgrind. Counts depend on the compiler and its settings, so a new toolchain is a reason to record anew.
set -euo pipefail
cd "$(dirname "$0")/.."

plimsoll=${PLIMSOLL:-target/release/plimsoll}
record=benches/instructions.txt
article=samples/harbour/meridian-wire/sweep.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

count() {
    valgrind --tool=callgrind --callgrind-out-file="$work/out" "$plimsoll" score --total --jobs 1 "$@" 2> "$work/told" > /dev/null
    sed -n 's/.*Collected : //p' "$work/told"
}
many=()
for _ in {1..41}; do many+=("$article"); done
start=$(count "$article")
all=$(count "${many[@]}")
printf 'start %s\narticle %s\n' "$start" $(((all - start) / 40)) | tee "$work/counts"

if [ "${1:-}" = --record ]; then
    cp "$work/counts" "$record"
    exit
fi
while read -r name was; do
    now=$(sed -n "s/^$name //p" "$work/counts")
    if [ $((now * 100)) -gt $((was * 105)) ]; then
        echo "$name: $now instructions are more than 5 % above the $was recorded in $record" >&2
        failed=yes
    fi
done < <(grep -v '^#' "$record")
[ -z "${failed:-}" ]
