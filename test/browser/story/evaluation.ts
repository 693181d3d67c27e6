import { DEFAULT_CRITERIA } from '#contracts';
import type { Actor, Stage } from './actor.js';

/** 评榜：抽取专家、声明、独立打分、排名、定稿。 */
export async function evaluate(stage: Stage, listingId: string): Promise<void> {
  const officer = await stage.as('officer1');
  await officer.open('/evaluations');
  const { id } = (await officer.read(`/listings/${listingId}/evaluation`)) as { id: string };
  const path = `/evaluations/${id}`;
  await officer.open(path);
  await officer.command('抽取专家');
  await officer.command('选派发榜单位评委', async () => {
    await officer.page.getByRole('dialog').getByRole('radio').first().check();
  });
  await officer.command('召集评审组');
  await officer.look();
  const members = await panelOf(officer, path);
  for (const login of members) {
    const member = await stage.as(login);
    await member.open(path);
    await declare(member);
  }
  await officer.open(path);
  await officer.command('开始打分');
  for (const [place, login] of members.entries()) {
    const member = await stage.as(login);
    await member.open(path);
    await score(member, place);
  }
  await officer.open(path);
  await officer.command('汇总排名');
  await officer.open(`${path}/report`);
  const approver = await stage.as('approver1');
  await approver.open(path);
  await approver.command('定稿');
  await approver.reads('已定稿');
}

/** Logins of the seated members; the demonstration's names end in the login's number. */
async function panelOf(officer: Actor, path: string): Promise<string[]> {
  const { members } = (await officer.read(path)) as {
    members: { name: string; kind: string; state: string }[];
  };
  return members
    .filter(({ state }) => state === 'invited')
    .map(({ name, kind }) =>
      kind === 'posting_unit' ? 'jiushui' : `expert${/(\d+)$/.exec(name)![1]!.padStart(2, '0')}`,
    );
}

async function declare(member: Actor): Promise<void> {
  for (const no of await member.page.getByRole('radio', { name: '没有', exact: true }).all()) {
    await no.check();
  }
  await member.check('我承诺');
  await member.look();
  await member.command('提交声明');
  await member.reads('您已完成声明');
}

async function score(member: Actor, place: number): Promise<void> {
  await member.follow('开始打分');
  await member.visitor.settled();
  for (const { name, weight } of DEFAULT_CRITERIA) {
    await member.fill(`${name}，0 到 ${weight} 分`, String(weight - 2 - place / 2));
  }
  await member.fill('评语', '思路清楚，安排可行。');
  await member.saved();
  await member.look();
  await member.follow('看总览并提交');
  await member.visitor.settled();
  await member.look();
  await member.command('提交评分');
  await member.reads('已提交');
}
