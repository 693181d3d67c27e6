/** Why somebody may not score a listing, as shown to the committee and kept in the draw's record. */
export const CONFLICT_NAMES = {
  employment: '任职于揭榜方',
  affiliation: '与揭榜方有关联（兼职、理事、顾问等）',
  membership: '是揭榜方的经办人',
  alliance_chair: '是揭榜方所在联盟的轮值主席',
  same_unit: '与发榜单位同属一个单位',
  handled_listing: '经办过该榜单的起草、发榜或开榜',
  declared: '本人声明需要回避',
} as const;
export type ConflictReason = keyof typeof CONFLICT_NAMES;

/** 任职于揭榜方、与发榜单位同属一个单位 */
export const reasonOf = (conflicts: readonly ConflictReason[]): string =>
  conflicts.map((conflict) => CONFLICT_NAMES[conflict]).join('、');

/** What is known of a person who might sit on the panel. */
export interface PersonFacts {
  accountId: string;
  employerOrganizationId: string | null;
  employerUnitId: string | null;
  affiliatedOrganizationIds: readonly string[];
  /** organisations the account acts for, or acted for within the last three years */
  memberOrganizationIds: readonly string[];
  /** units the account acts for as posting officer */
  memberUnitIds: readonly string[];
}

/** What is known of the listing that is to be scored. */
export interface ListingFacts {
  /** every party of every opened bid, and the organisations that host filed groups among them */
  bidderOrganizationIds: readonly string[];
  /** rotating chairs in term of the alliances that a bidder belongs to */
  allianceChairAccountIds: readonly string[];
  /** the posting unit and the units below it */
  postingUnitIds: readonly string[];
  /** accounts that wrote on the draft */
  drafterAccountIds: readonly string[];
  /** accounts that proposed or approved the publication, or turned a key at the opening */
  officialAccountIds: readonly string[];
}

/**
 * Computed conflicts (回避情形, 政府采购法实施条例 9 and the listing's own neutrality). The posting
 * unit's own member sits for the unit, so that belonging to it is no conflict there; for an expert it
 * is, because the unit would have a second vote.
 *
 * @param kind in which place the person is to sit
 * @returns every reason that applies, in the order of the table; empty for none
 */
export function conflictsOf(
  person: PersonFacts,
  listing: ListingFacts,
  kind: 'expert' | 'posting_unit',
): ConflictReason[] {
  const bidder = (id: string | null) => id !== null && listing.bidderOrganizationIds.includes(id);
  const inUnit = (id: string | null) => id !== null && listing.postingUnitIds.includes(id);
  const found: [ConflictReason, boolean][] = [
    ['employment', bidder(person.employerOrganizationId)],
    ['affiliation', person.affiliatedOrganizationIds.some(bidder)],
    ['membership', person.memberOrganizationIds.some(bidder)],
    ['alliance_chair', listing.allianceChairAccountIds.includes(person.accountId)],
    [
      'same_unit',
      kind === 'expert' && (inUnit(person.employerUnitId) || person.memberUnitIds.some(inUnit)),
    ],
    [
      'handled_listing',
      // The unit's drafter may sit for the unit (recorded with a reason), but not as an expert.
      listing.officialAccountIds.includes(person.accountId) ||
        (kind === 'expert' && listing.drafterAccountIds.includes(person.accountId)),
    ],
  ];
  return found.filter(([, applies]) => applies).map(([reason]) => reason);
}
