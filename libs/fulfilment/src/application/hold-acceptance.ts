import { notFound } from '#kernel';
import type { Tx } from '#platform';
import type { Listing } from '#posting';
import { Acceptance } from '../persistence/acceptance.entity.js';
import type { Agreement } from '../persistence/agreement.entity.js';
import { holdAgreement } from './hold-agreement.js';

/**
 * Holds an acceptance together with its listing and agreement.
 *
 * @throws DomainError not_found
 */
export async function holdAcceptance(
  tx: Tx,
  id: string,
): Promise<{ listing: Listing; agreement: Agreement; acceptance: Acceptance }> {
  const found = await tx.manager.findOneBy(Acceptance, { id });
  if (!found) throw notFound('验收');
  const held = await holdAgreement(tx, found.agreementId);
  return { ...held, acceptance: await tx.lock(Acceptance, id, { what: '验收' }) };
}
