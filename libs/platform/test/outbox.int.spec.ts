import { DomainError } from '#kernel';
import { drain, FatalJobError, systemCommand } from '../src/index.js';
import { Relay } from '../src/outbox/relay.js';
import { deliverEvent, EventDelivery } from '../src/outbox/deliver.js';
import {
  createJobFixture,
  listingSubscriber,
  registryOf,
  totals,
  until,
  type JobFixture,
} from './job-fixture.js';

let fixture: JobFixture;
beforeAll(async () => {
  fixture = await createJobFixture();
});
afterEach(() => fixture.reset());
afterAll(() => fixture.close());

/** Ids of all events, oldest first. */
const eventIds = async (): Promise<string[]> => {
  const rows = await fixture.db.query<{ id: string }>('SELECT id FROM outbox_event ORDER BY id');
  return rows.map(({ id }) => id);
};

const allRelayed = async (): Promise<boolean> => {
  const [row] = await fixture.db.query<{ left: string }>(
    'SELECT count(*) AS left FROM outbox_event WHERE relayed_at IS NULL',
  );
  return row!.left === '0';
};

describe('leaving the transaction', () => {
  it('emits nothing when the transaction is rolled back', async () => {
    const { uow, effects } = fixture;
    await fixture.startWorker(registryOf(listingSubscriber('notes')));
    const kept = await fixture.emitListing();
    await expect(
      uow.run(systemCommand('test'), async (tx) => {
        await tx.emit('listing.closed', { listingId: kept.replace(/^.{8}/, 'ffffffff') });
        throw new DomainError('listing_not_open');
      }),
    ).rejects.toThrow('listing_not_open');
    await until('the committed event', async () => (await effects()).length > 0);
    expect(await effects()).toEqual([`notes:${kept}`]);
    expect(await eventIds()).toHaveLength(1);
  });

  it('takes the subject from the payload', async () => {
    const listingId = await fixture.emitListing();
    const rows = await fixture.db.query('SELECT name, subject_type, subject_id FROM outbox_event');
    expect(rows).toEqual([
      { name: 'listing.closed', subject_type: 'listing', subject_id: listingId },
    ]);
  });
});

describe('delivery', () => {
  it('has one effect per subscriber though it comes twice, at once and later', async () => {
    const { uow, db } = fixture;
    const registry = registryOf(listingSubscriber('first'), listingSubscriber('second'));
    const delivery = new EventDelivery(uow, db, registry);
    const listingId = await fixture.emitListing();
    const [eventId] = await eventIds();
    const twice = ['first', 'first', 'second', 'first', 'second'];
    const told = await Promise.all(twice.map((it) => delivery.deliver(eventId!, it)));
    expect(told.filter(Boolean)).toHaveLength(2);
    expect(await delivery.deliver(eventId!, 'first')).toBe(false);
    expect(await fixture.effects()).toEqual([`first:${listingId}`, `second:${listingId}`]);
  });

  it('keeps to the order in which things happened to one subject', async () => {
    const { uow, db } = fixture;
    const listingId = await fixture.emitListing();
    await fixture.emitListing('listing.closed', listingId);
    await fixture.emitListing('listing.closed', listingId);
    const [first, second, third] = await eventIds();
    const seen: string[] = [];
    let failures = 1;
    const handler = listingSubscriber('notes', (event) => {
      if (event.id === first && failures-- > 0) throw new Error('not now');
      seen.push(event.id);
    });
    const delivery = new EventDelivery(uow, db, registryOf(handler));
    // The first must not be overtaken, even by one that would succeed.
    await expect(delivery.deliver(second!, 'notes')).rejects.toThrow('not now');
    expect(seen).toEqual([]);
    expect(await delivery.deliver(third!, 'notes')).toBe(true);
    expect(await delivery.deliver(first!, 'notes')).toBe(false);
    expect(seen).toEqual([first, second, third]);
  });

  it('waits for nothing that no attempt can help', async () => {
    const { uow, db } = fixture;
    const listingId = await fixture.emitListing();
    await fixture.emitListing('listing.closed', listingId);
    const [first, second] = await eventIds();
    const seen: string[] = [];
    const handler = listingSubscriber('notes', (event) => {
      if (event.id === first) throw new FatalJobError('never');
      seen.push(event.id);
    });
    const delivery = new EventDelivery(uow, db, registryOf(handler));
    expect(await delivery.deliver(second!, 'notes')).toBe(true);
    expect(seen).toEqual([second]);
    await expect(delivery.deliver(first!, 'notes')).rejects.toThrow('never');
  });

  it('keeps neither effect nor consumption when the handler fails', async () => {
    let failures = 1;
    const handler = listingSubscriber('notes', () => {
      if (failures-- > 0) throw new Error('not now');
    });
    const delivery = new EventDelivery(fixture.uow, fixture.db, registryOf(handler));
    const listingId = await fixture.emitListing();
    const [eventId] = await eventIds();
    await expect(delivery.deliver(eventId!, 'notes')).rejects.toThrow('not now');
    expect(await fixture.effects()).toEqual([]);
    expect(await delivery.deliver(eventId!, 'notes')).toBe(true);
    expect(await fixture.effects()).toEqual([`notes:${listingId}`]);
  });
});

describe('the relay', () => {
  it('loses and doubles nothing when two work side by side', async () => {
    const registry = registryOf(listingSubscriber('notes'));
    const listings = await Promise.all(Array.from({ length: 250 }, () => fixture.emitListing()));
    const queue = await fixture.queue();
    const work = async () => {
      const relay = new Relay(fixture.dataSource, queue, registry);
      while (!(await allRelayed())) await relay.round();
    };
    await Promise.all([work(), work()]);
    expect((await totals(queue)).waiting).toBe(listings.length);
    expect(await fixture.db.query('SELECT DISTINCT attempts FROM outbox_event')).toEqual([
      { attempts: 1 },
    ]);
    await fixture.startWorker(registry);
    const wanted = listings.map((it) => `notes:${it}`).sort();
    await until('all effects', async () => (await fixture.effects()).length >= wanted.length);
    expect(await fixture.effects()).toEqual(wanted);
    await until('an empty queue', async () =>
      Object.values(await totals(queue)).every((count) => count === 0),
    );
  });

  it('keeps the events when the queue takes nothing, and brings them later', async () => {
    const registry = registryOf(listingSubscriber('notes'));
    await fixture.emitListing();
    const away = await fixture.queue();
    await away.close();
    await expect(new Relay(fixture.dataSource, away, registry).round()).rejects.toThrow();
    expect(await allRelayed()).toBe(false);
    await fixture.startWorker(registry);
    await until('the effect', async () => (await fixture.effects()).length === 1);
  });

  it('marks events that nobody wants', async () => {
    await fixture.startWorker(registryOf());
    await fixture.emitListing();
    await until('the mark', allRelayed);
    expect(await fixture.db.query('SELECT settled_at IS NULL AS open FROM outbox_event')).toEqual([
      { open: false },
    ]);
  });
});

describe('a worker', () => {
  it('tries again what failed, and keeps as failed what cannot be helped', async () => {
    let calls = 0;
    const passing = listingSubscriber('passing', () => {
      calls += 1;
      if (calls === 1) throw new Error('not now');
    });
    const refusing = listingSubscriber('refusing', () => {
      throw new DomainError('listing_not_open');
    });
    await fixture.startWorker(registryOf(passing, refusing));
    const listingId = await fixture.emitListing();
    await until('the effect', async () => (await fixture.effects()).length > 0);
    const queue = await fixture.queue();
    const [eventId] = await eventIds();
    await until('the failure', async () => {
      return (await queue.state(deliverEvent, `${eventId}-refusing`)) === 'failed';
    });
    expect(await fixture.effects()).toEqual([`passing:${listingId}`]);
    expect(calls).toBe(2);
  });

  it('stays connected: delivers after its connections were cut', async () => {
    await fixture.startWorker(registryOf(listingSubscriber('notes')));
    const first = await fixture.emitListing();
    await until('the first effect', async () => (await fixture.effects()).length === 1);
    await fixture.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    const second = await fixture.emitListing();
    await until('the second effect', async () => (await fixture.effects()).length === 2);
    expect(await fixture.effects()).toEqual([`notes:${first}`, `notes:${second}`].sort());
  });

  it('delivers again what the queue has lost', async () => {
    const registry = registryOf(listingSubscriber('notes'));
    const listingId = await fixture.emitListing();
    await new Relay(fixture.dataSource, await fixture.queue(), registry).round();
    expect(await allRelayed()).toBe(true);
    await fixture.db.query('TRUNCATE bullmq.job CASCADE');
    await fixture.startWorker(registry, { patienceSeconds: 0 });
    await until('the effect', async () => (await fixture.effects()).length === 1);
    expect(await fixture.effects()).toEqual([`notes:${listingId}`]);
  });
});

describe('a delivery that was put off by a clock that is wrong', () => {
  it('is not waited for', async () => {
    const registry = registryOf(listingSubscriber('notes'));
    const queue = await fixture.queue();
    const listingId = await fixture.emitListing();
    const [eventId] = await eventIds();
    await queue.add(
      deliverEvent,
      { eventId: eventId!, subscriber: 'notes' },
      { jobId: `${eventId}-notes`, delayMs: 5 * 3_600_000 },
    );
    await fixture.db.query('UPDATE outbox_event SET relayed_at = clock_timestamp(), attempts = 1');
    await fixture.startWorker(registry, { patienceSeconds: 0 });
    await until('the effect', async () => (await fixture.effects()).length === 1);
    expect(await fixture.effects()).toEqual([`notes:${listingId}`]);
  });
});

describe('a delivery whose worker died with a clock hours ahead', () => {
  it('is not waited for either', async () => {
    const registry = registryOf(listingSubscriber('notes'));
    const listingId = await fixture.emitListing();
    await new Relay(fixture.dataSource, await fixture.queue(), registry).round();
    // On PostgreSQL the library dates the hold by the worker's clock.
    const held = await fixture.db.query(
      `UPDATE bullmq.job SET state = 'active', lock_token = 'gone',
              locked_until_ms = 1000 * extract(epoch FROM clock_timestamp() + interval '5 hours')
        WHERE state = 'waiting' RETURNING id`,
    );
    expect(held).toHaveLength(1);
    await fixture.startWorker(registry, { patienceSeconds: 0 });
    await until('the effect', async () => (await fixture.effects()).length === 1);
    expect(await fixture.effects()).toEqual([`notes:${listingId}`]);
  });
});

describe('drain', () => {
  it('delivers what is there and what comes of it, and throws what a handler throws', async () => {
    const { dataSource, uow, db } = fixture;
    const chain = listingSubscriber('chain', async (event) => {
      if (event.name === 'listing.closed') await fixture.emitListing('listing.opened');
    });
    await fixture.emitListing();
    await drain({ dataSource, uow, db, registry: registryOf(chain) });
    expect(await fixture.effects()).toHaveLength(2);
    expect(await allRelayed()).toBe(true);
    const failing = listingSubscriber('failing', () => {
      throw new DomainError('listing_not_open');
    });
    await fixture.emitListing();
    const parts = { dataSource, uow, db, registry: registryOf(failing) };
    await expect(drain(parts)).rejects.toThrow('listing_not_open');
    expect(await allRelayed()).toBe(false);
  });
});
