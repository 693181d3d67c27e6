import type { BidProposal } from '../src/domain/proposal.js';

/** A proposal that lacks nothing; its budget comes to 30,000.00 元. */
export function completeProposal(changes: Partial<BidProposal> = {}): BidProposal {
  return {
    strengths: {
      text: '演示：多年为老服务经验',
      pastWork: [
        {
          project: '演示：独居老人探访',
          client: '演示社区',
          amountFen: 2_000_000,
          period: '2025年',
          effect: '探访 300 人次',
        },
      ],
    },
    approach: {
      text: '演示：先摸底，再结对，后回访',
      schedule: [{ step: '摸底', from: '2026-04-01', to: '2026-04-30' }],
      risks: '演示：突发疾病联系社区卫生服务中心',
    },
    outcome: {
      text: '演示：独居老人都有人管',
      indicators: [{ name: '结对', unit: '人', target: 50, proof: '结对表' }],
    },
    budget: [
      { item: '人员', unitPriceFen: 20_000, quantity: 100, amountFen: 2_000_000, note: '' },
      { item: '物料', unitPriceFen: 10_000, quantity: 100, amountFen: 1_000_000, note: '' },
    ],
    ownFundsFen: 500_000,
    team: [{ name: '张演示', role: '项目主管', qualification: '社会工作师' }],
    commitments: true,
    attachments: [],
    ...changes,
  };
}
