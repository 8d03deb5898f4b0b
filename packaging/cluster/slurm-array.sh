#!/usr/bin/env bash
#SBATCH --job-name=daybreak
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem-per-cpu=1G
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=daybreak-%A-%a.log
# Enhances a folder on shared storage as a Slurm job array, one part of it for each task.
#   sbatch --array=1-N slurm-array.sh IN_DIR OUT_DIR [options of daybreak-cli batch]
# A task that is killed or preempted is queued again and does only what is missing. Tasks must be numbered from 1; to run some
# of them once more, say how many there were: DAYBREAK_PARTS=8 sbatch --array=3,5 slurm-array.sh …
#   DAYBREAK_CLI  the program (daybreak-cli)
set -euo pipefail
if (($# < 2)) || [[ -z ${SLURM_ARRAY_TASK_ID:-} ]]; then
  sed -n '9,14s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
in=$1 out=$2
shift 2

# 1 says that some photos cannot be read, which the report names: the part is done.
code=0
"${DAYBREAK_CLI:-daybreak-cli}" batch "$in" "$out" \
  --shard "$SLURM_ARRAY_TASK_ID/${DAYBREAK_PARTS:-$SLURM_ARRAY_TASK_COUNT}" \
  --threads "${SLURM_CPUS_PER_TASK:-0}" --json "$@" || code=$?
((code <= 1)) || exit "$code"
