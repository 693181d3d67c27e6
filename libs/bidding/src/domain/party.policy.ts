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
}
