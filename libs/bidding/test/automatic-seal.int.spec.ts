import { DEFAULT_RULE_SET } from '#contracts';
import { ok, refusal } from '../../../test/support/client.js';
import { keepPublished } from '../../../test/support/published-version.js';
import { dumpDatabase, filesUnder, finds } from './dump.js';
import { DEADLINE, JUST_BEFORE } from './scene.js';
import { proposalOf, strewBids, textsOf, type Strewn } from './strewn.js';

let strewn: Strewn;
beforeAll(async () => {
  strewn = await strewBids({ ruleSet: { ...DEFAULT_RULE_SET, opening: 'automatic' } });
  await keepPublished(strewn.scene.app, strewn.listingId);
  await strewn.scene.app.clock.set(JUST_BEFORE);
  await strewn.scene.app.drain();
}, 180_000);
afterAll(() => strewn?.scene.app.stop());

describe('a listing that opens automatically', () => {
  it('lies about as sealed as any other up to its deadline', async () => {
    const { scene, words, lines, submitted, listingId } = strewn;
    expect(finds(words, await dumpDatabase(scene.app))).toEqual([]);
    expect(finds(words, filesUnder(scene.app.folder))).toEqual([]);
    expect(finds(words, new Map([['log', lines.join('\n')]]))).toEqual([]);
    for (const role of ['committee_officer', 'supervisor', 'administrator'] as const) {
      const reader = await scene.app.as(role);
      expect(await refusal(reader.get(`/bids/${submitted.id}`))).toMatch(/^40[34] /);
      const listed = await reader.get(`/listings/${listingId}/bids`);
      expect(listed.status === 200 ? listed.body : { items: [] }).toMatchObject({ items: [] });
    }
  });

  it('is open to the committee from then on, and leaves sealed what was withdrawn', async () => {
    const { scene, submitted } = strewn;
    await scene.app.clock.set(DEADLINE);
    await scene.app.drain();
    const officer = await scene.app.as('committee_officer');
    const read = JSON.stringify(await ok(officer.get(`/bids/${submitted.id}`)));
    for (const text of textsOf(proposalOf('甲'))) expect(read).toContain(text);
    const tables = await dumpDatabase(scene.app);
    expect(finds([...textsOf(proposalOf('丙')), '旋龟撤回之由'], tables)).toEqual([]);
  });
});
