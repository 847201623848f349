#!/bin/bash
# Proofs of all issues in eight shares. Each share writes build/proof/<issue>/ of its own issues, so
# that nothing is left to merge:
#
#   sbatch docs/scale/slurm-build.sh
#SBATCH --job-name=kanyin-build
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=512M
#SBATCH --time=00:15:00
set -euo pipefail

PUBLICATION=${PUBLICATION:-/shared/bulletin}

srun kanyin -C "$PUBLICATION" build --quiet --jobs "$SLURM_CPUS_PER_TASK" \
  --shard "$SLURM_ARRAY_TASK_ID/${SHARES:-$SLURM_ARRAY_TASK_COUNT}"
