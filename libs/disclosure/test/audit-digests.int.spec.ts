import { ok } from '../../../test/support/client.js';
import { AFTER, Desks } from './desks.js';

let desks: Desks;
beforeAll(async () => {
  desks = await Desks.open();
});
afterAll(() => desks?.app.stop());

/** A day later, as the worker sees it. */
async function at(instant: string): Promise<void> {
  await desks.app.clock.set(instant);
  await desks.app.drain();
  await desks.app.db.query('SELECT make_audit_digests()');
}

const published = async () =>
  (await ok(desks.app.visitor().get('/public/audit-digests'))).items as any[];

it('publishes each day’s hash at once, its number of entries when it can tell of no bid', async () => {
  const listing = await desks.listing();
  await at('2026-03-03T08:00:00+08:00');
  const [first] = await published();
  expect(first).toMatchObject({ day: '2026-03-02', entries: null, lastSequence: null });
  const kept = await desks.app.db.one<{ hash: string; entries: number }>(
    `SELECT encode(last_hash, 'hex') AS hash, entries::int FROM audit_digest`,
  );
  expect(first.lastHash).toBe(kept!.hash);
  await at('2026-03-04T08:00:00+08:00');
  expect((await published()).map(({ day }) => day)).toEqual(['2026-03-03', '2026-03-02']);

  await at(AFTER);
  const { status } = await ok(desks.officer.get(`/listings/${listing}`));
  expect(status).toBe('unsuccessful');
  const all = await published();
  expect(all).toHaveLength(15);
  expect(all.at(-1)).toMatchObject({ entries: kept!.entries, lastSequence: kept!.entries });
  expect(all.at(-1).lastHash).toBe(kept!.hash);

  const page = await ok(desks.app.visitor().get('/public/audit-digests?limit=10'));
  const rest = await ok(
    desks.app.visitor().get(`/public/audit-digests?limit=10&cursor=${page.nextCursor}`),
  );
  expect([...page.items, ...rest.items]).toEqual(all);
  expect(rest.nextCursor).toBeNull();
});
