import type { Stage } from './actor.js';

/** 定榜：拟定、审批、公示。 */
export async function award(stage: Stage, listingId: string): Promise<string> {
  const officer = await stage.as('officer1');
  await officer.open(`/listings/${listingId}/award`);
  await officer.press('拟定承榜');
  await officer.page.waitForURL('**/awards/**');
  const id = officer.id();
  const approver = await stage.as('approver2');
  await approver.open(`/awards/${id}`);
  await approver.command('审批同意');
  await approver.reads('公示中');
  await approver.look();
  return id;
}

/** 异议：公众提出，综合党委受理、答复、裁定。 */
export async function object(stage: Stage, awardId: string): Promise<void> {
  const visitor = await stage.as('public');
  await visitor.open('/hall/notices');
  await visitor.open(`/hall/notices/${awardId}`);
  await visitor.press('提出异议');
  await visitor.fill('姓名或单位全称', '演示·某居民');
  await visitor.fill('联系方式', '0532-80000099');
  await visitor.fill('事实与理由', '认为承榜单位申报的同类业绩不实，请予核查。');
  await visitor.look();
  await visitor.page.getByRole('form', { name: '提出异议' }).getByRole('button').first().click();
  await visitor.reads('查询码');
  await visitor.look();

  const officer = await stage.as('officer2');
  await officer.open('/objections');
  await officer.follow('独居老人结对探访');
  await officer.visitor.settled();
  await officer.look();
  await officer.command('受理');
  await officer.fill('答复内容', '已调阅合同与验收材料，业绩属实。');
  await officer.press('发出答复');
  await officer.reads('已答复');
  await officer.command('异议不成立', () => officer.fill('裁定理由', '经核查，反映的问题不成立。'));
  await officer.reads('异议不成立');
}
