import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemError } from '../api/problem';
import { NotFound } from './not-found';
import { ProblemNote } from './problem-note';

/** Shows what was read, or that it is on its way, or why it did not come. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (value: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) {
    if (query.error instanceof ProblemError && query.error.status === 404) {
      return <NotFound text={query.error.message} />;
    }
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <Waiting />;
}

/** Grey lines in place of a text that is on its way. */
export function Waiting() {
  return (
    <div className="waiting" role="status" aria-label="正在载入">
      <span />
      <span />
      <span />
    </div>
  );
}
