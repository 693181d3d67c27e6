import { ALL_ROOMS } from '../support/all-rooms.js';
import { ok } from '../support/client.js';
import { figure } from '../../libs/fulfilment/test/work-scene.js';
import { Stage } from '../../libs/notification/test/stage.js';
import {
  acceptedNeed,
  approvedAgreement,
  bid,
  close,
  drafted,
  evaluated,
  joint,
  noticed,
  proposed,
  published,
  signed,
  submitted,
} from '../../libs/notification/test/stories.js';

const AFTER_NOTICE = '2026-03-30T09:00:00+08:00';
const OBJECTION = {
  name: '演示居民',
  contact: '13800000000',
  facts: '演示：业绩材料与实际不符，请予核实并说明。',
};

/** Listings in every state with all that belongs to them, each made as people make it. */
export async function playModel(): Promise<Stage> {
  const stage = await Stage.open({}, ALL_ROOMS);
  const { agents, drafter } = stage;
  const [one, two, three] = agents as [(typeof agents)[0], (typeof agents)[0], (typeof agents)[0]];
  await withMail(stage);
  const needId = await acceptedNeed(stage);
  await submitted(stage, { needId });
  await proposed(stage);
  const ending = [];
  for (let count = 0; count < 3; count += 1) ending.push(await published(stage));
  for (const id of ending) await asked(stage, id);
  await published(stage, { bidDeadline: '2026-12-16T17:00:00+08:00' });
  const [ranked, working] = ending as [string, string];
  const offers = new Map<string, string[]>();
  for (const id of [ranked, working]) {
    offers.set(id, [await bid(one, id), await bid(two, id)]);
    await drafted(three, id);
  }
  await joint(two, three, ending[2]!);
  await close(stage);
  for (const id of [ranked, working]) {
    const [first, second] = offers.get(id)!;
    await evaluated(stage, id, { [first!]: 90, [second!]: 80 });
    const awardId = await noticed(stage, id, first!);
    if (id === ranked) await ok(one.post(`/public/awards/${awardId}/objections`, OBJECTION));
  }
  await stage.app.clock.set(AFTER_NOTICE);
  await stage.app.drain();
  const agreementId = await approvedAgreement(stage, working);
  await signed(stage, agreementId, one);
  const [milestone] = await ok(drafter.get(`/agreements/${agreementId}/milestones`));
  const { id, version } = milestone;
  const figures = [figure('上门探访', '人次', 200)];
  const report = { version, text: '按计划完成', figures, participants: 80, participations: 200 };
  await ok(one.post(`/milestones/${id}/report`, report));
  await stage.app.drain();
  return stage;
}

async function withMail({ app }: Stage): Promise<void> {
  await app.db.query(`UPDATE account SET email = login || '@example.test'`);
}

async function asked(stage: Stage, listingId: string): Promise<void> {
  const body = { body: '演示：服务人数可否调整？' };
  await ok(stage.agents[0]!.post(`/listings/${listingId}/questions`, body));
}
