import { ERRORS, type ErrorCode } from '#contracts';
import type { components } from './generated/schema';

export type Problem = components['schemas']['Problem'];

/** A refusal of the server, or the network's silence, as the pages handle it. */
export class ProblemError extends Error {
  constructor(
    readonly code: ErrorCode | 'offline',
    message: string,
    readonly status: number,
    readonly retry: boolean,
    /** Sentences by the field they belong to; nested fields are joined by dots. */
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
  }

  static of(problem: Partial<Problem>, status: number): ProblemError {
    const code: ErrorCode = problem.code && problem.code in ERRORS ? problem.code : 'internal';
    return new ProblemError(
      code,
      problem.detail ?? problem.title ?? '系统出了差错，请稍后再试。',
      status,
      problem.retry ?? status >= 500,
      problem.fields as Record<string, string> | undefined,
    );
  }

  static offline(): ProblemError {
    return new ProblemError('offline', '网络不通，内容仍在本页，请检查网络后再试。', 0, true);
  }
}
