import type { ErrorCode } from './errors.js';

/** What users are told when the database refuses what the code forgot, by the constraint's name. */
export const CONSTRAINT_ERRORS: Readonly<Record<string, ErrorCode>> = {
  account_login: 'login_taken',
  external_identity_subject: 'sso_identity_taken',
  membership_apart: 'roles_not_apart',
  membership_not_self_granted: 'own_account',
  organization_credit_code: 'credit_code_taken',
  alliance_member_current: 'already_member',
  alliance_name: 'alliance_name_taken',
  unit_division_code: 'unit_code_taken',
  expert_account: 'expert_exists',
  chair_term_no_overlap: 'term_overlaps',
  bid_party_one_live: 'bid_exists',
  bid_receipt_in_time: 'listing_not_open',
  score_sheet_after_road_show: 'road_show_not_over',
  award_one_live: 'award_exists',
  award_within_ceiling: 'amount_over_ceiling',
  agreement_one_live: 'agreement_exists',
  agreement_within_award: 'amount_over_ceiling',
  payment_within_instalment: 'payment_over_instalment',
  payment_reversed_once: 'payment_reversed',
  rating_once: 'already_rated',
  listing_weights_sum: 'weights_not_100',
  listing_one_next_round: 'not_repostable',
  amendment_one_pending: 'amendment_pending',
};
