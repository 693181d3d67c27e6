import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { makePlaces, rooms, statement, submitted, underReview, walk } from './fixture.js';

/** The smallest file that is what its name says. */
const PDF = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF';

describe('solving on the spot, and attachments', () => {
  let app: TestApp;
  let place: Awaited<ReturnType<typeof makePlaces>>;
  let resident: Client;
  let officer: Client;
  let clerk: Client;

  beforeAll(async () => {
    app = await startApp(rooms);
    await app.clock.set('2026-03-02T09:00:00+08:00');
    place = await makePlaces(app);
    resident = await app.as('resident');
    officer = await app.as('committee_officer');
    clerk = await app.as('posting_officer', { unitId: place.street.id });
  });
  afterAll(() => app.stop());

  const solve = (by: Client, id: string, body: object) =>
    by.post(`/needs/${id}/solve-on-spot`, body);

  it('closes a need with what was done, on which day, and the files that show it', async () => {
    const need = await underReview(resident, officer, place.community.id);
    const fileId = await clerk.upload('现场.pdf', PDF);
    const body = { solvedNote: '当日加装完毕', solvedOn: '2026-03-01', fileIds: [fileId] };
    const after = await ok(solve(clerk, need.id, { ...body, version: need.version }));
    expect(after.status).toBe('solved_on_spot');
    const view = await ok(resident.get(`/needs/${need.id}`));
    expect(view).toMatchObject({ solvedNote: '当日加装完毕', solvedOn: '2026-03-01' });
    expect(view.attachments).toMatchObject([{ id: fileId, name: '现场.pdf' }]);
    const file = await resident.get(`/needs/${need.id}/attachments/${fileId}`);
    expect(file.status).toBe(200);
    expect(file.body).toBe(PDF);
  });

  it('is also for the officer who wrote the need down', async () => {
    const need = await underReview(clerk, officer, place.community.id, { onBehalf: true });
    await ok(solve(clerk, need.id, { solvedNote: '已办', version: need.version }));
    expect((await ok(clerk.get(`/needs/${need.id}`))).solvedOn).toBe('2026-03-02');
  });

  it('is refused without evidence, ahead of time, with others’ files, stale, or unreviewed', async () => {
    const need = await underReview(resident, officer, place.community.id);
    const good = { solvedNote: '已办', version: need.version };
    const send = (body: object) => refusal(solve(clerk, need.id, body));
    expect(await send({ version: need.version })).toBe('422 evidence_required');
    expect(await send({ ...good, solvedNote: '  ' })).toBe('422 evidence_required');
    expect(await send({ ...good, solvedOn: '2026-03-03' })).toBe('422 invalid_input');
    expect(await send({ ...good, version: 1 })).toBe('409 stale_version');
    const foreign = await resident.upload('照片.pdf', PDF);
    expect(await send({ ...good, fileIds: [foreign] })).toBe('404 not_found');
    expect((await ok(officer.get(`/needs/${need.id}`))).status).toBe('under_review');
    const fresh = await submitted(resident, place.community.id);
    expect(await refusal(solve(clerk, fresh.id, { ...good, version: fresh.version }))).toBe(
      '409 transition_not_allowed',
    );
  });

  it('is no business of another street, nor of other roles', async () => {
    const need = await underReview(resident, officer, place.community.id);
    const good = { solvedNote: '已办', version: need.version };
    const elsewhere = await app.as('posting_officer', { unitId: place.otherStreet.id });
    expect(await refusal(solve(elsewhere, need.id, good))).toBe('404 not_found');
    expect(await refusal(solve(clerk, newId(), good))).toBe('404 not_found');
    for (const role of ['committee_approver', 'supervisor', 'organization_agent'] as const) {
      expect(await refusal(solve(await app.as(role), need.id, good))).toBe('403 role_not_allowed');
    }
    expect(await refusal(solve(resident, need.id, good))).toBe('403 role_not_allowed');
  });

  describe('attachments', () => {
    const draft = async () =>
      (await ok(resident.post('/needs', statement(place.community.id)))).id as string;

    it('come and go while the stater writes, and reach whoever sees the need', async () => {
      const id = await draft();
      const [kept, dropped] = [
        await resident.upload('说明.pdf', PDF),
        await resident.upload('多余.pdf', PDF),
      ];
      const path = `/needs/${id}/attachments`;
      await ok(resident.post(path, { fileId: kept, version: 1 }));
      await ok(resident.post(path, { fileId: dropped, version: 2 }));
      const detach = (version: number) => resident.delete(`${path}/${dropped}?version=${version}`);
      expect(await refusal(detach(2))).toBe('409 stale_version');
      expect(await refusal(resident.delete(`${path}/${dropped}`))).toBe('422 invalid_input');
      await ok(detach(3));
      expect(await refusal(detach(4))).toBe('404 not_found');
      expect(await refusal(officer.get(`${path}/${kept}`))).toBe('404 not_found');
      await walk(resident, id, 4, ['submit']);
      for (const reader of [officer, clerk, await app.as('supervisor')]) {
        expect((await reader.get(`${path}/${kept}`)).status).toBe(200);
        expect(await refusal(reader.get(`${path}/${dropped}`))).toBe('404 not_found');
      }
      for (const stranger of [
        await app.as('resident'),
        await app.as('posting_officer', { unitId: place.otherStreet.id }),
      ]) {
        expect(await refusal(stranger.get(`${path}/${kept}`))).toBe('404 not_found');
      }
      const agent = await app.as('organization_agent');
      expect(await refusal(agent.get(`${path}/${kept}`))).toBe('403 role_not_allowed');
    });

    it('are the stater’s own files, on the stater’s own need, before it is sorted', async () => {
      const [id, other] = [await draft(), await draft()];
      const path = `/needs/${id}/attachments`;
      const fileId = await resident.upload('说明.pdf', PDF);
      expect(await refusal(clerk.post(path, { fileId, version: 1 }))).toBe('404 not_found');
      expect(await refusal(clerk.delete(`${path}/${fileId}?version=1`))).toBe('404 not_found');
      const foreign = await clerk.upload('他人.pdf', PDF);
      expect(await refusal(resident.post(path, { fileId: foreign, version: 1 }))).toBe(
        '404 not_found',
      );
      expect(await refusal(resident.post(path, { fileId, version: 2 }))).toBe('409 stale_version');
      await ok(resident.post(path, { fileId, version: 1 }));
      const again = resident.post(`/needs/${other}/attachments`, { fileId, version: 1 });
      expect(await refusal(again)).toBe('409 file_attached');
      expect(
        await refusal(resident.delete(`/needs/${other}/attachments/${fileId}?version=1`)),
      ).toBe('404 not_found');
      const supervisor = await app.as('supervisor');
      expect(await refusal(supervisor.post(path, { fileId, version: 2 }))).toBe(
        '403 role_not_allowed',
      );
      await walk(resident, id, 2, ['submit']);
      const late = await resident.upload('迟到.pdf', PDF);
      expect(await refusal(resident.post(path, { fileId: late, version: 3 }))).toBe(
        '409 transition_not_allowed',
      );
      expect(await refusal(resident.delete(`${path}/${fileId}?version=3`))).toBe(
        '409 transition_not_allowed',
      );
    });
  });
});
