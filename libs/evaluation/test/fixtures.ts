import { DEFAULT_RULE_SET } from '#contracts';

/** What a member declares who has nothing to declare. */
export const CLEAN = {
  employment: false,
  directorship: false,
  control: false,
  kinship: false,
  otherInterest: false,
  relatedOrganizationIds: [] as string[],
  confidentiality: true,
};

/** Each bid gets this share (percent) of every full mark of the default criteria. */
export const entriesOf = (shares: Record<string, number>) =>
  Object.entries(shares).map(([bidId, share]) => ({
    bidId,
    scores: Object.fromEntries(
      DEFAULT_RULE_SET.criteria.map(({ id, weight }) => [
        id,
        Math.round((weight * share) / 50) * 50,
      ]),
    ),
    comment: '演示评语',
  }));

/** A complete proposal over 30,000.00 元 that names its bidder. */
export const proposalOf = (name: string) => ({
  strengths: {
    text: `演示：${name}多年为老服务`,
    pastWork: [
      { project: '演示', client: '演示社区', amountFen: 100, period: '2025年', effect: '演示' },
    ],
  },
  approach: {
    text: '演示：先摸底，再结对，后回访',
    schedule: [{ step: '摸底', from: '2026-05-01', to: '2026-05-30' }],
    risks: '演示',
  },
  outcome: {
    text: '演示：独居老人都有人管',
    indicators: [{ name: '结对', unit: '人', target: 50, proof: '结对表' }],
  },
  budget: [{ item: '人员', unitPriceFen: 30_000, quantity: 100, amountFen: 3_000_000, note: '' }],
  ownFundsFen: 0,
  team: [{ name: '张演示', role: '项目主管', qualification: '社会工作师' }],
  commitments: true,
  attachments: [],
});

/** The smallest picture there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
