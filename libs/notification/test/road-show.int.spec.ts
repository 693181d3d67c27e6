import { DEFAULT_RULE_SET } from '#contracts';
import { ok } from '../../../test/support/client.js';
import { Stage } from './stage.js';
import { bid, close, convened, declare, opened, published, send } from './stories.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage?.stop());

it('tells bidders their own place and time, the panel the time, and nobody of the others', async () => {
  const roadShow = { slotMinutes: 10, questionMinutes: 5 };
  const ruleSet = { ...DEFAULT_RULE_SET, blindNames: false, roadShow };
  const listingId = await published(stage, { ruleSet });
  const [first, second] = [stage.agents[0]!, stage.agents[1]!];
  for (const agent of [first, second]) await bid(agent, listingId);
  await close(stage);
  const evaluationId = await opened(stage, listingId);
  const panel = await convened(stage, evaluationId);
  for (const member of panel) await declare(member, evaluationId);
  await send(stage.officer, `/evaluations/${evaluationId}`, 'start-scoring');
  const path = `/evaluations/${evaluationId}/road-show`;
  await send(stage.officer, path, 'draw');
  const { version } = await ok(stage.officer.get(path));
  const startsAt = '2026-06-01T09:00:00+08:00';
  await ok(stage.officer.put(`${path}/schedule`, { version, startsAt, place: '演示会议室' }));
  await stage.app.drain();
  const words = await stage.app.db.query<{ account: string; kind: string; body: string }>(
    `SELECT account_id AS account, kind, body FROM message WHERE kind LIKE 'road_show.%'`,
  );
  const of = (kind: string, account: string) =>
    words.filter((one) => one.kind === kind && one.account === account).map(({ body }) => body);
  const numbers = [first, second].map(({ accountId }) => {
    const [placed, ...more] = of('road_show.placed', accountId);
    expect(more).toEqual([]);
    const scheduled = of('road_show.scheduled', accountId);
    expect(scheduled).toHaveLength(1);
    expect(scheduled[0]).toContain('定于2026年6月1日 09:00在演示会议室举行');
    return /第 (\d) 位/.exec(placed!)![1];
  });
  expect(numbers.sort()).toEqual(['1', '2']);
  for (const { accountId } of panel) expect(of('road_show.panel', accountId)).toHaveLength(1);
  expect(words).toHaveLength(2 + 2 + panel.length);
  expect(words.map(({ body }) => body).join()).not.toContain('揭榜方');
});
