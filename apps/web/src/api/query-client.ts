import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';

/** One cache for all pages; a command makes everything read anew. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => error instanceof ProblemError && error.retry && count < 2,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
