import fc from 'fast-check';
import { approvalStep, requireNeutral, requireNotProposer } from '../src/domain/approval.policy.js';

const award = (approvers: string[], approvalsNeeded: number) => ({
  proposedBy: 'officer',
  approvals: approvers.map((accountId) => ({ accountId })),
  approvalsNeeded,
});

describe('approvalStep', () => {
  it('is the last step when one approval is asked for', () => {
    expect(approvalStep(award([], 1), 'wang')).toBe('approve');
  });

  it('takes two different people for a deviation', () => {
    expect(approvalStep(award([], 2), 'wang')).toBe('approve_step');
    expect(approvalStep(award(['wang'], 2), 'li')).toBe('approve');
    expect(() => approvalStep(award(['wang'], 2), 'wang')).toThrow('already_approved');
  });

  it('is never the proposer’s', () => {
    expect(() => approvalStep(award([], 1), 'officer')).toThrow('own_step');
    expect(() => approvalStep(award(['wang'], 2), 'officer')).toThrow('own_step');
  });

  it('collects as many different approvers as asked for, none of them the proposer', () => {
    const people = fc.array(fc.constantFrom('officer', 'wang', 'li', 'zhao'), { maxLength: 12 });
    fc.assert(
      fc.property(people, fc.constantFrom(1, 2), (clicks, needed) => {
        const approvers: string[] = [];
        let done = false;
        for (const person of clicks) {
          if (done) break;
          try {
            done = approvalStep(award(approvers, needed), person) === 'approve';
            approvers.push(person);
          } catch {
            // refused: nothing changes
          }
        }
        expect(new Set(approvers).size).toBe(approvers.length);
        expect(approvers).not.toContain('officer');
        expect(done).toBe(approvers.length === needed);
      }),
    );
  });
});

describe('who deals with an objection', () => {
  it('has not proposed the award', () => {
    expect(() => requireNotProposer(award(['wang'], 1), 'officer')).toThrow('own_step');
    expect(() => requireNotProposer(award(['wang'], 1), 'wang')).not.toThrow();
  });

  it('has neither proposed nor approved it when ruling', () => {
    expect(() => requireNeutral(award(['wang', 'li'], 2), 'officer')).toThrow('own_step');
    expect(() => requireNeutral(award(['wang', 'li'], 2), 'li')).toThrow('own_step');
    expect(() => requireNeutral(award(['wang', 'li'], 2), 'zhao')).not.toThrow();
  });
});
