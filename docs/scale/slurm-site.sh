#!/bin/bash
# The public archive in eight shares, then laid over each other:
#
#   sbatch docs/scale/slurm-site.sh
#
# PUBLICATION is read by all, PARTS and SITE are written; all three lie on the shared file system.
#SBATCH --job-name=kanyin-site
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=512M
#SBATCH --time=00:15:00
#SBATCH --output=kanyin-site-%A_%a.log
set -euo pipefail

PUBLICATION=${PUBLICATION:-/shared/bulletin}
PARTS=${PARTS:-/shared/site-parts}

srun kanyin -C "$PUBLICATION" site --quiet --jobs "$SLURM_CPUS_PER_TASK" \
  --shard "$SLURM_ARRAY_TASK_ID/${SHARES:-$SLURM_ARRAY_TASK_COUNT}" -o "$PARTS/$SLURM_ARRAY_TASK_ID"
