#!/bin/bash
# Lays the shares of a site over each other when all of them are there:
#
#   job=$(sbatch --parsable docs/scale/slurm-site.sh)
#   sbatch --dependency=afterok:"$job" docs/scale/slurm-merge.sh
#SBATCH --job-name=kanyin-merge
#SBATCH --cpus-per-task=1
#SBATCH --mem=256M
#SBATCH --time=00:15:00
set -euo pipefail

PARTS=${PARTS:-/shared/site-parts}
SITE=${SITE:-/shared/site}

mkdir -p "$SITE"
for part in "$PARTS"/*/; do cp -a "$part". "$SITE"/; done
