import { listingFieldText, UNSUCCESSFUL_REASONS, type UnsuccessfulReason } from '#contracts';
import { notFound, startOfDay, yuanInWords } from '#kernel';
import type { Database } from '#platform';
import { masked, officePhone } from '../../domain/masking.js';
import { publicStatusName } from '../../domain/public-status.js';
import { STEPS, timelineOf } from '../../domain/timeline.js';
import {
  publicAcceptance,
  publicAward,
  publicWork,
  type WorkRecord,
} from './public-award.query.js';
import { PUBLIC_ITEM } from './public-listings.query.js';
import type {
  PublicAcceptance,
  PublicAmendment,
  PublicAttachment,
  PublicAward,
  PublicListingView,
  PublicQuestion,
  PublicTimelineEntry,
} from './public-listing.views.js';

/** Everything of the listing's own row that the public reads. */
type Row = Omit<
  PublicListingView,
  | 'statusName'
  | 'ceilingInWords'
  | 'unsuccessfulReasonName'
  | 'attachments'
  | 'questions'
  | 'amendments'
  | 'award'
  | 'work'
  | 'acceptance'
  | 'timeline'
> & { noticed: boolean; needId: string | null; unsuccessfulReason: UnsuccessfulReason | null };

const COLUMNS = `${PUBLIC_ITEM},
  l.need_id AS "needId", l.beneficiary_count AS "beneficiaryCount", l.background, l.tasks, l.targets,
  l.starts_on::text AS "startsOn", l.ends_on::text AS "endsOn", l.conditions,
  l.max_members AS "maxMembers", l.materials, l.contact_phone AS "contactPhone",
  l.supervision_phone AS "supervisionPhone", l.rule_set AS "ruleSet",
  l.enquiry_deadline AS "enquiryDeadline",
  l.status = 'published' AND l.enquiry_deadline > (SELECT jiebang_now())
    AND l.bid_deadline > (SELECT jiebang_now()) AS "enquiryOpen",
  l.content_version AS "contentVersion", l.repost_of AS "previousRoundId",
  (SELECT n.id FROM listing n WHERE n.repost_of = l.id AND n.published_at IS NOT NULL)
    AS "nextRoundId",
  (SELECT nullif(count(*), 0)::int FROM bid b
    WHERE b.listing_id = l.id AND b.opening_order IS NOT NULL) AS "bidCount",
  l.unsuccessful_reason AS "unsuccessfulReason", l.cancel_reason AS "cancelReason",
  l.outcome_note AS "outcomeNote", (SELECT jiebang_now()) AS now`;

/**
 * A published listing as everybody may read it, with its way from the need to the acceptance. Texts that
 * people typed are masked; bids are counted from the opening on; an award shows from its notice on.
 *
 * @throws DomainError not_found for whatever was never published
 */
export async function publicListing(db: Database, id: string): Promise<PublicListingView> {
  const row = await db.one<Row>(
    `SELECT ${COLUMNS} FROM listing l JOIN unit u ON u.id = l.posting_unit_id
     WHERE l.id = $1 AND l.published_at IS NOT NULL`,
    [id],
  );
  if (!row) throw notFound('榜单');
  const { noticed, contactPhone, supervisionPhone, ...listing } = withoutNeed(row);
  const [award, record, acceptance, amendments] = await Promise.all([
    publicAward(db, id),
    publicWork(db, id),
    publicAcceptance(db, id),
    amendmentsOf(db, id),
  ]);
  const view = {
    ...listing,
    statusName: publicStatusName(listing.status, noticed),
    ceilingInWords: listing.ceilingFen > 0 ? yuanInWords(listing.ceilingFen) : null,
    unsuccessfulReasonName:
      listing.unsuccessfulReason && UNSUCCESSFUL_REASONS[listing.unsuccessfulReason],
    attachments: await attachmentsOf(db, id),
    questions: await questionsOf(db, row),
    amendments,
    award,
    work: record?.work ?? null,
    acceptance,
    timeline: await timelineFor(db, row, { award, record, acceptance, amendments }),
  };
  return {
    ...masked(view),
    contactPhone: officePhone(contactPhone),
    supervisionPhone: officePhone(supervisionPhone),
  };
}

/** The need is told of by its dates alone: it may be a resident's. */
const withoutNeed = ({ needId: _needId, ...shown }: Row): Omit<Row, 'needId'> => shown;

async function attachmentsOf(db: Database, listingId: string): Promise<PublicAttachment[]> {
  const rows = await db.query<Omit<PublicAttachment, 'href'>>(
    `SELECT f.id AS "fileId", f.name, a.label, f.size, f.sha256
     FROM listing_attachment a JOIN stored_file f ON f.id = a.file_id
     WHERE a.listing_id = $1 ORDER BY a.attached_at, a.id`,
    [listingId],
  );
  return rows.map((file) => ({
    ...file,
    href: `/api/v1/public/listings/${listingId}/attachments/${file.fileId}`,
  }));
}

/** Never who asked. An open question shows once the time for questions is over. */
function questionsOf(db: Database, { id, enquiryOpen }: Row): Promise<PublicQuestion[]> {
  return db.query<PublicQuestion & Record<string, unknown>>(
    `SELECT body, asked_at AS "askedAt", answer, answered_at AS "answeredAt" FROM question
     WHERE listing_id = $1 AND (answered_at IS NOT NULL OR NOT $2)
     ORDER BY asked_at, id LIMIT 500`,
    [id, enquiryOpen],
  );
}

async function amendmentsOf(db: Database, listingId: string): Promise<PublicAmendment[]> {
  const rows = await db.query<PublicAmendment & Record<string, unknown>>(
    `SELECT content_version AS "contentVersion", decided_at AS at, substantive, reason,
            diff AS changes
     FROM amendment WHERE listing_id = $1 AND status = 'in_force' ORDER BY content_version`,
    [listingId],
  );
  return rows.map((row) => ({
    ...row,
    changes: row.changes.map((change) => ({
      ...change,
      beforeLines: listingFieldText(change.field, change.before),
      afterLines: listingFieldText(change.field, change.after),
    })),
  }));
}

interface Parts {
  award: PublicAward | null;
  record: WorkRecord | null;
  acceptance: PublicAcceptance | null;
  amendments: PublicAmendment[];
}

async function timelineFor(
  db: Database,
  row: Row,
  { award, record, acceptance, amendments }: Parts,
): Promise<PublicTimelineEntry[]> {
  const need = await db.one<{ statedAt: Date | null; acceptedAt: Date | null }>(
    `SELECT n.submitted_at AS "statedAt",
            (SELECT max(h.at) FROM status_history h
              WHERE h.subject_type = 'need' AND h.subject_id = n.id AND h.to_status = 'accepted')
              AS "acceptedAt"
     FROM need n WHERE n.id = $1`,
    [row.needId],
  );
  // An award's own instants, because its effect is dated by the rules; a proposal that is taken back
  // before its notice brings the listing back to 评榜中 without a new round, and is nobody's business.
  const steps = await db.query<{ key: keyof typeof STEPS; at: Date }>(
    `SELECT CASE h.to_status WHEN 'evaluating' THEN 'opened' ELSE h.to_status END AS key, h.at
       FROM status_history h
      WHERE h.subject_type = 'listing' AND h.subject_id = $1
        AND (h.command = 'open_bids'
             OR h.to_status IN ('unsuccessful', 'cancelled', 'completed'))
     UNION ALL
     SELECT 'reopened', e.created_at FROM evaluation e WHERE e.listing_id = $1 AND e.round > 1
     UNION ALL
     SELECT 'effective', a.effective_at FROM award a
      WHERE a.listing_id = $1 AND a.effective_at IS NOT NULL
     UNION ALL
     SELECT 'annulled', a.annulled_at FROM award a
      WHERE a.listing_id = $1 AND a.annulled_at IS NOT NULL AND a.notice_start IS NOT NULL`,
    [row.id],
  );
  const facts = {
    needStatedAt: need?.statedAt ?? null,
    needAcceptedAt: need?.acceptedAt ?? null,
    publishedAt: row.publishedAt,
    enquiryDeadline: row.enquiryDeadline,
    bidDeadline: row.bidDeadline,
    ended: ['cancelled', 'unsuccessful', 'completed'].includes(row.status),
    amendments: amendments.map(({ at }) => at),
    steps,
    notice: award && { start: startOfDay(award.noticeStart), endsAt: award.noticeEndsAt },
    signedAt: record?.work.signedAt ?? null,
    milestones: record?.milestones ?? [],
    acceptedAt: acceptance?.acceptedAt ?? null,
  };
  return timelineOf(facts, row.now);
}
