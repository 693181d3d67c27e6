#!/bin/sh
# Structure first, then the processes, one pod after the other; stops where something fails.
set -eu
cd "$(dirname "$0")"
kubectl delete job migrate --namespace jiebang --ignore-not-found
kubectl apply --kustomize migrate
kubectl wait job/migrate --namespace jiebang --for=condition=complete --timeout=30m
kubectl apply --kustomize processes
kubectl rollout status deployment/worker --namespace jiebang --timeout=10m
kubectl rollout status deployment/api --namespace jiebang --timeout=10m
