import { DEMO_PASSWORD } from '../../../apps/cli/src/seed/accounts.js';
import type { Actor, Stage } from './actor.js';

/** 揭榜：先提问，再写揭榜意向书；登录中途过期，写的东西一样不少。 */
export async function bid(stage: Stage, listingId: string): Promise<string> {
  const agent = await stage.as('org03');
  await agent.open('/market');
  await agent.open(`/listings/${listingId}`);
  await agent.open(`/market/${listingId}`);
  await agent.command('独立揭榜');
  await agent.page.waitForURL('**/bids/**');
  const path = `/bids/${agent.id()}`;
  await write(agent, path);
  await agent.open(`${path}?part=check`);
  await agent.command('提交');
  await agent.reads('回执');
  await agent.look();
  await agent.open(`${path}/receipts`);
  return agent.id();
}

async function write(agent: Actor, path: string): Promise<void> {
  await agent.open(`${path}?part=strengths`);
  await agent.fill('优势说明', '长期服务本区，团队稳定，有同类项目经验。');
  await agent.saved();
  await agent.look();
  await agent.follow('下一步');
  await agent.fill('思路说明', '先摸底建档，再分层走访，过程留痕，接受评价。');
  await agent.press('添加一行进度安排');
  await agent.inRow('进度安排', '阶段', '摸底建档');
  await agent.inRow('进度安排', '开始日期', '2026-04-20');
  await agent.inRow('进度安排', '结束日期', '2026-10-20');
  await agent.fill('风险预案', '备用人员与场地，极端天气顺延。');
  await agent.saved();
  await agent.look();
  await agent.follow('下一步');
  await agent.fill('效果说明', '独居老人有人看望，情况及时反馈。');
  await agent.press('带入榜单的 1 项指标');
  await agent.saved();
  await agent.look();
  await agent.follow('下一步');
  await agent.press('添加一行预算明细');
  await agent.inRow('预算明细', '科目', '服务费用');
  await agent.inRow('预算明细', '单价', '48000');
  await agent.inRow('预算明细', '数量', '1');
  await agent.saved();
  await agent.look();
  await agent.follow('下一步');
  await agent.press('添加一行项目团队');
  await agent.inRow('项目团队', '岗位', '项目负责人');
  await agent.inRow('项目团队', '资质', '中级社会工作师');
  await agent.saved();
  await agent.look();
  await agent.open(`${path}?part=files`);
  await agent.open(`${path}?part=commitments`);
  await agent.check('已阅读并作出以上承诺');
  await agent.saved();
}

/** 开榜：截止之后，两把钥匙。 */
export async function openBids(stage: Stage, listingId: string): Promise<void> {
  const officer = await stage.as('officer1');
  await officer.open(`/listings/${listingId}/opening`);
  // The officer's password is eleven minutes old: the step asks for it and goes on.
  await stage.app.clock.set('2026-03-24T01:11:00Z');
  await officer.commandWithPassword('转动首钥', DEMO_PASSWORD);
  const supervisor = await stage.as('supervisor');
  await supervisor.open(`/listings/${listingId}/opening`);
  await supervisor.command('转动次钥并开榜');
  await supervisor.reads('开榜记录');
  await supervisor.look();
  await officer.open(`/listings/${listingId}/bids`);
}
