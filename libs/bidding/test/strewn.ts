import pino from 'pino';
import { sha256Hex } from '#kernel';
import { LOGGER } from '#platform';
import type { Listing } from '#posting';
import { ALL_ROOMS } from '../../../test/support/all-rooms.js';
import { ok } from '../../../test/support/client.js';
import { Scene, type Bidder } from './scene.js';

export const PRICE_FEN = 4_137_269;
const OWN_FUNDS_FEN = 918_273_645;
export const FILE_NAME = '梼杌附卷.pdf';
const IN_FILE = 'zyzzyva-quokka-axolotl';
export const PDF = `%PDF-1.4\n1 0 obj<</Type/Catalog/Note(${IN_FILE} 鼙鼓卷内)>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;

/** A word of its own in every field, each nowhere else. */
export const proposalOf = (mark: string, attachments: string[] = []) => ({
  strengths: {
    text: `夔牛优势${mark}`,
    pastWork: [
      {
        project: `獬豸项目${mark}`,
        client: `貔貅委托${mark}`,
        amountFen: 876_543_219,
        period: `饕餮时间${mark}`,
        effect: `麒麟成效${mark}`,
      },
    ],
  },
  approach: {
    text: `朱厌思路${mark}`,
    schedule: [{ step: `狰狞阶段${mark}`, from: '2026-04-01', to: '2026-04-30' }],
    risks: `鸱鸮预案${mark}`,
  },
  outcome: {
    text: `鲲鹏效果${mark}`,
    indicators: [
      { name: `螭吻指标${mark}`, unit: '人', target: 314_159_265, proof: `狴犴证明${mark}` },
    ],
  },
  budget: [
    { item: `蒲牢科目${mark}`, unitPriceFen: PRICE_FEN, quantity: 1, note: `囚牛说明${mark}` },
  ],
  ownFundsFen: OWN_FUNDS_FEN,
  team: [{ name: `睚眦姓名${mark}`, role: `嘲风岗位${mark}`, qualification: `霸下资质${mark}` }],
  commitments: true,
  attachments,
});

export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return /[^\x00-\x7f]{3}/.test(value) ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

/** Bids of every kind, each full of words that stand nowhere else. */
export interface Strewn {
  scene: Scene;
  listingId: string;
  alone: Bidder;
  lead: Bidder;
  member: Bidder;
  leaver: Bidder;
  submitted: { id: string; receipt: any };
  joint: string;
  /** Withdrawn before it was ever submitted. */
  draft: string;
  file: string;
  words: string[];
  /** What the api logged, at its most talkative. */
  lines: string[];
}

/** Draws up, submits, consents to, withdraws; the workers have not come to any of it yet. */
export async function strewBids(changes: Partial<Listing> = {}): Promise<Strewn> {
  const scene = await Scene.start(ALL_ROOMS);
  const lines: string[] = [];
  const logger = scene.app.nest.get(LOGGER);
  logger.level = 'trace';
  logger[pino.symbols.streamSym] = { write: (line: string) => lines.push(line) };
  const listingId = await scene.listing(changes);
  const alone = await scene.bidder();
  const lead = await scene.bidder();
  const member = await scene.bidder();
  const leaver = await scene.bidder();
  const file = await alone.upload(FILE_NAME, PDF);
  const unattached = await leaver.upload('蜚廉未附.pdf', PDF);
  expect(unattached).not.toBe(file);
  let keys = 0;
  const key = () => ({ key: `planted-${(keys += 1)}` });
  const bid = async (bidder: Bidder, proposal: object, together = false): Promise<string> =>
    (await ok(bidder.post(`/listings/${listingId}/bids`, { proposal, joint: together }, key()))).id;
  const own = await bid(alone, proposalOf('甲', [file]));
  // A fault on the way must leave no trace of the content either.
  expect(
    (await alone.post(`/bids/${own}/revise`, { version: 1, proposal: proposalOf('误') })).status,
  ).toBe(409);
  const submitted = await ok(alone.post(`/bids/${own}/submit`, { version: 1 }, key()));
  const joint = await bid(lead, proposalOf('乙'), true);
  const parties = [
    { organizationId: lead.organizationId, sharePercent: 63, task: '帝江牵头' },
    { organizationId: member.organizationId, sharePercent: 37, task: '毕方上门' },
  ];
  await ok(lead.put(`/bids/${joint}/parties`, { version: 1, parties }, key()));
  await ok(lead.post(`/bids/${joint}/request-consents`, { version: 2 }, key()));
  await ok(member.post(`/bids/${joint}/consent`, { bidVersion: 1, agree: true }, key()));
  await ok(lead.post(`/bids/${joint}/submit`, { version: 3 }, key()));
  const draft = await bid(leaver, proposalOf('丙'));
  await ok(leaver.post(`/bids/${draft}/withdraw`, { version: 1, reason: '旋龟撤回之由' }, key()));
  const words = [
    ...[proposalOf('甲'), proposalOf('乙'), proposalOf('丙'), proposalOf('误')].flatMap(textsOf),
    ...[
      '帝江牵头',
      '毕方上门',
      '旋龟撤回之由',
      FILE_NAME,
      '梼杌附卷',
      '蜚廉未附',
      IN_FILE,
      '鼙鼓卷内',
    ],
    ...[PRICE_FEN, OWN_FUNDS_FEN, 876_543_219, 314_159_265].map(String),
    sha256Hex(PDF),
  ];
  return {
    scene,
    listingId,
    ...{ alone, lead, member, leaver },
    ...{ submitted, joint, draft, file, words, lines },
  };
}
