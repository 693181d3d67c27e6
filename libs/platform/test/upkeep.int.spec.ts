import { drain, Every, HandlerRegistry } from '../src/index.js';
import { runPeriodic } from '../src/worker/upkeep.js';
import { createJobFixture, until, type JobFixture } from './job-fixture.js';

let fixture: JobFixture;
beforeAll(async () => {
  fixture = await createJobFixture();
});
afterEach(() => fixture.reset());
afterAll(() => fixture.close());

/** A task whose rounds are what the function does. */
function every(run: () => Promise<boolean>): HandlerRegistry {
  @Every('sealing', 1)
  class Sealing {
    run = run;
  }
  return new HandlerRegistry([new Sealing()]);
}

it('is done by one worker at a time', async () => {
  let running = 0;
  let most = 0;
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  const [task] = every(async () => {
    running += 1;
    most = Math.max(most, running);
    await held;
    running -= 1;
    return true;
  }).periodic;
  const first = runPeriodic(fixture.dataSource, task!);
  await until('the round', () => running === 1);
  expect(await runPeriodic(fixture.dataSource, task!)).toBe(false);
  release();
  expect(await first).toBe(true);
  expect(await runPeriodic(fixture.dataSource, task!)).toBe(true);
  expect(most).toBe(1);
});

it('lets go of its lock when it fails, and goes on in a worker', async () => {
  let rounds = 0;
  const registry = every(async () => {
    rounds += 1;
    if (rounds === 1) throw new Error('not now');
    return false;
  });
  await fixture.startWorker(registry);
  await until('the second round', () => rounds > 1);
});

it('is part of a drain, until it finds nothing more', async () => {
  const { dataSource, uow, db } = fixture;
  let left = 3;
  const registry = every(async () => left-- > 0);
  await drain({ dataSource, uow, db, registry });
  expect(left).toBe(-1);
});
