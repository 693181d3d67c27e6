import type { MigrationInterface, QueryRunner } from 'typeorm';
import { indexBeside } from '../index-beside.js';

/** Indexes that lists, pages and handlers were found to lack on large tables (test/plans). */
export class PlansLookedAt1700000000170 implements MigrationInterface {
  name = 'PlansLookedAt1700000000170';
  /** See `indexBeside`. */
  transaction = false;

  up(runner: QueryRunner): Promise<void> {
    return indexBeside(runner, indexes);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('PlansLookedAt cannot be taken back'));
  }
}

const indexes: Record<string, string> = {
  audit_entry_account: 'audit_entry (account_id, at, id)',
  audit_entry_action: 'audit_entry (action, at, id)',
  status_history_listing: 'status_history (listing_id, at)',
  dead_letter_event: 'dead_letter (event_id)',
  session_open: 'session (expires_at) WHERE ended_at IS NULL',
  alliance_member_alliance: 'alliance_member (alliance_id, joined_on)',
  need_by_urgency: 'need (urgency, id)',
  need_newest: 'need (created_at, id)',
  listing_public_category: 'listing (category, published_at, id) WHERE published_at IS NOT NULL',
  listing_public_funding: 'listing (funding_mode, published_at, id) WHERE published_at IS NOT NULL',
  listing_enquiry: 'listing (enquiry_deadline) WHERE published_at IS NOT NULL',
  listing_updated: 'listing (updated_at, id)',
  publication_read_organization: 'publication_read (organization_id, listing_id)',
  question_open: 'question (listing_id) WHERE answered_at IS NULL',
  procurement_concluded: 'procurement (concluded_on, id) WHERE recorded_at IS NOT NULL',
  listing_exclusion_organization: 'listing_exclusion (organization_id)',
  panel_member_left: 'panel_member (left_at) WHERE left_at IS NOT NULL',
  panel_member_listing: 'panel_member (listing_id)',
  road_show_question_evaluation: 'road_show_question (evaluation_id)',
  award_effective: "award (effective_at, id) WHERE status = 'effective'",
  bid_ended:
    "bid (submitted_at) WHERE status IN ('withdrawn', 'lapsed') AND submitted_version IS NOT NULL",
  award_bid: 'award (bid_id)',
  award_newest: 'award (created_at, id)',
  objection_reply_due: 'objection (reply_due_on)',
  objection_newest: 'objection (filed_at, id)',
  agreement_ends: 'agreement (ends_on)',
  agreement_drafted: "agreement (unit_id) WHERE status = 'drafted'",
  agreement_newest: 'agreement (created_at, id)',
  agreement_listing: 'agreement (listing_id, id)',
  acceptance_open: "acceptance (status) WHERE status <> 'accepted'",
  reading_by_time: 'reading (created_at, id)',
};
