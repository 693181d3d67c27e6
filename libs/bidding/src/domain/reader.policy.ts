import type { ListingStatus, Role, RuleSet } from '#contracts';

/** Who may read the bids of an opened listing here; panel members read them through the evaluation. */
export const OPENED_BID_READERS = [
  'committee_officer',
  'committee_approver',
  'supervisor',
  'posting_officer',
] as const satisfies readonly Role[];

/**
 * Whether a reader of opened bids learns the bidders' names. Where the rules ask for blind scoring, the
 * posting unit, which has a seat on the panel, does not before the evaluation has its result.
 */
export function seesNames(
  role: Role,
  listing: { status: ListingStatus; ruleSet: Pick<RuleSet, 'blindNames'> },
): boolean {
  if (role !== 'posting_officer') return true;
  return !listing.ruleSet.blindNames || listing.status !== 'evaluating';
}
