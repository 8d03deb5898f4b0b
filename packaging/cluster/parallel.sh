#!/usr/bin/env bash
# Enhances a folder in PARTS processes with GNU parallel, on this machine or on several that share the folders.
#   parallel.sh PARTS IN_DIR OUT_DIR [options of daybreak-cli batch]
# Started again it does only what is missing. Variables:
#   DAYBREAK_CLI      the program (daybreak-cli)
#   DAYBREAK_THREADS  of each part (1: parallel runs a part on each core)
#   PARALLEL_OPTIONS  for parallel: "--jobs 2", "--sshloginfile nodes" (one machine a line), "--dry-run"
set -euo pipefail
if (($# < 3)); then
  sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
parts=$1 in=$2 out=$3
shift 3

# A part that ends with 1 is done but for photos that cannot be read: only one that was killed is tried again.
part() {
  local code=0
  "$@" || code=$?
  if ((code > 1)); then return "$code"; fi
  if ((code == 1)); then echo "Some photos failed; the report names them." >&2; fi
}
export -f part
SHELL=$(command -v bash)
export SHELL

# shellcheck disable=SC2086  # several options on purpose
seq "$parts" | parallel --will-cite --quote --env part --retries 3 --line-buffer --tagstring 'part {}' ${PARALLEL_OPTIONS:-} \
  part "${DAYBREAK_CLI:-daybreak-cli}" batch "$in" "$out" --shard "{}/$parts" \
  --threads "${DAYBREAK_THREADS:-1}" --json "$@"
