import { IsInt } from 'class-validator';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { newId, DomainError } from '#kernel';
import { defineJob, FatalJobError, type JobDefinition, type JobQueue } from '../src/index.js';
import { jobNamed } from '../src/queue/job.js';
import type { DeliveredJob } from '../src/queue/job-queue.js';
import { totals, until } from './job-fixture.js';

class CountPayload {
  @IsInt()
  n: number;
}

const options = { queue: 'tasks', attempts: 3, backoff: 10 } as const;
export const count = defineJob('test.count', CountPayload, options);

/** A place for queues; every `open` is a connection of its own, as of another process. */
export interface QueuePlace {
  open(): Promise<JobQueue>;
  /** Code of a process that makes `backend` and `options`, as one of ours would connect. */
  connecting: string;
  close(): Promise<void>;
}

/** A worker that takes a job and never ends it; says so on standard output. */
const held = (connecting: string): string => `
  import * as bullmq from 'bullmq';
  ${connecting}
  const { Worker } = bullmq.withBackend(backend);
  const taken = () => { console.log('taken'); return new Promise(() => undefined); };
  new Worker('tasks', taken, { ...options, lockDuration: 1000 });
`;

/** What every backend of the job queue has to keep to. */
export function queueConformance(prepare: () => Promise<QueuePlace>): void {
  let place: QueuePlace;
  let opened: JobQueue[];
  const open = async (): Promise<JobQueue> => {
    const queue = await place.open();
    opened.push(queue);
    return queue;
  };
  beforeAll(async () => {
    place = await prepare();
  });
  afterAll(() => place.close());
  beforeEach(() => {
    opened = [];
  });
  afterEach(async () => {
    for (const queue of opened) {
      await queue.stopWorking(500);
      await queue.close();
    }
  });

  const entry = (n: number, jobId = newId()) => ({ job: count, payload: { n }, jobId });
  const numbers = (seen: DeliveredJob[]) => seen.map((job) => (job.payload as CountPayload).n);

  it('brings each job once, with its payload, and forgets it when it is done', async () => {
    const [producer, consumer] = [await open(), await open()];
    const seen: DeliveredJob[] = [];
    await consumer.work(async (job) => void seen.push(job), { concurrency: 1 });
    const entries = Array.from({ length: 20 }, (_, n) => entry(n));
    await producer.addAll(entries);
    await until('all jobs', () => seen.length >= 20);
    expect(numbers(seen)).toEqual(entries.map(({ payload }) => payload.n));
    expect(seen[0]).toMatchObject({ id: entries[0]!.jobId, name: 'test.count', attempt: 1 });
    const ids = entries.map(({ jobId }) => jobId);
    await until('forgetting', async () => {
      const states = await Promise.all(ids.map((id) => producer.state(count, id)));
      return states.every((state) => state === 'absent');
    });
  });

  it('takes the same id for the same job, in one batch and later', async () => {
    const queue = await open();
    const jobId = newId();
    await queue.addAll([entry(1, jobId), entry(2, jobId)]);
    await queue.add(count, { n: 3 }, { jobId });
    expect(await queue.state(count, jobId)).toBe('waiting');
    const seen: DeliveredJob[] = [];
    const other = entry(4);
    await queue.add(count, other.payload, other);
    await queue.work(async (job) => void seen.push(job), { concurrency: 1 });
    await until('the other job', () => numbers(seen).includes(4));
    expect(numbers(seen)).toEqual([1, 4]);
  });

  it('holds a delayed job until its time', async () => {
    const queue = await open();
    const jobId = newId();
    const seen: number[] = [];
    const added = Date.now();
    await queue.add(count, { n: 1 }, { jobId, delayMs: 700 });
    expect(await queue.state(count, jobId)).toBe('delayed');
    await queue.work(async () => void seen.push(Date.now() - added));
    await until('the job', () => seen.length > 0);
    expect(seen[0]).toBeGreaterThanOrEqual(690);
  });

  it('tries a failing job as often as it says, then keeps it as failed', async () => {
    const queue = await open();
    const attempts: number[] = [];
    const before = (await totals(queue)).failed;
    await queue.work(async ({ attempt }) => {
      attempts.push(attempt);
      throw new Error('broken on "夔牛优势" of 13800001234 at "bid_key"');
    });
    const { jobId } = entry(1);
    await queue.add(count, { n: 1 }, { jobId });
    await until('the end', async () => (await queue.state(count, jobId)) === 'failed');
    expect(attempts).toEqual([1, 2, 3]);
    expect((await totals(queue)).failed).toBe(before + 1);
    const [letter] = (await queue.failed(100)).filter(({ id }) => id === jobId);
    expect(letter).toMatchObject({ queue: 'tasks', name: 'test.count', attempts: 3 });
    expect(letter).toMatchObject({ payload: { n: 1 }, failedAt: expect.any(Date) });
    // What the error quotes stays out of the queue's store; names of the database's things do not.
    expect(letter!.error).toMatch(/^Error: broken on “…” of \S+ at "bid_key"$/);
    expect(letter!.error).not.toContain('13800001234');
    await queue.forget([letter!]);
    expect(await queue.state(count, jobId)).toBe('absent');
  });

  it('waits longer after each failure', async () => {
    const queue = await open();
    const slow: JobDefinition = { ...count, backoff: 150 };
    const at: number[] = [];
    await queue.work(async () => {
      at.push(Date.now());
      throw new Error('broken');
    });
    const { jobId } = entry(1);
    await queue.add(slow, { n: 1 }, { jobId });
    await until('the end', async () => (await queue.state(slow, jobId)) === 'failed');
    expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(145);
    expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(295);
  });

  it('takes over what a killed worker held', async () => {
    const queue = await open();
    const { jobId } = entry(1);
    await queue.add(count, { n: 1 }, { jobId });
    const worker = spawn(process.execPath, ['--input-type=module', '-e', held(place.connecting)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    await once(worker.stdout, 'data');
    worker.kill('SIGKILL');
    expect(await queue.state(count, jobId)).toBe('active');
    const seen: DeliveredJob[] = [];
    await queue.work(async (job) => void seen.push(job), { holdMs: 1_000 });
    await until('the job', () => seen.length > 0);
    expect(seen).toMatchObject([{ id: jobId, payload: { n: 1 } }]);
  });

  it('tells how many wait and since when', async () => {
    const queue = await open();
    await queue.addAll([entry(1), entry(2), { ...entry(3), delayMs: 60_000 }]);
    await new Promise((done) => setTimeout(done, 1_100));
    const { tasks, deadlines } = await queue.depths();
    expect(tasks).toMatchObject({ waiting: 2, delayed: expect.any(Number), active: 0 });
    expect(tasks.oldestSeconds).toBeGreaterThan(1);
    expect(deadlines).toMatchObject({ waiting: 0, oldestSeconds: 0 });
    const seen: DeliveredJob[] = [];
    await queue.work(async (job) => void seen.push(job));
    await until('both', () => seen.length === 2);
  });

  it('goes on after a failure that passes', async () => {
    const queue = await open();
    const attempts: number[] = [];
    await queue.work(async ({ attempt }) => {
      attempts.push(attempt);
      if (attempt < 3) throw new DomainError('concurrent_update');
    });
    const { jobId } = entry(1);
    await queue.add(count, { n: 1 }, { jobId });
    await until('the end', async () => (await queue.state(count, jobId)) === 'absent');
    expect(attempts).toEqual([1, 2, 3]);
  });

  it.each([
    ['a refusal that no retry can help', () => new DomainError('listing_not_open')],
    ['a fatal error', () => new FatalJobError('no use')],
  ])('does not try again after %s', async (_what, make) => {
    const queue = await open();
    let attempts = 0;
    await queue.work(async () => {
      attempts += 1;
      throw make();
    });
    const { jobId } = entry(1);
    await queue.add(count, { n: 1 }, { jobId });
    await until('the end', async () => (await queue.state(count, jobId)) === 'failed');
    expect(attempts).toBe(1);
  });

  it('fails loudly on a name that nobody has defined', async () => {
    const queue = await open();
    await queue.work(async ({ name }) => void jobNamed(name));
    const unknown: JobDefinition = { ...count, name: 'test.unheard_of' };
    const jobId = newId();
    await queue.add(unknown, { n: 1 }, { jobId });
    await until('the end', async () => (await queue.state(unknown, jobId)) === 'failed');
  });

  it('refuses a wrong payload and an id that a backend would take amiss', async () => {
    const queue = await open();
    const wrong = { n: 'many' } as unknown as CountPayload;
    await expect(queue.add(count, wrong, { jobId: newId() })).rejects.toThrow('test.count: n');
    for (const jobId of ['a:b', '12345', '', 'with space']) {
      await expect(queue.add(count, { n: 1 }, { jobId })).rejects.toThrow('not a job id');
    }
  });

  it('shares the jobs between workers', async () => {
    const [one, two] = [await open(), await open()];
    const seen: DeliveredJob[] = [];
    const run = async (job: DeliveredJob) => void seen.push(job);
    await one.work(run, { concurrency: 2 });
    await two.work(run, { concurrency: 2 });
    await one.addAll(Array.from({ length: 60 }, (_, n) => entry(n)));
    await until('all jobs', () => seen.length >= 60);
    expect(new Set(numbers(seen)).size).toBe(60);
    expect(seen).toHaveLength(60);
  });

  it('ends what runs when told to stop, and leaves the rest to another', async () => {
    const [first, second] = [await open(), await open()];
    const seen: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    await first.work(
      async ({ id }) => {
        seen.push(`first ${id}`);
        await held;
      },
      { concurrency: 1 },
    );
    const entries = Array.from({ length: 4 }, (_, n) => entry(n));
    await first.addAll(entries);
    await until('the first job', () => seen.length === 1);
    const stopped = first.stopWorking(10_000);
    release();
    await stopped;
    expect(seen).toHaveLength(1);
    await first.close();
    await second.work(async ({ id }) => void seen.push(`second ${id}`), { concurrency: 1 });
    await until('the others', () => seen.length === 4);
    expect(seen.map((it) => it.split(' ')[1])).toEqual(entries.map(({ jobId }) => jobId));
    expect(await second.state(count, entries[0]!.jobId)).toBe('absent');
  });

  it('hands back what does not end in time', async () => {
    const [first, second] = [await open(), await open()];
    let release: () => void = () => undefined;
    let began = false;
    await first.work(() => {
      began = true;
      return new Promise<void>((done) => (release = done));
    });
    const { jobId } = entry(1);
    await first.add(count, { n: 1 }, { jobId });
    await until('the beginning', () => began);
    await first.stopWorking(100);
    const seen: string[] = [];
    await second.work(async ({ id }) => void seen.push(id));
    await until('the second run', () => seen.includes(jobId), 5_000);
    release();
  });

  it('says so when it is closed', async () => {
    const queue = await open();
    await queue.close();
    await expect(queue.add(count, { n: 1 }, { jobId: newId() })).rejects.toThrow('closed');
  });
}
