import { ok } from '../../../test/support/client.js';
import { DEADLINE, Park, START } from './park.js';

describe('listings that end in the same second', () => {
  let park: Park;
  beforeAll(async () => {
    park = await Park.open();
    await park.app.clock.set(START);
  });
  afterAll(() => park.stop());

  const statusOf = async (id: string) =>
    (await park.row<{ status: string }>('SELECT status FROM listing WHERE id = $1', id))!.status;

  it('are closed together, each with its own history, audit entry, event and date', async () => {
    const listings = [await park.published(), await park.published(), await park.published()];
    const ids = listings.map(({ id }) => id);
    const [, amended, held] = ids as [string, string, string];
    const change = { reason: '按群众意见调整', newDeadline: '2026-03-25T17:00:00+08:00' };
    await ok(park.drafter.post(`/listings/${amended}/amendments`, change));
    await park.app.clock.set('2026-03-16T17:00:05+08:00');

    // Somebody who came in time is still at it: the closing of that one waits.
    let draining: Promise<void> | undefined;
    await park.app.write(async (tx) => {
      await tx.manager.query('SELECT FROM listing WHERE id = $1 FOR SHARE', [held]);
      draining = park.app.drain();
      while ((await statusOf(amended)) !== 'closed')
        await new Promise((done) => setTimeout(done, 20));
      expect(await statusOf(held)).toBe('published');
    });
    await draining;

    for (const { id, version } of listings) {
      expect(await ok(park.officer.get(`/listings/${id}`))).toMatchObject({
        status: 'closed',
        closedAt: new Date(DEADLINE).toISOString(),
        version: version + 1,
      });
      const written = await park.row(
        `SELECT (SELECT count(*) FROM status_history WHERE subject_id = $1 AND command = 'close'
                    AND from_status = 'published' AND to_status = 'closed' AND actor_kind = 'system')::int AS history,
                (SELECT count(*) FROM audit_entry a JOIN audit_link l ON l.entry_id = a.id
                  WHERE a.subject_id = $1 AND a.action = 'listing.close' AND a.listing_id = $1
                    AND a.details @> '{"from": "published", "to": "closed"}')::int AS audit,
                (SELECT count(*) FROM outbox_event WHERE subject_id = $1 AND name = 'listing.closed'
                    AND payload = jsonb_build_object('listingId', $1::text))::int AS events`,
        id,
      );
      expect(written).toEqual({ history: 1, audit: 1, events: 1 });
    }
    const [amendment] = await ok(park.officer.get(`/listings/${amended}/amendments`));
    expect(amendment.status).toBe('lapsed');
  });
});
