import fc from 'fast-check';
import { bidAmountFen, requireWithinCeiling } from '../src/domain/budget.policy.js';
import { blindProposal } from '../src/domain/blind.policy.js';
import { emptyProposal, type BudgetLine } from '../src/domain/proposal.js';
import { MAX_AMOUNT_FEN, missingParts, proposalFaults } from '../src/domain/proposal.policy.js';
import { completeProposal } from './fixtures.js';

const CEILING = 5_000_000;

const line = (unitPriceFen: number, quantity: number, amountFen: number): BudgetLine => ({
  item: '项',
  unitPriceFen,
  quantity,
  amountFen,
  note: '',
});

describe('what a proposal lacks', () => {
  it('is everything at first', () => {
    const { attachments, budget, team } = emptyProposal();
    expect([attachments, budget, team]).toEqual([[], [], []]);
  });

  it('names every part of an empty one, in the order of the form', () => {
    expect(missingParts(emptyProposal(), CEILING)).toEqual([
      '一、自身优势',
      '二、工作思路',
      '进度安排',
      '风险预案',
      '三、预期效果',
      '预期指标',
      '预算明细',
      '项目团队',
      '承诺书',
    ]);
  });

  it('finds nothing in a complete one', () => {
    expect(missingParts(completeProposal(), CEILING)).toEqual([]);
  });

  it('takes blanks for nothing', () => {
    const blank = completeProposal({ strengths: { text: ' \n\u3000', pastWork: [] } });
    expect(missingParts(blank, CEILING)).toEqual(['一、自身优势']);
  });

  it('asks for the undertaking, and for a budget only where there is public money', () => {
    expect(missingParts(completeProposal({ commitments: false }), CEILING)).toEqual(['承诺书']);
    expect(missingParts(completeProposal({ budget: [] }), CEILING)).toEqual(['预算明细']);
    expect(missingParts(completeProposal({ budget: [] }), 0)).toEqual([]);
  });
});

describe('budget', () => {
  it('comes to the sum of its lines, own funds apart', () => {
    expect(bidAmountFen(completeProposal())).toBe(3_000_000);
    expect(bidAmountFen(completeProposal({ ownFundsFen: 9_000_000 }))).toBe(3_000_000);
  });

  it('may reach the ceiling and not pass it by one 分', () => {
    const proposal = completeProposal();
    expect(() => requireWithinCeiling(proposal, 3_000_000)).not.toThrow();
    expect(() => requireWithinCeiling(proposal, 2_999_999)).toThrow(
      expect.objectContaining({
        code: 'budget_over_ceiling',
        details: { total: '30,000.00', ceiling: '29,999.99' },
      }),
    );
  });

  it('asks for nothing where no public money is stated', () => {
    expect(() => requireWithinCeiling(completeProposal(), 0)).toThrow(
      expect.objectContaining({ code: 'budget_over_ceiling' }),
    );
    expect(() => requireWithinCeiling(completeProposal({ budget: [] }), 0)).not.toThrow();
  });

  it('accepts exactly the lines that multiply out', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: -3, max: 3 }), (price, quantity, off) => {
        const product = price * quantity;
        fc.pre(product <= MAX_AMOUNT_FEN && product + off >= 0);
        const faults = proposalFaults(
          completeProposal({ budget: [line(price, quantity, product + off)] }),
        );
        expect(Object.keys(faults)).toEqual(off === 0 ? [] : ['budget.0.amountFen']);
      }),
    );
  });

  it('refuses sums beyond what is exact instead of rounding them', () => {
    const huge = completeProposal({ budget: [line(MAX_AMOUNT_FEN, 1_000_000, MAX_AMOUNT_FEN)] });
    expect(proposalFaults(huge)).toEqual({ 'budget.0.amountFen': '金额过大' });
    const many = completeProposal({
      budget: Array.from({ length: 2 }, () => line(MAX_AMOUNT_FEN, 1, MAX_AMOUNT_FEN)),
    });
    expect(proposalFaults(many)).toEqual({ budget: '预算合计过大' });
    const largest = completeProposal({ budget: [line(MAX_AMOUNT_FEN, 1, MAX_AMOUNT_FEN)] });
    expect(proposalFaults(largest)).toEqual({});
    // A sum of wrong lines says nothing.
    many.budget[0]!.quantity = 2;
    expect(proposalFaults(many)).toEqual({ 'budget.0.amountFen': '金额过大' });
  });
});

describe('tables', () => {
  it('refuses what is no date, and a file listed twice', () => {
    const file = { fileId: 'f', name: '', mediaType: '', size: 1, sha256: '' };
    const proposal = completeProposal({
      approach: {
        text: 'x',
        risks: 'x',
        schedule: [
          { step: 'a', from: '2026-04-01', to: '2026-04-01' },
          { step: 'b', from: '', to: '2026-02-30' },
        ],
      },
      attachments: [file, file],
    });
    expect(proposalFaults(proposal)).toEqual({
      'approach.schedule.1.to': '须为日期，如 2026-03-05',
      attachments: '同一个附件不能重复列出',
    });
    const files = completeProposal({ attachments: [file, { ...file, fileId: 'g' }] });
    expect(proposalFaults(files)).toEqual({});
  });
});

describe('a line half filled in', () => {
  it('is kept, and named until it is whole', () => {
    const complete = completeProposal();
    const proposal = completeProposal({
      strengths: {
        text: 'x',
        pastWork: [{ project: '', client: 'x', amountFen: null, period: '', effect: '' }],
      },
      approach: {
        text: 'x',
        risks: 'x',
        schedule: [
          { step: 'a', from: '2026-04-02', to: '2026-04-01' },
          { step: 'b', from: '', to: '2026-04-01' },
          { step: 'c', from: '2026-04-01', to: '2026-04-01' },
          { step: 'd', from: '2026-04-01', to: '' },
        ],
      },
      outcome: { text: 'x', indicators: [{ name: '场次', unit: '', target: 0, proof: '' }] },
      budget: [...complete.budget, { ...line(0, 0, 0), item: ' ' }],
      team: [{ name: null, role: '', qualification: '' }],
    });
    expect(proposalFaults(proposal)).toEqual({});
    expect(missingParts(proposal, CEILING)).toEqual([
      '业绩第 1 行',
      '进度安排第 2 行',
      '进度安排第 4 行',
      '进度安排第 1 行（结束日期早于开始日期）',
      '预期指标第 1 行',
      `预算明细第 ${complete.budget.length + 1} 行`,
      '项目团队第 1 行',
    ]);
  });
});

describe('a proposal without names', () => {
  const names = ['演示·乐龄服务中心', '演示·乐龄'];

  it('hides the bidders wherever they are written, longest name first', () => {
    const told = completeProposal({
      strengths: { text: '演示·乐龄服务中心与演示·乐龄合作', pastWork: [] },
      attachments: [{ fileId: 'f', name: '演示·乐龄.pdf', mediaType: '', size: 1, sha256: '' }],
    });
    const hidden = blindProposal(told, names, '揭榜方一');
    expect(hidden.strengths.text).toBe('揭榜方一与揭榜方一合作');
    expect(hidden.attachments).toEqual([]);
    expect(hidden.team).toEqual([{ name: null, role: '项目主管', qualification: '社会工作师' }]);
    for (const name of names) expect(JSON.stringify(hidden)).not.toContain(name);
  });

  it('goes by the longest name, in whatever order they come, and by no empty one', () => {
    const told = completeProposal({ strengths: { text: '演示·乐龄服务中心', pastWork: [] } });
    for (const order of [names, [...names].reverse(), ['', ...names]]) {
      expect(blindProposal(told, order, '揭榜方一').strengths.text).toBe('揭榜方一');
    }
  });

  it('leaves every figure as it is', () => {
    const unpriced = completeProposal();
    unpriced.strengths.pastWork[0]!.amountFen = null;
    expect(blindProposal(unpriced, names, '揭榜方一').strengths).toEqual(unpriced.strengths);
    const hidden = blindProposal(completeProposal(), names, '揭榜方一');
    expect(hidden.budget).toEqual(completeProposal().budget);
    expect(hidden.outcome).toEqual(completeProposal().outcome);
  });
});
