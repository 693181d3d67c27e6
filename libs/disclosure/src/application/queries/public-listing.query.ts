import { listingFieldText, UNSUCCESSFUL_REASONS, type UnsuccessfulReason } from '#contracts';
import { notFound, startOfDay, yuanInWords } from '#kernel';
import type { Database } from '#platform';
import { masked, officePhone } from '../../domain/masking.js';
import { publicStatusName } from '../../domain/public-status.js';
import { STEPS, timelineOf } from '../../domain/timeline.js';
import {
  ACCEPTANCE_COLUMN,
  acceptanceOf,
  allAsJson,
  AWARD_COLUMN,
  awardOf,
  oneAsJson,
  WORK_COLUMN,
  workOf,
  type WorkRecord,
} from './public-award.query.js';
import { PUBLIC_ITEM } from './public-listings.query.js';
import type {
  PublicAmendment,
  PublicAttachment,
  PublicListingView,
  PublicTimelineEntry,
} from './public-listing.views.js';

/** What is computed from the row, and not read. */
type Made = 'statusName' | 'ceilingInWords' | 'unsuccessfulReasonName' | 'timeline';

/** Everything of a listing that the public reads; what came within JSON has its instants as text. */
type Row = Omit<PublicListingView, Made | 'work'> & {
  now: Date;
  noticed: boolean;
  unsuccessfulReason: UnsuccessfulReason | null;
  work: WorkRecord | null;
  need: { statedAt: Date | null; acceptedAt: Date | null } | null;
  steps: { key: keyof typeof STEPS; at: Date }[];
};

const ENQUIRY_OPEN = `(l.status = 'published' AND l.enquiry_deadline > (SELECT jiebang_now())
    AND l.bid_deadline > (SELECT jiebang_now()))`;

const COLUMNS = `${PUBLIC_ITEM},
  l.beneficiary_count AS "beneficiaryCount", l.background, l.tasks, l.targets,
  l.starts_on::text AS "startsOn", l.ends_on::text AS "endsOn", l.conditions,
  l.max_members AS "maxMembers", l.materials, l.contact_phone AS "contactPhone",
  l.supervision_phone AS "supervisionPhone", l.rule_set AS "ruleSet",
  l.enquiry_deadline AS "enquiryDeadline",
  ${ENQUIRY_OPEN} AS "enquiryOpen",
  l.content_version AS "contentVersion", l.repost_of AS "previousRoundId",
  (SELECT n.id FROM listing n WHERE n.repost_of = l.id AND n.published_at IS NOT NULL)
    AS "nextRoundId",
  (SELECT nullif(count(*), 0)::int FROM bid b
    WHERE b.listing_id = l.id AND b.opening_order IS NOT NULL) AS "bidCount",
  l.unsuccessful_reason AS "unsuccessfulReason", l.cancel_reason AS "cancelReason",
  l.outcome_note AS "outcomeNote", (SELECT jiebang_now()) AS now`;

const ATTACHMENTS = allAsJson(
  `SELECT f.id AS "fileId", f.name, a.label, f.size, f.sha256
     FROM listing_attachment a JOIN stored_file f ON f.id = a.file_id
    WHERE a.listing_id = l.id ORDER BY a.attached_at, a.id`,
);

/** Never who asked. An open question shows once the time for questions is over. */
const QUESTIONS = allAsJson(
  `SELECT body, asked_at AS "askedAt", answer, answered_at AS "answeredAt" FROM question
    WHERE listing_id = l.id AND (answered_at IS NOT NULL OR NOT ${ENQUIRY_OPEN})
    ORDER BY asked_at, id LIMIT 500`,
);

const AMENDMENTS = allAsJson(
  `SELECT content_version AS "contentVersion", decided_at AS at, substantive, reason, diff AS changes
     FROM amendment WHERE listing_id = l.id AND status = 'in_force' ORDER BY content_version`,
);

/** The need is told of by its dates alone: it may be a resident's. */
const NEED = oneAsJson(
  `SELECT n.submitted_at AS "statedAt",
          (SELECT max(h.at) FROM status_history h
            WHERE h.subject_type = 'need' AND h.subject_id = n.id AND h.to_status = 'accepted')
            AS "acceptedAt"
     FROM need n WHERE n.id = l.need_id`,
);

/**
 * An award's own instants, because its effect is dated by the rules; a proposal that is taken back
 * before its notice brings the listing back to 评榜中 without a new round, and is nobody's business.
 */
const TAKEN = allAsJson(
  `SELECT CASE h.to_status WHEN 'evaluating' THEN 'opened' ELSE h.to_status END AS key, h.at
     FROM status_history h
    WHERE h.subject_type = 'listing' AND h.subject_id = l.id
      AND (h.command = 'open_bids'
           OR h.to_status IN ('unsuccessful', 'cancelled', 'completed'))
   UNION ALL
   SELECT 'reopened', e.created_at FROM evaluation e WHERE e.listing_id = l.id AND e.round > 1
   UNION ALL
   SELECT 'effective', a.effective_at FROM award a
    WHERE a.listing_id = l.id AND a.effective_at IS NOT NULL
   UNION ALL
   SELECT 'annulled', a.annulled_at FROM award a
    WHERE a.listing_id = l.id AND a.annulled_at IS NOT NULL AND a.notice_start IS NOT NULL`,
);

/** The whole page in one statement. */
export const PUBLIC_LISTING = {
  name: 'public-listing',
  text: `SELECT ${COLUMNS}, ${ATTACHMENTS} AS attachments, ${QUESTIONS} AS questions,
                ${AMENDMENTS} AS amendments, ${NEED} AS need, ${TAKEN} AS steps,
                ${AWARD_COLUMN} AS award, ${WORK_COLUMN} AS work, ${ACCEPTANCE_COLUMN} AS acceptance
           FROM listing l JOIN unit u ON u.id = l.posting_unit_id
          WHERE l.id = $1 AND l.published_at IS NOT NULL`,
};

/**
 * A published listing as everybody may read it, with its way from the need to the acceptance. Texts that
 * people typed are masked; bids are counted from the opening on; an award shows from its notice on.
 *
 * @throws DomainError not_found for whatever was never published
 */
export async function publicListing(db: Database, id: string): Promise<PublicListingView> {
  const [row] = await db.query<Row & Record<string, unknown>>(
    PUBLIC_LISTING.text,
    [id],
    PUBLIC_LISTING.name,
  );
  if (!row) throw notFound('榜单');
  const { noticed, contactPhone, supervisionPhone, ...listing } = shownOf(row);
  const view = {
    ...listing,
    statusName: publicStatusName(listing.status, noticed),
    ceilingInWords: listing.ceilingFen > 0 ? yuanInWords(listing.ceilingFen) : null,
    unsuccessfulReasonName:
      listing.unsuccessfulReason && UNSUCCESSFUL_REASONS[listing.unsuccessfulReason],
    attachments: listing.attachments.map((file) => withAddress(id, file)),
    questions: listing.questions.map((question) => ({
      ...question,
      askedAt: new Date(question.askedAt),
      answeredAt: question.answeredAt && new Date(question.answeredAt),
    })),
    amendments: listing.amendments.map(amendmentOf),
    award: awardOf(listing.award),
    work: workOf(listing.work),
    acceptance: acceptanceOf(listing.acceptance),
    timeline: timelineFor(row),
  };
  return {
    ...masked(view),
    contactPhone: officePhone(contactPhone),
    supervisionPhone: officePhone(supervisionPhone),
  };
}

/** What is read for the timeline alone is shown nowhere else. */
const shownOf = ({ need: _need, steps: _steps, now: _now, ...shown }: Row) => shown;

/** When the first of what is still to come comes: until then a listing's page changes by commands alone. */
export function nextStepOf({ timeline }: PublicListingView): Date | null {
  return timeline.find(({ state }) => state === 'next')?.at ?? null;
}

function withAddress(listingId: string, file: Omit<PublicAttachment, 'href'>): PublicAttachment {
  return { ...file, href: `/api/v1/public/listings/${listingId}/attachments/${file.fileId}` };
}

function amendmentOf(row: PublicAmendment): PublicAmendment {
  return {
    ...row,
    at: new Date(row.at),
    changes: row.changes.map((change) => ({
      ...change,
      beforeLines: listingFieldText(change.field, change.before),
      afterLines: listingFieldText(change.field, change.after),
    })),
  };
}

function timelineFor(row: Row): PublicTimelineEntry[] {
  const award = awardOf(row.award);
  const dated = (text: Date | null | undefined) => (text ? new Date(text) : null);
  const facts = {
    needStatedAt: dated(row.need?.statedAt),
    needAcceptedAt: dated(row.need?.acceptedAt),
    publishedAt: row.publishedAt,
    enquiryDeadline: row.enquiryDeadline,
    bidDeadline: row.bidDeadline,
    ended: ['cancelled', 'unsuccessful', 'completed'].includes(row.status),
    amendments: row.amendments.map(({ at }) => new Date(at)),
    steps: row.steps.map(({ key, at }) => ({ key, at: new Date(at) })),
    notice: award && { start: startOfDay(award.noticeStart), endsAt: award.noticeEndsAt },
    signedAt: dated(row.work?.signedAt),
    milestones: (row.work?.milestones ?? []).map((it) => ({
      ...it,
      inspectedAt: dated(it.inspectedAt),
    })),
    acceptedAt: dated(row.acceptance?.acceptedAt),
  };
  return timelineOf(facts, row.now);
}
