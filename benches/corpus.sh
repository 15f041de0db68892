#!/usr/bin/env bash
# The whole program beside `wc -w` on the same articles, as ratios: speed on one core and on two, records, start-up, memory, and 300, 2,500
# and 20,000 forms. Needs bash, GNU time and python3 besides.
#
#   cargo build --release && benches/corpus.sh [ARTICLES.jsonl] [MEGABYTES]
#
# Without a file the articles are those of ../shared/data/allsides, or else those of samples/; they are repeated to as many megabytes as
# asked for (100). Each time is the least of three runs, in processor seconds for one core; nothing else should be running.
set -euo pipefail
cd "$(dirname "$0")/.."

export LC_ALL=C.UTF-8
plimsoll=${PLIMSOLL:-target/release/plimsoll}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "${1:-../shared/data/allsides/articles.jsonl}" "${2:-100}" "$work" <<'PYTHON'
import glob, itertools, json, os, sys
articles, megabytes, work = sys.argv[1], int(sys.argv[2]), sys.argv[3]
if os.path.exists(articles):
    rows = open(articles, "rb").read().splitlines(keepends=True)
else:
    rows = [json.dumps({"text": open(path).read()}).encode() + b"\n" for path in sorted(glob.glob("samples/harbour/*/*.txt"))]
with open(f"{work}/corpus.jsonl", "wb") as corpus:
    size = 0
    for row in itertools.cycle(rows):
        size += corpus.write(row)
        if size >= megabytes * 1_000_000:
            break
open(f"{work}/one.jsonl", "wb").write(rows[0])
# forms of two words of the corpus each: one in ten of its words starts one of 20,000, as in real lexicons
words = sorted({w for row in rows[:400] for w in json.loads(row)["text"].lower().split() if w.isalpha() and w.isascii()})
for count in (300, 2500, 20000):
    pairs = itertools.islice(itertools.product(words[:: max(1, len(words) // 400)], words[:: max(1, len(words) // 60)]), count)
    with open(f"{work}/{count}.yaml", "w") as lexicon:
        lexicon.write(f"schema: 1\nlexicon: n{count}\ncategories: [{{id: c, about: A test.}}]\nterms:\n")
        for n, (one, two) in enumerate(pairs):
            lexicon.write(f"  - {{id: t{n}, category: c, direction: heightens, weight: 1, forms: ['{one} {two}']}}\n")
PYTHON
corpus=$work/corpus.jsonl

# seconds of the processor, seconds on the clock and kilobytes of a command: the least of three runs
least() { for _ in 1 2 3; do command time -f '%U %S %e %M' -o "$work/time" "$@" > /dev/null; awk '{print $1 + $2, $3, $4}' "$work/time"; done | sort -g | head -n 1; }
part() { cut -d ' ' -f "$1" <<< "$2"; }
row() { awk -v name="$1" -v a="$2" -v b="$3" -v unit="$4" 'BEGIN { printf "%-58s %8.2f %s\n", name, a / b, unit }'; }

wc=$(part 1 "$(least wc -w "$corpus")")
total=$(least "$plimsoll" score --total --jobs 1 "$corpus")
records=$(least "$plimsoll" score --format jsonl --jobs 1 "$corpus")
two=$(least "$plimsoll" score --total --jobs 2 "$corpus")
twenty='for _ in {1..20}; do "$0" score --jobs 1 "$1"; done'
start=$(least bash -c "$twenty" "$plimsoll" "$work/one.jsonl")

row "wc -w" "$(stat -c %s "$corpus")" "$(awk "BEGIN { print $wc * 1e6 }")" "MB/s"
row "score --total, beside wc -w" "$(part 1 "$total")" "$wc" "times"
row "score --format jsonl, beside --total" "$(part 1 "$records")" "$(part 1 "$total")" "times"
row "two threads, beside one" "$(part 2 "$total")" "$(part 2 "$two")" "times as fast"
row "one article, start-up included" "$(part 1 "$start")" 0.02 "ms"
row "memory of --total on two threads" "$(part 3 "$two")" 1024 "MiB"
for count in 300 2500 20000; do
    alone=$(least "$plimsoll" score --no-builtin --lexicon "$work/$count.yaml" --total --jobs 1 "$work/one.jsonl")
    all=$(least "$plimsoll" score --no-builtin --lexicon "$work/$count.yaml" --total --jobs 1 "$corpus")
    row "$count forms alone, loading left out, beside wc -w" "$(awk "BEGIN { print $(part 1 "$all") - $(part 1 "$alone") }")" "$wc" "times"
done
