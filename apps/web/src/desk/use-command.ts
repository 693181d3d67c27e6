import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import { newIntention } from '../api/client';
import { ProblemError } from '../api/problem';

/** A command's headers: the same intention sent twice has one effect. */
export type Once = { 'idempotency-key': string };

/**
 * Runs a write: one intention however often it is tried again after a silent network, a word when it
 * is done, and everything on the page read anew.
 */
export function useCommand<V, R>(
  run: (values: V, headers: Once) => Promise<R>,
  { done, onDone }: { done?: string; onDone?: (result: R) => void } = {},
) {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const intention = useRef<{ key: string; of: string } | null>(null);
  return useMutation({
    mutationFn: (values: V) => {
      const of = JSON.stringify(values) ?? '';
      if (intention.current?.of !== of) intention.current = { key: newIntention(), of };
      return run(values, { 'idempotency-key': intention.current.key });
    },
    onSuccess: async (result) => {
      intention.current = null;
      if (done) void message.success(done);
      onDone?.(result);
      await queryClient.invalidateQueries();
    },
    onError: (error) => {
      // A refusal is an answer; only silence leaves open whether the command arrived.
      if (error instanceof ProblemError && error.code !== 'offline') intention.current = null;
      // What somebody else wrote in between comes into view behind what was typed.
      if (error instanceof ProblemError && error.code === 'stale_version') {
        void queryClient.invalidateQueries();
      }
    },
  });
}
