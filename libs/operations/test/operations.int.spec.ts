import { newId } from '#kernel';
import { disclosureControllers, DisclosureModule } from '#disclosure';
import { systemCommand, UnitOfWork } from '#platform';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { bid, close, drafted, opened, published, send } from '../../notification/test/stories.js';
import { Stage } from '../../notification/test/stage.js';
import { operationsControllers, OperationsModule } from '../src/index.js';

let stage: Stage;
let administrator: Client;

beforeAll(async () => {
  stage = await Stage.open({}, [
    { module: OperationsModule, controllers: operationsControllers },
    { module: DisclosureModule, controllers: disclosureControllers },
  ]);
  administrator = await stage.app.as('administrator');
});
afterAll(() => stage?.stop());

const eventsOf = async (about: string): Promise<any[]> =>
  (await ok(administrator.get(`/operations/events?limit=100&about=${about}`))).items;
const codeOf = async (id: string): Promise<string> =>
  (await ok(stage.officer.get(`/listings/${id}`))).code;

/** A letter as the collector leaves it. */
async function letter(job: string, eventId: string | null, listing = newId()): Promise<string> {
  const id = newId();
  await stage.app.db.query(
    `INSERT INTO dead_letter (id, work, job, job_id, payload, event_id, subscriber, attempts, error,
                              first_failed_at, last_failed_at)
     VALUES ($1, $2, $3, $2, '{}', $4, 'notify-bids', 8, 'Error: 演示故障', clock_timestamp(), clock_timestamp())`,
    [id, `test ${listing} ${id}`, job, eventId],
  );
  return id;
}

it('shows an event’s way to its messages, and nobody in it', async () => {
  await stage.app.db.query(`UPDATE account SET email = 'planted@example.org' WHERE id = $1`, [
    stage.resident.accountId,
  ]);
  const { id: needId } = await ok(
    stage.resident.post('/needs', {
      title: '演示：老人无人照看',
      body: '演示：院里几位独居老人白天没有人照看。',
      source: 'resident_appeal',
      category: 'elderly_care',
      urgency: 2,
      unitId: stage.units.street,
    }),
  );
  await send(stage.resident, `/needs/${needId}`, 'submit');
  await send(stage.officer, `/needs/${needId}`, 'start-review');
  await send(stage.officer, `/needs/${needId}`, 'return', { opinion: '请补充地址' });
  await stage.app.drain();
  const [event] = await stage.app.db.query(
    `SELECT id, request_id FROM outbox_event WHERE name = 'need.returned' AND subject_id = $1`,
    [needId],
  );
  const [row] = await eventsOf(event!.id);
  expect(row).toMatchObject({ name: 'need.returned', listingCode: null, handovers: 1 });
  const way = await ok(administrator.get(`/operations/events/${event!.id}`));
  expect(way).toMatchObject({ cause: event!.request_id, causedBy: null, deadline: null });
  expect(way.deliveries).toMatchObject([{ subscriber: 'notify-needs', failures: 0, error: null }]);
  expect(way.deliveries[0].consumedAt).toBeTruthy();
  expect(way.messages).toMatchObject([{ kind: 'need.returned', messages: 1, sent: 1, failed: 0 }]);
  const told = JSON.stringify(way);
  for (const word of ['planted@', '演示：', '补充地址', stage.resident.accountId]) {
    expect(told).not.toContain(word);
  }
  // By the request that caused it, the audit trail and the log lead to the same event.
  expect(event!.request_id).toMatch(/^[0-9a-f-]{36}$/);
});

it('tells nothing of bids before the opening: no figure, no event, no failure changes with one', async () => {
  const listing = await published(stage);
  await stage.app.drain();
  const code = await codeOf(listing);
  const read = async () => {
    const { vitals, queues, sealedFailures } = await ok(administrator.get('/operations/status'));
    const events = await eventsOf(code);
    const ways = await Promise.all(
      events.map(({ id }) => ok(administrator.get(`/operations/events/${id}`))),
    );
    const latest = await ok(administrator.get('/operations/events?limit=10'));
    return JSON.stringify({ vitals, queues, sealedFailures, events, ways, latest });
  };
  const before = await read();
  expect(JSON.parse(before).events.map(({ name }: any) => name)).toContain('listing.published');
  const [one, two, three] = stage.agents;
  const bidId = await bid(one!, listing);
  await bid(two!, listing);
  await drafted(three!, listing);
  // Waiting in the outbox they are not counted, and drained they are not listed.
  const waiting = JSON.parse(await read()).vitals;
  expect(waiting).toEqual({ ...JSON.parse(before).vitals, outboxLagSeconds: expect.any(Number) });
  await stage.app.drain();
  expect(await read()).toBe(before);

  const [event] = await stage.app.db.query(
    `SELECT id FROM outbox_event WHERE name = 'bid.submitted' AND subject_id = $1`,
    [bidId],
  );
  expect(await refusal(administrator.get(`/operations/events/${event!.id}`))).toBe('404 not_found');
  expect(await eventsOf(event!.id)).toEqual([]);

  // That something sealed has failed is told, not what and not how much.
  const ids = [];
  for (let n = 0; n < 3; n += 1) ids.push(await letter('event.deliver_sealed', event!.id));
  const status = await ok(administrator.get('/operations/status'));
  expect(status).toMatchObject({ sealedFailures: true, vitals: { deadLetters: 0 } });
  expect((await ok(administrator.get('/operations/dead-letters'))).items).toEqual([]);
  await ok(administrator.post('/operations/dead-letters/redrive'));
  const trail = await ok(stage.supervisor.get('/audit-entries?action=dead_letter.redrive'));
  expect(trail.items).toEqual([]);

  await close(stage);
  expect(await eventsOf(event!.id)).toEqual([]);
  await opened(stage, listing);
  expect(await eventsOf(event!.id)).toHaveLength(1);
  const after = await ok(stage.supervisor.get('/audit-entries?action=dead_letter.redrive'));
  expect(after.items.map((it: any) => it.subjectId).sort()).toEqual(ids.sort());
});

it('redrives and discards on record, the administrator alone', async () => {
  const id = await letter('event.deliver', null);
  const [row] = (await ok(administrator.get('/operations/dead-letters?status=open'))).items;
  expect(row).toMatchObject({ id, job: 'event.deliver', attempts: 8, error: 'Error: 演示故障' });
  expect(await refusal(stage.officer.get('/operations/dead-letters'))).toBe('403 role_not_allowed');
  const path = `/operations/dead-letters/${id}`;
  expect(await refusal(stage.officer.post(`${path}/redrive`))).toBe('403 role_not_allowed');
  expect(await refusal(administrator.post(`${path}/discard`, { reason: ' ' }))).toBe(
    '422 invalid_input',
  );
  await ok(administrator.post(`${path}/redrive`, {}, { key: 'once' }));
  await ok(administrator.post(`${path}/redrive`, {}, { key: 'once' }));
  expect(await refusal(administrator.post(`${path}/redrive`))).toBe('404 not_found');
  const other = await letter('event.deliver', null);
  await ok(administrator.post(`/operations/dead-letters/${other}/discard`, { reason: '演示理由' }));
  const entries = await ok(stage.supervisor.get('/audit-entries?subjectType=dead_letter'));
  const told = entries.items.map((it: any) => `${it.action} ${it.subjectId} ${it.reason}`);
  expect(told).toContain(`dead_letter.redrive ${id} null`);
  expect(told).toContain(`dead_letter.discard ${other} 演示理由`);
});

it('knows the processes by their heartbeat, and a lost one from one that ended', async () => {
  const beat = (kind: string, seen: string, ended: string | null) =>
    stage.app.db.query(
      `INSERT INTO process_heartbeat (id, kind, host, pid, version, seen_at, ended_at, queues)
       VALUES ($1, $2, 'host', 1, '1.0', clock_timestamp() - $3::interval, $4, $5)`,
      [newId(), kind, seen, ended, kind === 'worker' ? JSON.stringify(DEPTHS) : null],
    );
  await beat('api', '1 second', null);
  await beat('api', '5 minutes', null);
  await beat('worker', '1 minute', new Date().toISOString());
  await beat('worker', '2 seconds', null);
  const { processes, queues, queuesAt } = await ok(administrator.get('/operations/status'));
  expect(processes.map((it: any) => `${it.kind} ${it.state}`).sort()).toEqual([
    'api alive',
    'api lost',
    'worker alive',
    'worker ended',
  ]);
  expect(queuesAt).toBeTruthy();
  expect(queues).toMatchObject([
    { name: 'events', waiting: 3, oldestSeconds: 7 },
    { name: 'sealed', waiting: null, active: null, oldestSeconds: 7 },
    { name: 'deadlines', waiting: 3 },
    { name: 'tasks', waiting: 3 },
  ]);
});

const DEPTH = { waiting: 3, delayed: 0, active: 1, failed: 0, oldestSeconds: 7 };
const DEPTHS = { events: DEPTH, sealed: DEPTH, deadlines: DEPTH, tasks: DEPTH };

it('says what caused an event: the request, or the event whose handler emitted it', async () => {
  const first = newId();
  await stage.app.write(async (tx) => tx.emit('listing.closed', { listingId: first }));
  const [cause] = await stage.app.db.query('SELECT id FROM outbox_event WHERE subject_id = $1', [
    first,
  ]);
  const second = newId();
  await stage.app.nest
    .get(UnitOfWork)
    .run({ ...systemCommand('test'), requestId: cause!.id }, (tx) =>
      tx.emit('listing.opened', { listingId: second }),
    );
  const [event] = await stage.app.db.query('SELECT id FROM outbox_event WHERE subject_id = $1', [
    second,
  ]);
  const way = await ok(administrator.get(`/operations/events/${event!.id}`));
  expect(way).toMatchObject({ cause: cause!.id, causedBy: cause!.id, relayedAt: null });
});
