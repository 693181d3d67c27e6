import type { Tx } from '#platform';
import { conflictsOf, type ConflictReason } from '../domain/conflicts.js';
import type { Declaration } from '../domain/declaration.js';
import { evaluationMachine } from '../domain/evaluation.machine.js';
import { PanelMember } from '../persistence/panel-member.entity.js';
import type { Held } from './held.js';
import { listingFacts, personFacts } from './queries/conflict-facts.query.js';
import { drawCandidates } from './queries/draw-candidates.query.js';
import { seatMember } from './seat-members.js';

export interface Recusal {
  conflicts: ConflictReason[];
  reason: string;
  declaration?: Declaration;
}

/**
 * Takes a member off the panel and seats the next substitute in drawn order, who has to declare
 * first; while sheets are open this brings the evaluation back to the declarations. Sheets of others
 * stay; the one of whoever left is kept, and counts no more. Without a substitute the seat stays
 * empty until a further draw; the unit's seat is filled by the committee.
 */
export async function recuseMember(
  tx: Tx,
  { listing, evaluation }: Held,
  member: PanelMember,
  { conflicts, reason, declaration }: Recusal,
): Promise<PanelMember> {
  const now = await tx.now();
  await tx.save(member, {
    state: 'recused',
    conflicts,
    recusalReason: reason,
    leftAt: now,
    ...(declaration ? { declaration } : {}),
  });
  const fact = { evaluationId: evaluation.id, listingId: listing.id };
  const { substitute, passedOver } =
    member.kind === 'expert'
      ? await seatSubstitute(tx, { listing, evaluation }, member, now)
      : { substitute: null, passedOver: [] };
  await tx.audit({
    action: 'evaluation.recuse',
    subjectType: 'evaluation',
    subjectId: evaluation.id,
    listingId: listing.id,
    reason,
    details: { memberId: member.id, conflicts, substituteId: substitute?.id ?? null, passedOver },
  });
  await tx.emit('evaluation.member_recused', { ...fact, memberId: member.id });
  const payload = substitute ? { memberId: substitute.id } : {};
  if (evaluation.status === 'scoring') {
    await tx.transition(evaluationMachine, evaluation, 'replace_member', { payload });
    return member;
  }
  await tx.save(evaluation, {});
  if (substitute) await tx.emit('evaluation.member_replaced', { ...fact, ...payload });
  return member;
}

/** Walks the drawn order; whoever has come into a conflict since, or is not available now, is passed over. */
async function seatSubstitute(tx: Tx, { listing, evaluation }: Held, left: PanelMember, now: Date) {
  const facts = await listingFacts(tx, listing, now);
  const candidates = await drawCandidates(tx, listing, evaluation.id, facts);
  const known = await tx.manager.findBy(PanelMember, { evaluationId: evaluation.id });
  const waiting = evaluation.draws
    .flatMap((draw) => draw.order)
    .filter((expertId) => !known.some((member) => member.expertId === expertId));
  const passedOver: { expertId: string; reasons: readonly string[] }[] = [];
  for (const expertId of new Set(waiting)) {
    const candidate = candidates.find((entry) => entry.expertId === expertId);
    const reasons = candidate?.exclusions ?? ['unavailable'];
    if (candidate && reasons.length === 0) {
      const { accountId } = candidate;
      const substitute = await seatMember(tx, evaluation, { accountId, expertId, seat: left.seat });
      return { substitute, passedOver };
    }
    passedOver.push({ expertId, reasons });
  }
  return { substitute: null, passedOver };
}

/** What the records say against a member now; empty for nothing. */
export async function computedConflicts(
  tx: Tx,
  { listing }: Held,
  member: PanelMember,
): Promise<{ conflicts: ConflictReason[]; bidderOrganizationIds: readonly string[] }> {
  const facts = await listingFacts(tx, listing, await tx.now());
  const person = (await personFacts(tx, [member.accountId])).get(member.accountId)!;
  return {
    conflicts: conflictsOf(person, facts, member.kind),
    bidderOrganizationIds: facts.bidderOrganizationIds,
  };
}
