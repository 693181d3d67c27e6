import 'reflect-metadata';

/** What `@Every` stands on. */
export interface PeriodicTask {
  /**
   * One round of upkeep. One worker at a time does it, but a round may come early or be left out,
   * so it looks for what there is to do and does that.
   *
   * @returns whether something was done (a `drain` goes on until nothing is)
   */
  run(): Promise<boolean>;
}

export interface Period {
  name: string;
  seconds: number;
}

const KEY = Symbol('period');

/** Has a class's `run` called every so many seconds, by one of the workers. */
export function Every(name: string, seconds: number) {
  return <C extends new (...args: never[]) => PeriodicTask>(task: C): void => {
    Reflect.defineMetadata(KEY, { name, seconds } satisfies Period, task);
  };
}

export function periodOf(task: object): Period | undefined {
  return Reflect.getOwnMetadata(KEY, task) as Period | undefined;
}
