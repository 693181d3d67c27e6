import { newId } from '#kernel';
import { excludeFromListing } from '#posting';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { Park, START } from './park.js';

const PDF = '%PDF-1.4\n%演示\n';

describe('who reads what', () => {
  let park: Park;
  beforeAll(async () => {
    park = await Park.open();
  });
  beforeEach(() => park.app.clock.set(START));
  afterAll(() => park.stop());

  describe('the work on a listing', () => {
    it('is shown to staff alone', async () => {
      const { id } = await park.published();
      expect((await ok(park.officer.get(`/listings/${id}`))).work).toMatchObject({
        drafter: '测试账号',
        publicationOpinion: '同意发榜',
      });
      const seen = await ok(park.agent.get(`/listings/${id}`));
      expect(seen.work).toBeNull();
      expect(JSON.stringify(seen)).not.toContain('同意发榜');
      expect(await refusal(park.agent.get(`/listings/${id}/history`))).toBe('403 role_not_allowed');
      expect(await refusal(park.outsider.get(`/listings/${id}/history`))).toBe('404 not_found');
    });
  });

  describe('attachments', () => {
    it('are added to and removed from a draft by the posting unit, and only there', async () => {
      const { id } = await park.draft();
      const fileId = await park.drafter.upload('方案.pdf', PDF);
      const attach = (client: Client, file = fileId) =>
        client.post(`/listings/${id}/attachments`, { fileId: file });
      expect(await refusal(attach(park.outsider))).toBe('404 not_found');
      expect(await refusal(attach(park.drafter, newId()))).toBe('404 not_found');
      const others = await park.outsider.upload('别人的.pdf', PDF);
      expect(await refusal(attach(park.drafter, others))).toBe('404 not_found');
      const added = await ok(attach(park.drafter));
      expect(await ok(attach(park.drafter))).toEqual(added);
      const elsewhere = await park.draft();
      expect(
        await refusal(park.drafter.post(`/listings/${elsewhere.id}/attachments`, { fileId })),
      ).toBe('409 file_attached');
      const path = `/listings/${id}/attachments/${fileId}`;
      await ok(park.drafter.delete(path));
      expect(await refusal(park.drafter.delete(path))).toBe('404 not_found');
      expect(await refusal(park.drafter.get(path))).toBe('404 not_found');
      await ok(attach(park.drafter));
      const { version } = await ok(park.drafter.get(`/listings/${id}`));
      await ok(park.drafter.post(`/listings/${id}/submit-for-review`, { version }));
      expect(await refusal(park.drafter.delete(path))).toBe('409 transition_not_allowed');
      const late = await park.drafter.upload('补充.pdf', PDF);
      expect(await refusal(attach(park.drafter, late))).toBe('409 transition_not_allowed');
    });

    it('are downloaded by whoever sees the listing, by the public once it is published', async () => {
      const draft = await park.draft();
      const { id } = draft;
      const fileId = await park.drafter.upload('方案.pdf', PDF);
      const { version } = await ok(park.drafter.post(`/listings/${id}/attachments`, { fileId }));
      const path = `/listings/${id}/attachments/${fileId}`;
      const visitor = park.app.visitor();
      expect((await park.drafter.get(path)).status).toBe(200);
      for (const client of [park.outsider, park.officer, park.agent]) {
        expect(await refusal(client.get(path))).toBe('404 not_found');
      }
      expect(await refusal(visitor.get(path))).toBe('401 not_signed_in');
      expect(await refusal(visitor.get(`/public${path}`))).toBe('404 not_found');
      const sent = await ok(park.drafter.post(`/listings/${id}/submit-for-review`, { version }));
      expect((await park.officer.get(path)).status).toBe(200);
      expect(await refusal(park.agent.get(path))).toBe('404 not_found');
      expect(await refusal(visitor.get(`/public${path}`))).toBe('404 not_found');
      const proposed = await ok(
        park.officer.post(`/listings/${id}/propose-publication`, {
          version: sent.version,
          opinion: '同意',
        }),
      );
      await ok(
        park.approver.post(`/listings/${id}/approve-publication`, { version: proposed.version }),
      );
      for (const reply of [await park.agent.get(path), await visitor.get(`/public${path}`)]) {
        expect(reply.status).toBe(200);
        expect(reply.body).toBe(PDF);
        expect(reply.headers.get('content-disposition')).toContain(encodeURIComponent('方案.pdf'));
      }
      const other = await park.published();
      expect(await refusal(visitor.get(`/public/listings/${other.id}/attachments/${fileId}`))).toBe(
        '404 not_found',
      );
    });

    it('stay hidden from the public when the listing was discarded', async () => {
      const { id } = await park.draft();
      const fileId = await park.drafter.upload('方案.pdf', PDF);
      const { version } = await ok(park.drafter.post(`/listings/${id}/attachments`, { fileId }));
      await ok(park.drafter.post(`/listings/${id}/discard`, { version, reason: '弃' }));
      expect(
        await refusal(park.app.visitor().get(`/public/listings/${id}/attachments/${fileId}`)),
      ).toBe('404 not_found');
    });
  });

  describe('the alliances’ desk', () => {
    const desk = async (client: Client, id: string) =>
      (await ok(client.get('/alliance-desk/publications?limit=100'))).items.filter(
        (it: any) => it.listingId === id,
      );
    const lead = (index: number) =>
      park.app.as('alliance_lead', { unitId: park.street, allianceId: park.alliances[index] });

    it('tells each alliance when a listing came, and which of its members have read it', async () => {
      const { id } = await park.published();
      const [first, second] = [await lead(0), await lead(1)];
      expect(await desk(first, id)).toMatchObject([
        { listingId: id, members: 2, read: 0, passedOnAt: null },
      ]);
      await ok(park.agent.get(`/listings/${id}`));
      await ok(park.agent.post(`/listings/${id}/read`));
      const third = await park.app.as('organization_agent', {
        organizationId: park.organizations[2],
      });
      await ok(third.post(`/listings/${id}/read`));
      expect(await desk(first, id)).toMatchObject([{ members: 2, read: 1 }]);
      expect(await desk(second, id)).toMatchObject([{ members: 1, read: 1 }]);
      const detail = await ok(first.get(`/alliance-desk/publications/${id}`));
      expect(detail.readers.map((it: any) => [it.name, it.readAt !== null])).toEqual([
        ['演示志愿队', false],
        ['演示社工中心', true],
      ]);
      const { items } = await ok(park.agent.get('/listings?limit=100'));
      const item = items.find((it: any) => it.id === id);
      expect(item.read).toBe(true);
    });

    it('passes a listing on once, while it is open', async () => {
      const { id } = await park.published();
      const client = await lead(0);
      const pass = () => client.post(`/alliance-desk/publications/${id}/pass-on`);
      await ok(pass());
      await ok(pass());
      const passed = (await park.events(id)).filter((it) => it.name === 'listing.passed_on');
      expect(passed.map((it) => it.payload.allianceId)).toEqual([park.alliances[0]]);
      expect((await desk(client, id))[0].passedOnAt).not.toBeNull();
      const draft = await park.draft();
      expect(await refusal(client.post(`/alliance-desk/publications/${draft.id}/pass-on`))).toBe(
        '404 not_found',
      );
      await park.app.clock.set('2026-03-16T17:00:00+08:00');
      expect(await refusal(pass())).toBe('409 deadline_passed');
    });

    it('shuts out the chair whose own organisation bids, and nobody else', async () => {
      const { id } = await park.published();
      const chair = await park.app.as('rotating_chair', {
        allianceId: park.alliances[0],
        organizationId: park.organizations[0],
      });
      const otherChair = await park.app.as('rotating_chair', {
        allianceId: park.alliances[1],
        organizationId: park.organizations[2],
      });
      expect(await desk(chair, id)).toHaveLength(1);
      const exclude = () =>
        park.app.write((tx) =>
          excludeFromListing(tx, id, park.organizations[0]!, '轮值主席单位参与揭榜'),
        );
      await exclude();
      await exclude();
      expect(await desk(chair, id)).toEqual([]);
      expect(await refusal(chair.get(`/alliance-desk/publications/${id}`))).toBe('404 not_found');
      expect(await refusal(chair.post(`/alliance-desk/publications/${id}/pass-on`))).toBe(
        '404 not_found',
      );
      expect(await desk(otherChair, id)).toHaveLength(1);
      expect(await desk(await lead(0), id)).toHaveLength(1);
      const { open, sealed } = await park.row(
        `SELECT count(*) FILTER (WHERE NOT sealed)::int AS open, count(*)::int AS sealed
         FROM audit_entry WHERE action = 'listing.exclude'`,
      );
      expect([open, sealed]).toEqual([0, 1]);
    });

    it('notes no reading of what is not published', async () => {
      const { id } = await park.submitted();
      expect(await refusal(park.agent.post(`/listings/${id}/read`))).toBe('404 not_found');
    });
  });
});
