import fc from 'fast-check';
import { DomainError } from '#kernel';
import {
  candidates,
  judgeProposal,
  requireAmount,
  type RankedBid,
} from '../src/domain/proposal.policy.js';

const row = (rank: number, more: Partial<RankedBid> = {}): RankedBid => ({
  bidId: `bid-${rank}`,
  rank,
  acceptable: true,
  open: true,
  faults: [],
  ...more,
});
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'allowed';
};
const propose = (ranking: RankedBid[], rank: number, reason?: string, succession = false) =>
  judgeProposal(ranking, { bidId: `bid-${rank}`, deviationReason: reason }, succession);

describe('judgeProposal', () => {
  const ranking = [row(1), row(2), row(3, { acceptable: false })];

  it('needs one approval for the first in rank', () => {
    expect(propose(ranking, 1)).toEqual({ rank: 1, deviates: false, approvalsNeeded: 1 });
  });

  it('goes by rank, in whatever order the bids come', () => {
    expect(propose([row(3), row(1), row(2)], 1).deviates).toBe(false);
    expect(codeOf(() => propose([row(2), row(1)], 2))).toBe('deviation_reason_required');
    expect(candidates([row(2), row(3), row(1)]).map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it('says why the chosen one may not take the work on', () => {
    const faults = ['列入活动异常名录', '单位已停用'];
    expect(() => propose([row(1, { faults })], 1)).toThrow(
      expect.objectContaining({
        code: 'awardee_not_eligible',
        details: { reasons: '列入活动异常名录；单位已停用' },
      }),
    );
  });

  it('needs a reason and two approvals for passing over the first', () => {
    expect(codeOf(() => propose(ranking, 2))).toBe('deviation_reason_required');
    expect(codeOf(() => propose(ranking, 2, '   '))).toBe('deviation_reason_required');
    expect(propose(ranking, 2, '第一名已无力承接')).toEqual({
      rank: 2,
      deviates: true,
      approvalsNeeded: 2,
    });
  });

  it('never goes below the pass line, whatever the reason', () => {
    expect(codeOf(() => propose(ranking, 3, '仅此一家愿意'))).toBe('bid_not_awardable');
  });

  it('does not know bids of other listings, nor those already out', () => {
    expect(codeOf(() => propose(ranking, 9, '理由'))).toBe('bid_not_awardable');
    expect(codeOf(() => propose([row(1, { open: false }), row(2)], 1))).toBe('bid_not_awardable');
  });

  it('takes the next in rank without a reason once the first is out', () => {
    expect(propose([row(1, { open: false }), row(2)], 2, undefined, true)).toMatchObject({
      rank: 2,
      approvalsNeeded: 1,
    });
  });

  it('follows rank order after a default, even with a reason', () => {
    const left = [row(1, { open: false }), row(2), row(3)];
    expect(codeOf(() => propose(left, 3, '理由充分', true))).toBe('reserve_in_order');
  });

  it('passes over a reserve that is no longer eligible, with reason and two approvals', () => {
    const left = [row(1, { open: false }), row(2, { faults: ['列入活动异常名录'] }), row(3)];
    expect(codeOf(() => propose(left, 2, undefined, true))).toBe('awardee_not_eligible');
    expect(codeOf(() => propose(left, 3, undefined, true))).toBe('deviation_reason_required');
    expect(propose(left, 3, '第二名已列入异常名录', true).approvalsNeeded).toBe(2);
  });

  it('whatever it allows is acceptable, open, eligible, and passes nobody over unapproved', () => {
    const bids = fc
      .array(
        fc.record({
          acceptable: fc.boolean(),
          open: fc.boolean(),
          faults: fc.constantFrom<string[]>([], ['不符合']),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((rows) => rows.map((it, index) => row(index + 1, it)));
    fc.assert(
      fc.property(
        bids,
        fc.nat({ max: 7 }),
        fc.option(fc.constant('理由'), { nil: undefined }),
        fc.boolean(),
        (ranking, pick, reason, succession) => {
          let verdict;
          try {
            verdict = propose(ranking, pick, reason, succession);
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
            return;
          }
          const chosen = ranking.find(({ rank }) => rank === pick)!;
          expect(chosen).toMatchObject({ acceptable: true, open: true, faults: [] });
          const ahead = candidates(ranking).filter(({ rank }) => rank < pick);
          expect(verdict.approvalsNeeded).toBe(ahead.length > 0 ? 2 : 1);
          if (ahead.length > 0) expect(reason).toBeDefined();
          if (succession) expect(ahead.every(({ faults }) => faults.length > 0)).toBe(true);
        },
      ),
    );
  });
});

describe('requireAmount', () => {
  const base = { amountFen: 90_00, ceilingFen: 100_00, bidAmountFen: 90_00 };

  it.each([
    ['what was asked for', {}, 'allowed'],
    ['less', { amountFen: 80_00 }, 'allowed'],
    ['more than the ceiling', { amountFen: 100_01, amountReason: '理由' }, 'amount_over_ceiling'],
    ['more than asked for', { amountFen: 95_00 }, 'amount_over_bid'],
    [
      'more than asked for, blank reason',
      { amountFen: 95_00, amountReason: ' ' },
      'amount_over_bid',
    ],
    [
      'more than asked for, with a reason',
      { amountFen: 95_00, amountReason: '增加一场' },
      'allowed',
    ],
    [
      'anything where no money is stated',
      { ceilingFen: 0, bidAmountFen: 0, amountFen: 1 },
      'amount_over_ceiling',
    ],
    [
      'nothing where no money is stated',
      { ceilingFen: 0, bidAmountFen: 0, amountFen: 0 },
      'allowed',
    ],
  ])('%s', (_, change, expected) => {
    expect(codeOf(() => requireAmount({ ...base, ...change }))).toBe(expected);
  });

  it('says both amounts in 元', () => {
    const told = (amountFen: number) => () => requireAmount({ ...base, amountFen });
    expect(told(123_456_78)).toThrow(
      expect.objectContaining({ details: { amount: '123,456.78', ceiling: '100.00' } }),
    );
    expect(told(95_00)).toThrow(
      expect.objectContaining({ details: { amount: '95.00', bid: '90.00' } }),
    );
  });
});
