import type { Actor, Stage } from './actor.js';

/** 协议：街道起草，审批人同意，双方签署。 */
export async function agree(stage: Stage, listingId: string): Promise<string> {
  const street = await stage.as('jiushui');
  await street.open(`/listings/${listingId}/agreement/new`);
  await street.reads('相符');
  await papers(street);
  await street.look();
  await street.press('提交协议');
  await street.page.waitForURL(/\/agreements\/[0-9a-f-]{36}$/);
  const id = street.id();
  const approver = await stage.as('approver1');
  await approver.open(`/agreements/${id}`);
  await approver.command('审批同意');
  for (const login of ['org03', 'jiushui']) {
    const side = await stage.as(login);
    await side.open(`/agreements/${id}`);
    await side.command('签署');
  }
  await street.reads('履行中');
  return id;
}

/** Every paper by where it is kept. */
async function papers(actor: Actor): Promise<void> {
  for (const field of await actor.page.getByPlaceholder('文号或存放处').all()) {
    await field.fill('演示卷宗');
  }
}

/** 里程碑、拨付与验收。 */
export async function carryOut(stage: Stage, agreementId: string): Promise<void> {
  const agent = await stage.as('org03');
  await agent.open('/agreements');
  const milestones = (await agent.read(`/agreements/${agreementId}/milestones`)) as {
    id: string;
  }[];
  for (const { id } of milestones) {
    const path = `/agreements/${agreementId}/milestones/${id}`;
    await agent.open(path);
    await agent.fill('完成情况', '已按计划开展服务。');
    await agent.fill('数值', '610');
    await agent.fill('服务人数', '120');
    await agent.fill('服务人次', '610');
    await agent.press('提交填报');
    await agent.reads('已填报');
    const street = await stage.as('jiushui');
    await street.open(path);
    await street.command('核查', () => street.check('本期款项可以拨付和登记'));
    await street.command('登记拨付', async () => {
      await street.fill('凭证号', '演示-0001');
      await papers(street);
    });
    await street.reads('演示-0001');
  }
}

export async function accept(stage: Stage, agreementId: string): Promise<void> {
  const path = `/agreements/${agreementId}/acceptance`;
  const agent = await stage.as('org03');
  await agent.open(path);
  await agent.fill('总结', '任务完成，指标达到。');
  await papers(agent);
  await agent.look();
  await agent.press('申请验收');
  const street = await stage.as('jiushui');
  await street.open(path);
  await street.fill('收集份数', '50');
  await street.fill('满意份数', '48');
  await street.fill('现场核查', '现场与记录相符。');
  await street.page.getByLabel('核查意见').fill('建议通过。');
  await street.look();
  await street.press('提交核查');
  const officer = await stage.as('officer1');
  await officer.open(path);
  await officer.command('验收合格', async () => {
    await officer.page.getByRole('dialog').getByRole('radio').first().check();
    await officer.fill('公开摘要', '任务完成，服务对象满意。');
  });
  await officer.reads('验收合格');
}

/** 居民看到办成了什么，并评价。 */
export async function rate(stage: Stage, needId: string, listingId: string): Promise<void> {
  const resident = await stage.as('resident1');
  await resident.open(`/needs/${needId}`);
  await resident.open('/ratings');
  await resident.page.getByRole('button', { name: /^我来评价/ }).click();
  await resident.page.getByRole('radio', { name: '很满意' }).check({ force: true });
  await resident.look();
  await resident.page.getByRole('button', { name: /^提交评价/ }).click();
  await resident.reads('您已经评过了');
  const visitor = await stage.as('public');
  await visitor.open(`/hall/listings/${listingId}`);
  await visitor.reads('办结');
}
