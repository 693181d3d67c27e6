import { EVALUATION_STATUS_NAMES, LISTING_STATUS_NAMES, type EvaluationStatus } from '#contracts';
import { DomainError, notFound } from '#kernel';
import type { Tx } from '#platform';
import { lockListing, type Listing } from '#posting';
import { In } from 'typeorm';
import { SEATED_STATES } from '../domain/panel.js';
import { Evaluation } from '../persistence/evaluation.entity.js';
import { PanelMember } from '../persistence/panel-member.entity.js';

/** An evaluation with its listing, both held. */
export interface Held {
  listing: Listing;
  evaluation: Evaluation;
}

/**
 * Holds the listing (first in the order of locks), so that it can neither be cancelled nor awarded
 * meanwhile.
 *
 * @throws DomainError not_found | transition_not_allowed when the listing is not being evaluated
 */
export async function holdListingOf(
  tx: Tx,
  evaluationId: string,
  mode: 'share' | 'update' = 'share',
): Promise<Listing> {
  const found = await tx.manager.findOneBy(Evaluation, { id: evaluationId });
  if (!found) throw notFound('评审');
  const listing = await lockListing(tx, found.listingId, mode);
  if (listing.status !== 'evaluating') {
    throw new DomainError('transition_not_allowed', {
      subject: '榜单',
      status: LISTING_STATUS_NAMES[listing.status],
    });
  }
  return listing;
}

/**
 * Holds an evaluation for a write, its listing before it.
 *
 * @throws DomainError not_found | transition_not_allowed when the listing is not being evaluated
 */
export async function holdEvaluation(tx: Tx, id: string): Promise<Held> {
  const listing = await holdListingOf(tx, id);
  return { listing, evaluation: await lockEvaluation(tx, id) };
}

/** Holds the evaluation alone, where its listing (and its bids) are held before. */
export function lockEvaluation(tx: Tx, id: string): Promise<Evaluation> {
  return tx.lock(Evaluation, id, { what: '评审' });
}

/** @throws DomainError transition_not_allowed outside of these states */
export function requireStatus(
  { status }: { status: EvaluationStatus },
  ...allowed: EvaluationStatus[]
): void {
  if (allowed.includes(status)) return;
  throw new DomainError('transition_not_allowed', {
    subject: '评审',
    status: EVALUATION_STATUS_NAMES[status],
  });
}

/** Those who sit on the panel now, by seat. */
export function seatedMembers(tx: Tx, evaluationId: string): Promise<PanelMember[]> {
  return tx.manager.find(PanelMember, {
    where: { evaluationId, state: In([...SEATED_STATES]) },
    order: { seat: 'ASC', id: 'ASC' },
  });
}
