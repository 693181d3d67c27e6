import { DomainError } from '#kernel';

export interface Approval {
  accountId: string;
  /** ISO 8601, UTC. */
  at: string;
  opinion: string;
}

export interface AwaitingApproval {
  proposedBy: string;
  approvals: readonly Pick<Approval, 'accountId'>[];
  approvalsNeeded: number;
}

/**
 * Which step an approval is: one of several, or the last one, which starts the notice. Proposer and
 * approvers are all different people, whatever roles they hold.
 *
 * @throws DomainError own_step | already_approved
 */
export function approvalStep(
  award: AwaitingApproval,
  accountId: string,
): 'approve_step' | 'approve' {
  if (award.proposedBy === accountId) throw new DomainError('own_step');
  if (award.approvals.some((approval) => approval.accountId === accountId)) {
    throw new DomainError('already_approved');
  }
  return award.approvals.length + 1 < award.approvalsNeeded ? 'approve_step' : 'approve';
}

/**
 * Who screens and answers objections has not proposed the award.
 *
 * @throws DomainError own_step
 */
export function requireNotProposer(
  award: Pick<AwaitingApproval, 'proposedBy'>,
  accountId: string,
): void {
  if (award.proposedBy === accountId) throw new DomainError('own_step');
}

/**
 * Who rules on an objection has neither proposed nor approved the award.
 *
 * @throws DomainError own_step
 */
export function requireNeutral(
  award: Omit<AwaitingApproval, 'approvalsNeeded'>,
  accountId: string,
) {
  requireNotProposer(award, accountId);
  if (award.approvals.some((approval) => approval.accountId === accountId)) {
    throw new DomainError('own_step');
  }
}
