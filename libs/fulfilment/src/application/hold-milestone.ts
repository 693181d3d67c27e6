import { notFound } from '#kernel';
import type { Tx } from '#platform';
import type { Listing } from '#posting';
import type { Agreement } from '../persistence/agreement.entity.js';
import { Milestone } from '../persistence/milestone.entity.js';
import { holdAgreement } from './hold-agreement.js';

/**
 * Holds a milestone together with its listing and agreement.
 *
 * @throws DomainError not_found
 */
export async function holdMilestone(
  tx: Tx,
  id: string,
): Promise<{ listing: Listing; agreement: Agreement; milestone: Milestone }> {
  const found = await tx.manager.findOneBy(Milestone, { id });
  if (!found) throw notFound('里程碑');
  const held = await holdAgreement(tx, found.agreementId);
  return { ...held, milestone: await tx.lock(Milestone, id, { what: '里程碑' }) };
}
