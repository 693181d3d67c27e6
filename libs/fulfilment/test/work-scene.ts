import type { TestApp } from '../../../test/support/app.js';
import { ok, type Client } from '../../../test/support/client.js';
import {
  rankedListing,
  startNotice,
  type Scene,
  type SceneOptions,
} from '../../award/test/scene.js';

export const AMOUNT = 8_000_000;

/** A listing whose award took effect on 9 March 2026, and whoever does the work. */
export interface WorkScene extends Scene {
  awardId: string;
  unit: Client;
  agent: Client;
}

/** The moment at which the scene ends and the story begins. */
export const MORNING_AFTER = '2026-03-10T09:00:00+08:00';

export async function awardedListing(app: TestApp, options: SceneOptions = {}): Promise<WorkScene> {
  await app.clock.set('2026-03-02T09:00:00+08:00');
  const scene = await rankedListing(app, options);
  const awardId = await startNotice(scene);
  await app.clock.set(MORNING_AFTER);
  await app.drain();
  return {
    ...scene,
    awardId,
    unit: await app.as('posting_officer', { unitId: scene.unitId }),
    agent: await app.as('organization_agent', {
      organizationId: scene.bids[0]!.organizationId,
    }),
  };
}

const visits = { name: '探访', unit: '人次', target: 400, proof: '签到表' };
const elders = { name: '受益老人', unit: '人', target: 87, proof: '名册' };

/** An agreement that keeps every rule of 政府购买服务. */
export const AGREEMENT = {
  startsOn: '2026-03-16',
  endsOn: '2026-12-31',
  content: {
    tasks: '演示·独居老人结对探访',
    indicators: [visits, elders],
    unitDuties: '提供名单，协助入户。',
    organizationDuties: '按期完成，不得转包。',
    otherTerms: '',
  },
  milestones: [
    { title: '中期', dueOn: '2026-06-30', targets: [visits], instalmentFen: 5_000_000 },
    { title: '结项', dueOn: '2026-12-20', targets: [visits, elders], instalmentFen: 3_000_000 },
  ],
  papers: [{ kind: 'procurement_decision', reference: '演示〔2026〕1号' }],
};

export const draft = (scene: WorkScene, more: object = {}, by = scene.unit) =>
  by.post(`/listings/${scene.listingId}/agreement`, { ...AGREEMENT, ...more });

/** Drafted and approved: both sides may sign. */
export async function approved(scene: WorkScene, more: object = {}): Promise<string> {
  const { id, version } = await ok(draft(scene, more));
  await ok(scene.approver.post(`/agreements/${id}/approve`, { version }));
  return id;
}

export async function sign(id: string, by: Client) {
  const { version } = await ok(by.get(`/agreements/${id}`));
  return by.post(`/agreements/${id}/sign`, { version });
}

/** Signed by both sides: the work is under way. */
export async function signed(scene: WorkScene, more: object = {}): Promise<string> {
  const id = await approved(scene, more);
  await ok(sign(id, scene.unit));
  await ok(sign(id, scene.agent));
  return id;
}

export const milestones = (scene: WorkScene, id: string) =>
  ok<{ id: string; version: number; status: string; number: number; [key: string]: any }[]>(
    scene.unit.get(`/agreements/${id}/milestones`),
  );

export const figure = (name: string, unit: string, value: number, more: object = {}) => ({
  name,
  unit,
  value,
  qualifier: 'exact',
  cumulative: false,
  ...more,
});

/** Reports on a milestone as the organisation. */
export async function report(scene: WorkScene, id: string, number: number, more: object = {}) {
  const milestone = (await milestones(scene, id))[number - 1]!;
  return scene.agent.post(`/milestones/${milestone.id}/report`, {
    version: milestone.version,
    text: '按计划完成',
    figures: [figure('探访', '人次', 200)],
    participants: 80,
    participations: 200,
    ...more,
  });
}

export async function judge(
  scene: WorkScene,
  id: string,
  number: number,
  verdict: string,
  reason?: string,
) {
  const milestone = (await milestones(scene, id))[number - 1]!;
  return scene.unit.post(`/milestones/${milestone.id}/judge`, {
    version: milestone.version,
    verdict,
    ...(reason ? { reason } : {}),
  });
}
