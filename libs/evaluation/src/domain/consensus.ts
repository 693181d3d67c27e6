import { DomainError } from '#kernel';

/** What one member said of the panel's agreed scores. */
export interface Opinion {
  memberId: string;
  agrees: boolean;
  /** 不同意见, in writing; only with `agrees: false` */
  dissent?: string;
}

/**
 * The agreed scores hold when more than half of the seated members agreed to exactly this version;
 * dissent is kept in writing, and who says nothing is counted as not having agreed.
 */
export function isAgreed(opinions: readonly Opinion[], memberIds: readonly string[]): boolean {
  const agreeing = opinions.filter(
    ({ memberId, agrees }) => agrees && memberIds.includes(memberId),
  ).length;
  return agreeing * 2 > memberIds.length;
}

/** @throws DomainError consensus_missing */
export function requireAgreed(
  consensus: { opinions: readonly Opinion[] } | null,
  memberIds: readonly string[],
): void {
  if (!consensus || !isAgreed(consensus.opinions, memberIds)) {
    throw new DomainError('consensus_missing');
  }
}

/** @throws DomainError reason_required for a dissent without words */
export function checkOpinion({ agrees, dissent }: Pick<Opinion, 'agrees' | 'dissent'>): void {
  if (!agrees && !dissent?.trim()) throw new DomainError('reason_required');
}
