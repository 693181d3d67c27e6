import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newIntention } from '../../api/client';
import { ProblemError } from '../../api/problem';

/** A write from a public page: one effect however often it is tried again after a silent network. */
export function useOnce<V, R>(
  run: (values: V, headers: { 'idempotency-key': string }) => Promise<R>,
) {
  const queryClient = useQueryClient();
  const intention = useRef<{ key: string; of: string } | null>(null);
  return useMutation({
    mutationFn: (values: V) => {
      const of = JSON.stringify(values);
      if (intention.current?.of !== of) intention.current = { key: newIntention(), of };
      return run(values, { 'idempotency-key': intention.current.key });
    },
    onSuccess: async () => {
      intention.current = null;
      await queryClient.invalidateQueries();
    },
    onError: (error) => {
      // A refusal is an answer; only silence leaves open whether it arrived.
      if (error instanceof ProblemError && error.code !== 'offline') intention.current = null;
    },
  });
}
