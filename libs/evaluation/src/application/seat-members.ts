import { newId } from '#kernel';
import type { Tx } from '#platform';
import { requiredPanelSize } from '../domain/panel.js';
import type { Evaluation } from '../persistence/evaluation.entity.js';
import { PanelMember } from '../persistence/panel-member.entity.js';

export interface NewMember {
  accountId: string;
  /** of the register; null for the posting unit's own member */
  expertId: string | null;
  /** the seat of whoever left it; null before the panel convenes */
  seat: number | null;
  seatingReason?: string;
}

/** Puts somebody on the panel. */
export function seatMember(
  tx: Tx,
  evaluation: Evaluation,
  { accountId, expertId, seat, seatingReason }: NewMember,
): Promise<PanelMember> {
  return tx.insert(PanelMember, {
    id: newId(),
    version: 1,
    evaluationId: evaluation.id,
    listingId: evaluation.listingId,
    accountId,
    expertId,
    kind: expertId ? 'expert' : 'posting_unit',
    seat,
    state: 'invited',
    seatingReason: seatingReason ?? null,
    declaration: null,
    declaredAt: null,
    conflicts: [],
    recusalReason: null,
    leftAt: null,
  });
}

/** Numbers of seats nobody sits on, lowest first; none before the panel convenes. */
export function vacantSeats(
  { status, ruleSet }: Pick<Evaluation, 'status' | 'ruleSet'>,
  seated: readonly { seat: number | null }[],
): number[] {
  if (status === 'forming') return [];
  return Array.from({ length: requiredPanelSize(ruleSet) }, (_, index) => index + 1).filter(
    (seat) => !seated.some((member) => member.seat === seat),
  );
}
