import {
  approved,
  awardedListing,
  judge,
  report,
  sign,
  signed,
  type WorkScene,
} from '../../../libs/fulfilment/test/work-scene.js';
import { fulfilmentRooms } from '../../../libs/fulfilment/test/rooms.js';
import { startApp, type TestApp } from '../../support/app.js';
import { ok, type Client, type Reply } from '../../support/client.js';

// The other attacks send bodies that are of the right form; these send what would be accepted from the
// right person, word for word, and have that person send it afterwards to prove it.

let app: TestApp;
beforeAll(async () => {
  app = await startApp(fulfilmentRooms, { SESSION_HOURS: '720' });
});
afterAll(() => app.stop());

/** The bidder that came second: nobody stands nearer without being the one. */
const runnerUp = (work: WorkScene): Promise<Client> =>
  app.as('organization_agent', { organizationId: work.bids[1]!.organizationId });

/** Sends one request as whoever must not, then as the right one. */
async function stolen(thief: Client, owner: Client, path: string, body: object): Promise<void> {
  const send = (by: Client): Promise<Reply> => by.post(path, body);
  const refused = await send(thief);
  expect([path, refused.status, refused.body.code]).toEqual([path, 404, 'not_found']);
  const taken = await send(owner);
  expect([path, taken.status]).toEqual([path, taken.status < 300 ? taken.status : 'accepted']);
}

describe('what the awarded organisation may send', () => {
  it('is refused to the runner-up: declining, signing, reporting, asking for acceptance', async () => {
    const work = await awardedListing(app);
    const thief = await runnerUp(work);
    const id = await approved(work);
    const { version } = await ok(work.agent.get(`/agreements/${id}`));
    await stolen(thief, work.agent, `/agreements/${id}/sign`, { version });
    await ok(sign(id, work.unit));
    const milestones = await ok<any[]>(work.unit.get(`/agreements/${id}/milestones`));
    for (const [index, milestone] of milestones.entries()) {
      await stolen(thief, work.agent, `/milestones/${milestone.id}/report`, {
        version: milestone.version,
        text: '按计划完成',
        figures: [
          { name: '探访', unit: '人次', value: 200, qualifier: 'exact', cumulative: false },
        ],
        participants: 80,
        participations: 200,
      });
      await ok(judge(work, id, index + 1, 'met'));
    }
    await stolen(thief, work.agent, `/agreements/${id}/acceptance`, {
      summary: '按协议完成全部任务。',
      expenditure: [{ item: '人员', amountFen: 8_000_000 }],
      papers: [{ kind: 'service_ledger', reference: '演示台账' }],
    });
  });

  it('is refused to the runner-up before the agreement: giving the award up', async () => {
    const work = await awardedListing(app);
    const { version } = await ok(work.officer.get(`/awards/${work.awardId}`));
    const body = { version, reason: '演示：人手不足' };
    await stolen(await runnerUp(work), work.agent, `/awards/${work.awardId}/decline`, body);
  });
});

describe('what the posting unit may send', () => {
  it('is refused to another street: judging and recording payments', async () => {
    const work = await awardedListing(app);
    const id = await signed(work);
    await ok(report(work, id, 1));
    const stranger = await app.as('posting_officer');
    const [milestone] = await ok<any[]>(work.unit.get(`/agreements/${id}/milestones`));
    const verdict = { version: milestone.version, verdict: 'met' };
    await stolen(stranger, work.unit, `/milestones/${milestone.id}/judge`, verdict);
    await stolen(stranger, work.unit, `/milestones/${milestone.id}/payments`, {
      amountFen: 1_000_000,
      paidOn: '2026-03-10',
      voucher: '演示凭证1号',
      papers: [{ kind: 'invoice', reference: '演示发票' }],
    });
  });
});
