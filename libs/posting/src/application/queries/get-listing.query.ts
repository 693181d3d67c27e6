import { notFound, yuanInWords } from '#kernel';
import { Database, loadCalendar, SqlBuilder, StoredFile, type AccountActor } from '#platform';
import { missingParts } from '../../domain/completeness.policy.js';
import { listingMachine } from '../../domain/machines.js';
import { isEnquiryOpen, isOpen } from '../../domain/open.policy.js';
import type { ListingContent } from '../../domain/content.js';
import { warningsFor } from '../../domain/warnings.policy.js';
import { settingsInForce } from '../settings.js';
import type { ListingAttachmentView, ListingView, ListingWorkView } from './listing-view.js';
import { procurementOf } from './procurement.query.js';
import { listingScope } from './scope.js';

type Row = Omit<
  ListingView,
  | 'ceilingInWords'
  | 'attachments'
  | 'open'
  | 'enquiryOpen'
  | 'commands'
  | 'work'
  | 'missing'
  | 'warnings'
  | 'procurement'
> &
  ListingWorkView;

const COLUMNS = `
  l.id, l.code, l.status, l.title, l.posting_unit_id AS "postingUnitId",
  u.name AS "postingUnitName", l.category, l.funding_mode AS "fundingMode",
  l.ceiling_fen::float8 AS "ceilingFen", l.service_population AS "servicePopulation",
  l.beneficiary_count AS "beneficiaryCount", l.service_area AS "serviceArea", l.background, l.tasks,
  l.targets, to_char(l.starts_on, 'YYYY-MM-DD') AS "startsOn",
  to_char(l.ends_on, 'YYYY-MM-DD') AS "endsOn", l.conditions, l.joint_allowed AS "jointAllowed",
  l.max_members AS "maxMembers", l.materials, l.contact_phone AS "contactPhone",
  l.supervision_phone AS "supervisionPhone", l.rule_set AS "ruleSet",
  l.bid_deadline AS "bidDeadline", l.enquiry_deadline AS "enquiryDeadline",
  l.published_at AS "publishedAt", l.closed_at AS "closedAt",
  l.content_version AS "contentVersion", l.version, l.round, l.root_id AS "rootId",
  l.repost_of AS "repostOf", l.unsuccessful_reason AS "unsuccessfulReason",
  l.cancel_reason AS "cancelReason", l.outcome, l.outcome_note AS "outcomeNote",
  (SELECT jiebang_now()) AS now`;

const WORK_COLUMNS = `
  l.need_id AS "needId", l.submitted_at AS "submittedAt",
  l.publication_opinion AS "publicationOpinion",
  (SELECT name FROM account WHERE id = l.drafted_by) AS drafter,
  (SELECT name FROM account WHERE id = l.publication_proposed_by) AS "publicationProposer",
  (SELECT name FROM account WHERE id = l.published_by) AS publisher,
  (SELECT id FROM amendment WHERE listing_id = l.id AND status = 'proposed')
    AS "pendingAmendmentId",
  (SELECT count(*)::int FROM question WHERE listing_id = l.id AND answered_at IS NULL) AS unanswered`;

/**
 * One listing as the account sees it; the work on it is shown to staff alone.
 *
 * @throws DomainError not_found
 */
export async function getListing(
  db: Database,
  actor: AccountActor,
  id: string,
): Promise<ListingView> {
  const { staff, restrict } = await listingScope(db, actor);
  const sql = restrict(new SqlBuilder().where(id, (p) => `l.id = ${p}`));
  const readBy = sql.value(actor.role === 'organization_agent' ? actor.organizationId : null);
  // A next round that is still a draft is the staff's business; given up, it is nobody's.
  const next = staff
    ? `n.status <> 'cancelled' OR n.published_at IS NOT NULL`
    : 'n.published_at IS NOT NULL';
  const row = await db.one<Row>(
    `SELECT ${COLUMNS}, ${staff ? WORK_COLUMNS : 'null AS "needId"'},
            (SELECT n.id FROM listing n WHERE n.repost_of = l.id AND (${next})) AS "nextRoundId",
            CASE WHEN ${readBy}::uuid IS NULL THEN null ELSE EXISTS (
              SELECT 1 FROM publication_read r
              WHERE r.listing_id = l.id AND r.organization_id = ${readBy}) END AS read
     FROM listing l JOIN unit u ON u.id = l.posting_unit_id ${sql.whereClause}`,
    sql.values,
  );
  if (!row) throw notFound('榜单');
  const { needId, submittedAt, publicationOpinion, drafter, ...rest } = row;
  const { publicationProposer, publisher, pendingAmendmentId, unanswered, ...listing } = rest;
  return {
    ...listing,
    ceilingInWords: listing.ceilingFen > 0 ? yuanInWords(listing.ceilingFen) : null,
    attachments: await attachmentsOf(db, id),
    open: isOpen(listing, listing.now),
    enquiryOpen: isEnquiryOpen(listing, listing.now),
    missing: listing.status === 'draft' ? missingParts(listing) : [],
    warnings: staff ? await warningsOn(db, listing) : [],
    procurement: staff && listing.status === 'cancelled' ? await procurementOf(db, id) : null,
    commands: listingMachine.commandsFrom(listing.status, actor.role),
    work: staff
      ? {
          needId,
          submittedAt,
          publicationOpinion,
          drafter,
          publicationProposer,
          publisher,
          pendingAmendmentId,
          unanswered,
        }
      : null,
  };
}

/** What is worth a second look while the words can still be changed: in a draft and under review. */
async function warningsOn(
  db: Database,
  listing: ListingContent & Pick<ListingView, 'status'>,
): Promise<string[]> {
  if (listing.status !== 'draft' && listing.status !== 'under_review') return [];
  const { fundingLimits } = await settingsInForce(db);
  return warningsFor(listing, fundingLimits, await loadCalendar(db));
}

/** @throws DomainError not_found for a listing that is not there for the account */
export async function requireReadable(
  db: Database,
  actor: AccountActor,
  id: string,
): Promise<{ staff: boolean; postingUnit: boolean }> {
  const { staff, restrict } = await listingScope(db, actor);
  const sql = restrict(new SqlBuilder().where(id, (p) => `l.id = ${p}`));
  const row = await db.one(`SELECT 1 FROM listing l ${sql.whereClause}`, sql.values);
  if (!row) throw notFound('榜单');
  return { staff, postingUnit: actor.role === 'posting_officer' };
}

async function attachmentsOf(db: Database, listingId: string): Promise<ListingAttachmentView[]> {
  return db.query<ListingAttachmentView>(
    `SELECT f.id AS "fileId", f.name, a.label, f.media_type AS "mediaType", f.size, f.sha256
     FROM listing_attachment a JOIN stored_file f ON f.id = a.file_id
     WHERE a.listing_id = $1 ORDER BY a.attached_at, a.id`,
    [listingId],
  );
}

/**
 * A file that a listing shows; whoever calls has checked the right to the listing.
 *
 * @param listing `published` asks for one that the public may read
 * @throws DomainError not_found
 */
export async function attachmentFile(
  db: Database,
  listing: { id: string; published?: boolean },
  fileId: string,
): Promise<StoredFile> {
  const found = await db.one(
    `SELECT 1 FROM listing_attachment a JOIN listing l ON l.id = a.listing_id
     WHERE a.listing_id = $1 AND a.file_id = $2 AND (l.published_at IS NOT NULL OR NOT $3)`,
    [listing.id, fileId, listing.published ?? false],
  );
  const file = found && (await db.dataSource.manager.findOneBy(StoredFile, { id: fileId }));
  if (!file) throw notFound('附件');
  return file;
}
