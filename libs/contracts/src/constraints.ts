import type { ErrorCode } from './errors.js';

/** What users are told when the database refuses what the code forgot, by the constraint's name. */
export const CONSTRAINT_ERRORS: Readonly<Record<string, ErrorCode>> = {
  account_login: 'login_taken',
  organization_credit_code: 'credit_code_taken',
  alliance_member_current: 'already_member',
  chair_term_no_overlap: 'term_overlaps',
  bid_party_one_live: 'bid_exists',
  award_one_live: 'award_exists',
  award_within_ceiling: 'amount_over_ceiling',
  listing_weights_sum: 'weights_not_100',
  listing_one_next_round: 'not_repostable',
  amendment_one_pending: 'amendment_pending',
};
