import { ok, refusal } from '../../../test/support/client.js';
import { Scene } from './scene.js';

describe('bids with something in common', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start(3);
  });
  afterAll(() => scene.app.stop());

  it('are named to committee and supervisor after the opening, to nobody else, without what is shared', async () => {
    const { evaluationId, bidders } = await scene.opened(3);
    const path = `/evaluations/${evaluationId}/related-bids`;
    expect(await ok(scene.officer.get(path))).toEqual([]);
    await scene.app.db.query(
      `UPDATE organization SET legal_representative = '演示负责人', contact_phone = '0532-80000009'
       WHERE id = ANY ($1)`,
      [[bidders[0]!.organizationId, bidders[2]!.organizationId]],
    );
    const found = [
      { labels: ['揭榜方一', '揭榜方三'], ties: ['法定代表人或负责人相同', '联系电话相同'] },
    ];
    for (const reader of [scene.officer, scene.approver, scene.supervisor]) {
      expect(await ok(reader.get(path))).toEqual(found);
    }
    for (const other of [scene.unitOfficer, scene.experts[0]!, bidders[0]!]) {
      expect(await refusal(other.get(path))).toBe('403 role_not_allowed');
    }
    expect(await refusal(scene.app.visitor().get(path))).toBe('401 not_signed_in');
  });
});
