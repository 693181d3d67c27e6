import { Bid, transitionBids } from '#bidding';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { listingMachine, type Listing } from '#posting';
import { In } from 'typeorm';
import { evaluationMachine } from '../domain/evaluation.machine.js';
import { Evaluation } from '../persistence/evaluation.entity.js';
import { formEvaluation } from './form-evaluation.js';

/**
 * A new round of evaluation after an upheld objection: the old one is superseded and kept, the bids
 * that are not out go back under evaluation, the listing goes back to 评榜中, and a new panel is to be
 * drawn, from people who did not sit before where there are enough.
 *
 * @param tx      of the committee officer or approver who decides
 * @param listing held for update, in `award_proposed` or `awarded`
 * @returns the new round, forming
 * @throws DomainError ranking_not_final | transition_not_allowed | role_not_allowed
 */
export async function beginNewRound(tx: Tx, listing: Listing, reason: string): Promise<Evaluation> {
  const bids = await tx.manager.findBy(Bid, {
    listingId: listing.id,
    status: In(['ranked', 'reserve', 'awarded']),
  });
  await transitionBids(
    tx,
    bids.map((bid) => bid.id),
    'reopen',
    { reason },
  );
  const old = await tx.manager.findOne(Evaluation, {
    where: { listingId: listing.id, status: 'finalised' },
    lock: { mode: 'pessimistic_write' },
  });
  if (!old) throw new DomainError('ranking_not_final');
  await tx.transition(evaluationMachine, old, 'supersede', {
    reason,
    set: { supersededReason: reason },
  });
  await tx.transition(listingMachine, listing, 'reopen_evaluation', { reason });
  return formEvaluation(tx, listing, old.round + 1);
}
