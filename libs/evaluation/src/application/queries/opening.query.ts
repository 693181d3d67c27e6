import { bidderLabel } from '#bidding';
import { OPENING_MODES, openingModeOf, type OpeningMode } from '#contracts';
import { notFound } from '#kernel';
import { Field, type AccountActor, type Database } from '#platform';
import { Listing } from '#posting';
import { Evaluation } from '../../persistence/evaluation.entity.js';
import { Opening } from '../../persistence/opening.entity.js';
import { findRoadShow } from '../held-road-show.js';
import { isOwnUnit, OFFICE } from './access.js';
import { seedCommitments } from './evaluation.query.js';

/** 开榜的进展。 */
export class OpeningView {
  @Field.uuid('榜单') listingId: string;
  @Field.oneOf('状态', ['waiting', 'first_key', 'opened']) status: string;
  @Field.oneOf('开榜方式', OPENING_MODES) mode: OpeningMode;
  @Field.text('首钥', { nullable: true }) firstKeyBy: string | null;
  @Field.instant('首钥时间', { nullable: true }) firstKeyAt: Date | null;
  @Field.text('次钥', { nullable: true }) secondKeyBy: string | null;
  @Field.instant('开榜时间', { nullable: true }) openedAt: Date | null;
  @Field.uuid('评审编号', { nullable: true }) evaluationId: string | null;
}

export class OpeningReceiptView {
  @Field.text('回执编号') serial: string;
  @Field.oneOf('事项', ['submitted', 'confirmed', 'withdrawn']) kind: string;
  @Field.int('意向书版本') versionNumber: number;
  @Field.text('内容摘要', { description: 'SHA-256；以 sm3: 开头的为 SM3' }) digest: string;
  @Field.instant('收到时间') receivedAt: string;
}

export class LabelledReceiptView extends OpeningReceiptView {
  @Field.uuid('揭榜意向书') bidId: string;
  @Field.text('称谓', { nullable: true, description: '撤回或失效的为空' }) label: string | null;
}

/** 开榜记录里的一份回执。 */
export class PublicReceiptView extends OpeningReceiptView {
  @Field.uuid('榜单') listingId: string;
  @Field.text('榜单编号') listingCode: string;
  @Field.text('榜单名称') listingTitle: string;
  @Field.instant('开榜时间') openedAt: Date;
}

/** 开榜记录，任何人可据以核对回执与抽签。 */
export class PublicOpeningView {
  @Field.uuid('榜单') listingId: string;
  @Field.oneOf('开榜方式', OPENING_MODES) mode: OpeningMode;
  @Field.instant('开榜时间') openedAt: Date;
  @Field.list('回执', () => OpeningReceiptView) receipts: OpeningReceiptView[];
  @Field.texts('抽取种子的承诺值') seedCommitments: string[];
  @Field.text('并列抽签种子的承诺值') tieCommitment: string;
  @Field.text('路演次序抽签种子的承诺值', { nullable: true, description: '不安排路演的为空' })
  roadShowCommitment: string | null;
}

/** How far the opening has come; nothing of the bids. @throws DomainError not_found */
export async function getOpening(
  db: Database,
  actor: AccountActor,
  listingId: string,
): Promise<OpeningView> {
  const { ruleSet } = await requireReader(db, actor, listingId);
  const mode = openingModeOf(ruleSet);
  const row = await db.one<Omit<OpeningView, 'status' | 'mode'>>(
    `SELECT o.listing_id AS "listingId", f.name AS "firstKeyBy", o.first_key_at AS "firstKeyAt",
            s.name AS "secondKeyBy", o.opened_at AS "openedAt",
            (SELECT e.id FROM evaluation e WHERE e.listing_id = o.listing_id
             ORDER BY e.round DESC LIMIT 1) AS "evaluationId"
     FROM opening o LEFT JOIN account f ON f.id = o.first_key_by
     LEFT JOIN account s ON s.id = o.second_key_by WHERE o.listing_id = $1`,
    [listingId],
  );
  if (row) return { ...row, mode, status: row.openedAt ? 'opened' : 'first_key' };
  return {
    listingId,
    mode,
    status: 'waiting',
    firstKeyBy: null,
    firstKeyAt: null,
    secondKeyBy: null,
    openedAt: null,
    evaluationId: null,
  };
}

/** All receipts of an opened listing, without names. @throws DomainError not_found, also before the opening */
export async function listReceipts(
  db: Database,
  actor: AccountActor,
  listingId: string,
): Promise<LabelledReceiptView[]> {
  await requireReader(db, actor, listingId);
  const { receipts } = await findOpened(db, listingId);
  return receipts!.map(({ openingOrder, bidId, ...receipt }) => ({
    ...plain(receipt),
    bidId,
    label: openingOrder === null ? null : bidderLabel(openingOrder),
  }));
}

/** The record of the opening for anybody. @throws DomainError not_found before the opening */
export async function getPublicOpening(
  db: Database,
  listingId: string,
): Promise<PublicOpeningView> {
  const { openedAt, receipts, firstKeyBy } = await findOpened(db, listingId);
  const evaluation = await db.dataSource.manager.findOneOrFail(Evaluation, {
    where: { listingId },
    order: { round: 'DESC' },
  });
  return {
    listingId,
    mode: firstKeyBy === null ? 'automatic' : 'two_keys',
    openedAt: openedAt!,
    receipts: receipts!.map(plain),
    seedCommitments: seedCommitments(evaluation),
    tieCommitment: evaluation.tieCommitment,
    roadShowCommitment: (await findRoadShow(db, evaluation.id))?.seedCommitment ?? null,
  };
}

/**
 * A receipt by its number, as the record of the opening lists it. Before the opening nobody learns
 * whether there is one of this number.
 *
 * @throws DomainError not_found
 */
export async function findPublicReceipt(db: Database, serial: string): Promise<PublicReceiptView> {
  const row = await db.one<
    Omit<PublicReceiptView, keyof OpeningReceiptView> & { receipt: OpeningReceiptView }
  >(
    `SELECT l.id AS "listingId", l.code AS "listingCode", l.title AS "listingTitle",
            o.opened_at AS "openedAt", e.receipt
     FROM bid_receipt r JOIN opening o ON o.listing_id = r.listing_id
       JOIN listing l ON l.id = r.listing_id
       CROSS JOIN LATERAL jsonb_array_elements(o.receipts) AS e (receipt)
     WHERE r.serial = $1 AND o.opened_at IS NOT NULL AND e.receipt ->> 'serial' = r.serial`,
    [serial],
  );
  if (!row) throw notFound('这个编号的回执');
  const { receipt, ...listing } = row;
  return { ...plain(receipt), ...listing };
}

async function findOpened(db: Database, listingId: string): Promise<Opening> {
  const opening = await db.dataSource.manager.findOneBy(Opening, { listingId });
  if (!opening?.openedAt) throw notFound('开榜记录');
  return opening;
}

function plain({
  serial,
  kind,
  versionNumber,
  digest,
  receivedAt,
}: OpeningReceiptView): OpeningReceiptView {
  return { serial, kind, versionNumber, digest, receivedAt };
}

/** The office, the posting unit, and after the opening those who stand behind an opened bid. */
async function requireReader(
  db: Database,
  actor: AccountActor,
  listingId: string,
): Promise<Listing> {
  const listing = await db.dataSource.manager.findOneBy(Listing, { id: listingId });
  if (!listing || listing.publishedAt === null) throw notFound('榜单');
  if (OFFICE.includes(actor.role) || (await isOwnUnit(db, actor, listing))) {
    return listing;
  }
  const party =
    actor.role === 'organization_agent' &&
    (await db.one(
      `SELECT 1 FROM bid b JOIN bid_party p ON p.bid_id = b.id
       WHERE b.listing_id = $1 AND b.opening_order IS NOT NULL
         AND p.organization_id = $2 AND p.state = 'joined'`,
      [listingId, actor.organizationId],
    ));
  if (!party) throw notFound('榜单');
  return listing;
}
