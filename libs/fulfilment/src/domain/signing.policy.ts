import { DomainError } from '#kernel';

/** 甲方 the posting unit, 乙方 the organisation. */
export type Side = 'unit' | 'organization';

export interface SigningFacts {
  approvedAt: Date | null;
  unitSignedAt: Date | null;
  organizationSignedAt: Date | null;
}

/**
 * What a signature is: the first of two, or the one that concludes the agreement. Their order is free.
 *
 * @throws DomainError contract_not_approved | already_signed
 */
export function signingStep(agreement: SigningFacts, side: Side): 'sign' | 'conclude' {
  if (agreement.approvedAt === null) throw new DomainError('contract_not_approved');
  const { unitSignedAt, organizationSignedAt } = agreement;
  const [own, other] =
    side === 'unit' ? [unitSignedAt, organizationSignedAt] : [organizationSignedAt, unitSignedAt];
  if (own !== null) throw new DomainError('already_signed');
  return other === null ? 'sign' : 'conclude';
}

/** An agreement as nobody has approved or signed it: what any change of its text leads back to. */
export const UNSIGNED = {
  approvedBy: null,
  approvedAt: null,
  unitSignedBy: null,
  unitSignedAt: null,
  organizationSignedBy: null,
  organizationSignedAt: null,
} as const;
