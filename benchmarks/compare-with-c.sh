#!/usr/bin/env bash
# Measures runs of Zicht beside C programs written by hand for the same models, in alternation on one core.
#
#   benchmarks/compare-with-c.sh FOLDER [CASE...]
#
# FOLDER holds limit.c (one run at a time; `limit MODEL METHOD` prints nanoseconds as JSON, `limit print MODEL METHOD` the numbers).
# A CASE is a name or a name with a method: sir, "chain100 rk4"; without one, all are measured.
#
#   PAIRS=5        pairs of measurements of a case: C, ours, C, ours, ..., and C once more as the null control
#   CORE=0         the core both run on
#   JAVA_OPTIONS   options for our side
#   VECTORS=yes    our side also with jdk.incubator.vector, on a Java that has it; the base of an ensemble stays without
#   OUT=FILE       JSON lines, one a case (benchmarks/target/compare-with-c.jsonl)
#   DOC=FILE       a page whose table is replaced: what stands between <!-- compare-with-c --> and <!-- end of compare-with-c -->
#
# Ours is a fresh process each time, so that the median is over what the just-in-time compiler made of it; both sides tell the processor time of their
# thread. Before a case is measured, both must compute the same numbers. Needs gcc and benchmarks/target/benchmarks.jar:
#   mvn -q package -pl benchmarks -am -DskipTests -Pbenchmark-jar
set -euo pipefail
if [ $# -eq 0 ]; then
  sed -n '2,/^set/{/^#/p}' "$0"
  exit 2
fi
folder=$(cd "$1" && pwd)
shift
cd "$(dirname "${BASH_SOURCE[0]}")/.."
pairs=${PAIRS:-5}
out=${OUT:-benchmarks/target/compare-with-c.jsonl}
jar=benchmarks/target/benchmarks.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
pin=()
command -v taskset > /dev/null && pin=(taskset -c "${CORE:-0}")
read -ra options <<< "${JAVA_OPTIONS:-}"
[ -f "$jar" ] || { echo "there is no $jar; build it with: mvn -q package -pl benchmarks -am -DskipTests -Pbenchmark-jar" >&2; exit 1; }
cp "$jar" "$work/benchmarks.jar" # a build meanwhile does no harm

vectors=()
if [ "${VECTORS:-no}" = yes ]; then
  vectors=(--add-modules jdk.incubator.vector -Dzicht.benchmarks.vectors=ALWAYS)
fi

without() { ${pin[@]+"${pin[@]}"} "$java" ${options[@]+"${options[@]}"} -cp "$work/benchmarks.jar" nl.zicht.benchmarks.BesideC "$@"; }
ours() { ${pin[@]+"${pin[@]}"} "$java" ${options[@]+"${options[@]}"} ${vectors[@]+"${vectors[@]}"} -cp "$work/benchmarks.jar" nl.zicht.benchmarks.BesideC "$@"; }
# base MODEL METHOD BASE: nanoseconds of the C program's model, or of our own single run.
base() {
  if [ "$3" = own ]; then
    without single "$1" "$2" < /dev/null
  else
    ${pin[@]+"${pin[@]}"} "$work/limit" "$3" "$2" 20 15 | sed -n 's/.*"cpu_ns":\([0-9.]*\).*/\1/p'
  fi
}

gcc -O3 -march=native -fno-tree-vectorize -fno-tree-slp-vectorize -o "$work/limit" "$folder/limit.c" -lm
ours list > "$work/all"
if [ $# -eq 0 ]; then
  cp "$work/all" "$work/cases"
else
  for wanted in "$@"; do
    grep -E "^$wanted( |\$)" "$work/all" || { echo "there is no case $wanted; expected some of:" >&2; cat "$work/all" >&2; exit 1; }
  done > "$work/cases"
fi

# $work/times: MODEL METHOD base|reused|fresh NANOSECONDS, in the order of measuring.
: > "$work/times"
while read -r model method base; do
  if [ "$base" != own ]; then
    "$work/limit" print "$base" "$method" | ours check "$model" "$method" >&2
  fi
  for pair in $(seq "$pairs"); do
    echo "$model $method base $(base "$model" "$method" "$base")" >> "$work/times"
    ours time "$model" "$method" < /dev/null | sed "s/^/$model $method /" > "$work/pair"
    cat "$work/pair" >> "$work/times"
    echo "  pair $pair: $(tail -$(($(wc -l < "$work/pair") + 1)) "$work/times" | awk '{ printf "%s %.2f us  ", $3, $4 / 1000 }')load $(cut -d' ' -f1 /proc/loadavg 2> /dev/null || echo unknown)" >&2
  done
  echo "$model $method base $(base "$model" "$method" "$base")" >> "$work/times"
done < "$work/cases"

mkdir -p "$(dirname "$out")"
ours json < "$work/times" > "$out"
{
  echo "$(date -u +%Y-%m-%d), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2> /dev/null | head -1), $(gcc --version | head -1), $("$java" -version 2>&1 | head -1), ${vectors:+with jdk.incubator.vector, }$pairs pairs, load at the end $(cut -d' ' -f1 /proc/loadavg 2> /dev/null || echo unknown):"
  echo
  ours table < "$work/times"
} > "$work/table"
cat "$work/table"
if [ -n "${DOC:-}" ]; then
  awk -v table="$work/table" '
    /<!-- end of compare-with-c -->/ { inside = 0 }
    !inside { print }
    /<!-- compare-with-c -->/ { inside = 1; while ((getline line < table) > 0) print line }' "$DOC" > "$work/page"
  cp "$work/page" "$DOC"
fi
