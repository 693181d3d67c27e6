import type { Stage } from './actor.js';

/** 需求：居民提出，综合党委采纳。 */
export async function stateNeed(stage: Stage): Promise<string> {
  const resident = await stage.as('resident1');
  await resident.open('/needs/new');
  await resident.fill('一句话说明', '楼道扶手松动，老人上下楼不安全');
  await resident.fill('详细情况', '三号楼多位老人独居，希望有人定期上门看望，帮忙跑腿。');
  await resident.choose('属于哪一类', '老年养护');
  await resident.check('较急');
  await resident.choose('所在街道', '九水街道');
  await resident.press('提交');
  await resident.reads('已提交');
  const id = resident.id();
  await resident.look();

  const officer = await stage.as('officer1');
  await officer.open('/needs');
  await officer.open(`/needs/${id}`);
  await officer.command('接收梳理');
  await officer.command('采纳', async () => {
    await officer.check('适由社会组织承担，可以发榜');
    await officer.fill('理由', '服务专业、对象明确，适由社会组织承担');
  });
  await officer.reads('已采纳');
  return id;
}

/** 发榜：街道起草，综合党委审核、审批。 */
export async function publish(stage: Stage, needId: string): Promise<string> {
  const street = await stage.as('jiushui');
  await street.open(`/needs/${needId}`);
  await street.follow('据此起草榜单');
  await street.visitor.settled();
  await street.look();
  await street.fill('名称', '独居老人结对探访（演示）');
  await street.check('设立项目资金');
  await street.press('建立草稿并填写');
  await street.page.waitForURL('**/edit**');
  const id = street.id();
  await street.open(`/listings/${id}/edit?step=basic`);
  await street.fill('服务对象', '辖区内八十岁以上独居老人');
  await street.fill('服务区域', '九水街道');
  await street.fill('咨询电话', '0532-80000000');
  await street.fill('监督电话', '0532-80000001');
  await street.follow('下一步');
  await street.fill('背景与问题', '群众反映独居老人缺少日常看望。');
  await street.fill('任务内容', '每周上门一次，记录情况，及时反馈。');
  await street.press('添加指标');
  await street.fill('第 1 项指标名称', '入户探访');
  await street.fill('第 1 项目标值', '600');
  await street.fill('第 1 项计量单位', '人次');
  await street.fill('第 1 项证明方式', '探访记录、签到表');
  await street.look();
  await street.follow('下一步');
  await street.fill('提交材料', '揭榜意向书、登记证书');
  await street.look();
  await street.follow('下一步');
  await street.fill('预算上限', '50000');
  await street.look();
  await street.follow('下一步');
  await street.look();
  await street.follow('下一步');
  await street.press('第 10 个工作日');
  await street.day('实施开始日期', '2026-04-20');
  await street.day('实施结束日期', '2026-10-20');
  await street.look();
  await street.open(`/listings/${id}/edit?step=check`);
  await street.command('提交审核');
  await street.reads('梳理审核');
  await street.look();

  const officer = await stage.as('officer1');
  await officer.open(`/listings/${id}`);
  await officer.command('提请发榜', () => officer.fill('审核意见', '内容完整，建议发榜'));
  const approver = await stage.as('approver1');
  await approver.open(`/listings/${id}`);
  await approver.command('审批发榜');
  await approver.reads('揭榜中');
  const visitor = await stage.as('public');
  await visitor.open(`/hall/listings/${id}`);
  await visitor.reads('独居老人结对探访');
  return id;
}
