import { DomainError, newId } from '#kernel';
import {
  discardLetter,
  redriveAll,
  redriveLetter,
  systemCommand,
  type JobDefinition,
  type Tx,
} from '../src/index.js';
import {
  closingHandler,
  createJobFixture,
  listingSubscriber,
  registryOf,
  until,
  type JobFixture,
} from './job-fixture.js';
import { count } from './queue-conformance.js';

let fixture: JobFixture;
beforeAll(async () => {
  fixture = await createJobFixture();
});
afterAll(() => fixture.close());
afterEach(() => fixture.reset());

const letters = () =>
  fixture.db.query(
    `SELECT id, job, subscriber, event_id, attempts, failures, error, status FROM dead_letter`,
  );
const decide = <T>(work: (tx: Tx) => Promise<T>) => fixture.uow.run(systemCommand('test'), work);
const status = (wanted: string) =>
  until(wanted, async () => (await letters())[0]?.status === wanted);

describe('what fails for good', () => {
  it('is on record with event, subscriber and error; redriven, it has its effect and is recovered', async () => {
    let broken = true;
    const poisoned = listingSubscriber('poisoned', () => {
      if (broken) throw new DomainError('listing_not_open', { of: '夔牛' });
    });
    await fixture.startWorker(registryOf(poisoned, listingSubscriber('sound')));
    const listingId = await fixture.emitListing();
    await status('open');
    const [event] = await fixture.db.query('SELECT id FROM outbox_event');
    const [letter] = await letters();
    expect(letter).toMatchObject({
      job: 'event.deliver',
      subscriber: 'poisoned',
      event_id: event!.id,
      attempts: 1,
      failures: 1,
      error: 'DomainError: listing_not_open',
    });
    expect(await fixture.effects()).toEqual([`sound:${listingId}`]);

    // Still broken: it comes back to the list, as the same letter.
    await decide((tx) => redriveLetter(tx, letter!.id));
    await until('the second failure', async () => (await letters())[0]!.failures === 2);
    expect(await letters()).toMatchObject([{ id: letter!.id, status: 'open', attempts: 2 }]);

    broken = false;
    await decide((tx) => redriveAll(tx));
    await status('recovered');
    expect(await fixture.effects()).toEqual([`poisoned:${listingId}`, `sound:${listingId}`]);
    expect(await fixture.db.query(TRAIL)).toEqual([
      { action: 'dead_letter.redrive', subject_id: letter!.id },
      { action: 'dead_letter.redrive', subject_id: letter!.id },
    ]);
    await expect(decide((tx) => redriveLetter(tx, letter!.id))).rejects.toThrow('not_found');
  });

  it('is discarded with a reason and tried again all the same, because the deadline stays owed', async () => {
    let broken = true;
    const closing = closingHandler(() => {
      if (broken) throw new DomainError('constraint_violated');
    });
    await fixture.startWorker(registryOf(closing));
    const subject = newId();
    await decide(async (tx) => tx.schedule('listing.close', subject, await tx.now()));
    await status('open');
    const [letter] = await letters();
    expect(letter).toMatchObject({ job: 'deadline.run', event_id: null });
    await expect(decide((tx) => discardLetter(tx, newId(), '不存在'))).rejects.toThrow('not_found');
    await decide((tx) => discardLetter(tx, letter!.id, '已知的故障'));
    expect(await letters()).toMatchObject([{ status: 'discarded' }]);
    broken = false;
    await fixture.moveClock('1 minute');
    await until('the effect', async () => (await fixture.effects()).length > 0);
    expect(await fixture.effects()).toEqual([`close:${subject}`]);
  });

  it('names a job that nobody knows, and cannot be made to run it', async () => {
    await fixture.startWorker(registryOf());
    const queue = await fixture.queue();
    const unknown: JobDefinition = { ...count, name: 'test.unheard_of' };
    await queue.add(unknown, { n: 1 }, { jobId: newId() });
    await status('open');
    const [letter] = await letters();
    const error = 'FatalJobError: unknown job test.unheard_of';
    expect(letter).toMatchObject({ job: 'test.unheard_of', attempts: 1, error });
    await decide((tx) => redriveLetter(tx, letter!.id));
    await status('open');
    expect(await letters()).toMatchObject([{ id: letter!.id, failures: 1, error }]);
  });
});

const TRAIL = `SELECT action, subject_id FROM audit_entry WHERE subject_type = 'dead_letter' ORDER BY id`;
