import 'reflect-metadata';
import type { JobDefinition } from './job.js';

export interface JobContext {
  jobId: string;
  /** 1 for the first. */
  attempt: number;
}

/** What `@Handles` stands on. */
export interface JobHandler<P extends object = object> {
  /** May come more than once for one job, so it must bear repetition. */
  handle(payload: P, context: JobContext): Promise<unknown>;
}

const KEY = Symbol('job');

/** Makes a class the one handler of a job. */
export function Handles<P extends object>(job: JobDefinition<P>) {
  return <C extends new (...args: never[]) => JobHandler<P>>(handler: C): void => {
    Reflect.defineMetadata(KEY, job, handler);
  };
}

export function handledJobOf(handler: object): JobDefinition | undefined {
  return Reflect.getOwnMetadata(KEY, handler) as JobDefinition | undefined;
}
