/** What two competing bids have in common, as shown to the committee. */
export const TIE_NAMES = {
  representative: '法定代表人或负责人相同',
  host: '有成员由对方成员托管，或由同一单位托管',
  phone: '联系电话相同',
  account: '由同一账号经办',
} as const;
export type Tie = keyof typeof TIE_NAMES;

/** A party of a bid with what it could share with the party of another one. */
export interface PartyFacts {
  /** 揭榜方一, 揭榜方二 … */
  label: string;
  organizationId: string;
  hostOrganizationId: string | null;
  legalRepresentative: string | null;
  contactPhone: string | null;
  /** accounts that act or ever acted for it */
  accountIds: readonly string[];
}

/** Two bids that are not independent of each other at first sight. */
export interface RelatedBids {
  labels: [string, string];
  ties: Tie[];
}

const digits = (phone: string | null) => phone?.replace(/\D/g, '') || null;
const name = (text: string | null) => text?.normalize('NFKC').replace(/\s/g, '') || null;
const equal = (a: string | null, b: string | null) => a !== null && a === b;

function tiesBetween(a: PartyFacts, b: PartyFacts): Tie[] {
  const found: [Tie, boolean][] = [
    ['representative', equal(name(a.legalRepresentative), name(b.legalRepresentative))],
    [
      'host',
      equal(a.hostOrganizationId, b.organizationId) ||
        equal(b.hostOrganizationId, a.organizationId) ||
        equal(a.hostOrganizationId, b.hostOrganizationId),
    ],
    ['phone', equal(digits(a.contactPhone), digits(b.contactPhone))],
    ['account', a.accountIds.some((id) => b.accountIds.includes(id))],
  ];
  return found.flatMap(([tie, holds]) => (holds ? [tie] : []));
}

/**
 * Pairs of competing bids with something in common that bidders independent of each other have not
 * (政府采购法实施条例 18: 负责人为同一人或有管理关系的，不得参加同一项目；实施条例 74: 串通的迹象). A hint
 * for the committee to look into, not a verdict: it says what is shared, never whose it is.
 *
 * @param parties all parties of all opened bids; those of one bid may share what they like
 * @returns every pair once, in order of receipt, with its ties in the order of the table
 */
export function relatedBids(parties: readonly PartyFacts[]): RelatedBids[] {
  const labels = [...new Set(parties.map(({ label }) => label))];
  const of = (label: string) => parties.filter((party) => party.label === label);
  const ties = (first: string, second: string) =>
    new Set(of(first).flatMap((a) => of(second).flatMap((b) => tiesBetween(a, b))));
  return labels.flatMap((first, index) =>
    labels.slice(index + 1).flatMap((second) => {
      const found = ties(first, second);
      if (found.size === 0) return [];
      const inOrder = (Object.keys(TIE_NAMES) as Tie[]).filter((tie) => found.has(tie));
      return [{ labels: [first, second] as [string, string], ties: inOrder }];
    }),
  );
}
