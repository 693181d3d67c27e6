import { DomainError } from '#kernel';

/** How an organisation stands to a bid; see BidParty. */
export type PartyState = 'invited' | 'joined' | 'left';

/** A party as frozen with a version, in order of organisation id. */
export interface VersionParty {
  organizationId: string;
  lead: boolean;
  sharePercent: number;
  task: string;
}

/** Eligibility as found on a day. */
export interface EligibilitySnapshot {
  /** Beijing date YYYY-MM-DD. */
  on: string;
  eligible: boolean;
  reasons: string[];
  /** 业务范围 as it was registered on that day, and what to look at in it; missing in older snapshots. */
  businessScope?: string;
  scopeNote?: string | null;
}

/** What a rule asks of a party. */
export interface PartyFacts extends VersionParty {
  state: PartyState;
  consentedVersion: number | null;
}

/** Those who take part or are asked to. */
export function present<P extends { state: PartyState }>(parties: readonly P[]): P[] {
  return parties.filter((party) => party.state !== 'left');
}

/**
 * The list a lead wants: everyone once, the lead among them, as many as the listing takes.
 *
 * @throws DomainError joint_not_allowed | member_duplicate | too_many_members | invalid_input
 */
export function requireMembers(
  wanted: readonly { organizationId: string }[],
  leadOrganizationId: string,
  listing: { jointAllowed: boolean; maxMembers: number },
): void {
  if (!listing.jointAllowed) throw new DomainError('joint_not_allowed');
  const ids = wanted.map((party) => party.organizationId);
  if (new Set(ids).size < ids.length) throw new DomainError('member_duplicate');
  if (ids.length > listing.maxMembers) {
    throw new DomainError('too_many_members', { max: listing.maxMembers });
  }
  if (!ids.includes(leadOrganizationId)) {
    throw new DomainError('invalid_input', { fields: { parties: '成员名单须包括牵头单位' } });
  }
}

/**
 * A joint bid has at least two parties with a task each, and their shares sum to 100 %.
 *
 * @throws DomainError bid_incomplete | shares_not_100
 */
export function requireDivision(
  parties: readonly Pick<VersionParty, 'sharePercent' | 'task'>[],
): void {
  const missing = [
    ...(parties.length < 2 ? ['联合成员'] : []),
    ...(parties.some((party) => party.task.trim() === '') ? ['各成员的分工'] : []),
    ...(parties.some((party) => party.sharePercent < 1) ? ['各成员的承担比例'] : []),
  ];
  if (missing.length > 0) throw new DomainError('bid_incomplete', { missing: missing.join('、') });
  requireWholeShares(parties);
}

/** @throws DomainError shares_not_100 */
export function requireWholeShares(parties: readonly { sharePercent: number }[]): void {
  const sum = parties.reduce((total, party) => total + party.sharePercent, 0);
  if (sum !== 100) throw new DomainError('shares_not_100', { sum });
}

/**
 * Every party has agreed to exactly this version (政府采购法 24: all sign). Whoever has not answered, or
 * answered an older version, has not agreed.
 *
 * @throws DomainError consents_missing {count}
 */
export function requireConsents(parties: readonly PartyFacts[], version: number): void {
  const count = present(parties).filter(
    (party) => party.state !== 'joined' || party.consentedVersion !== version,
  ).length;
  if (count > 0) throw new DomainError('consents_missing', { count });
}

/** The parties as they are frozen with a version. */
export function versionParties(parties: readonly PartyFacts[]): VersionParty[] {
  return present(parties)
    .map(({ organizationId, lead, sharePercent, task }) => ({
      organizationId,
      lead,
      sharePercent,
      task,
    }))
    .sort((a, b) => (a.organizationId < b.organizationId ? -1 : 1));
}

/** Whether those present are still those the version was frozen with. */
export function sameParties(
  frozen: readonly VersionParty[],
  parties: readonly PartyFacts[],
): boolean {
  const now = versionParties(parties);
  return (
    now.length === frozen.length &&
    now.every(
      (party, index) =>
        party.organizationId === frozen[index]!.organizationId &&
        party.sharePercent === frozen[index]!.sharePercent &&
        party.task === frozen[index]!.task,
    )
  );
}
