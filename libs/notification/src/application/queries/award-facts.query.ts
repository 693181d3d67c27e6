import { SIGNING_DAYS, type ObjectionStatus } from '#contracts';
import { addDays, formatDateChinese, shanghaiDate } from '#kernel';
import type { Tx } from '#platform';
import type { Facts } from '../../domain/templates.js';

export interface AwardFacts {
  proposedBy: string;
  organizationId: string;
  noticed: boolean;
  annulKind: string | null;
  /** Organisations of the bid it is for. */
  parties: string[];
  facts: Facts;
}

interface Row extends Omit<AwardFacts, 'facts'> {
  noticeStart: string | null;
  noticeEnd: string | null;
  effectiveAt: Date | null;
}

/** @throws Error when there is no such award */
export async function awardFacts(tx: Tx, id: string): Promise<AwardFacts> {
  const [row] = await tx.manager.query<Row[]>(
    `SELECT a.proposed_by AS "proposedBy", a.organization_id AS "organizationId",
            a.notice_start IS NOT NULL AS noticed, a.annul_kind AS "annulKind",
            ARRAY(SELECT p.organization_id FROM bid_party p
                  WHERE p.bid_id = a.bid_id AND p.state = 'joined') AS parties,
            a.notice_start::text AS "noticeStart", a.notice_end::text AS "noticeEnd",
            a.effective_at AS "effectiveAt"
     FROM award a WHERE a.id = $1`,
    [id],
  );
  if (!row) throw new Error(`no award ${id}`);
  const { noticeStart, noticeEnd, effectiveAt, ...rest } = row;
  const facts = {
    awardId: id,
    noticeStart: chinese(noticeStart),
    noticeEnd: chinese(noticeEnd),
    signingEnd: chinese(effectiveAt && signingEnd(effectiveAt)),
  };
  return { ...rest, facts };
}

const chinese = (date: string | null): string | undefined =>
  date === null ? undefined : formatDateChinese(date);

/** An effect at 24:00 belongs to the day that ends. */
function signingEnd(effectiveAt: Date): string {
  return addDays(shanghaiDate(new Date(effectiveAt.getTime() - 1)), SIGNING_DAYS);
}

export interface ObjectionFacts {
  status: ObjectionStatus;
  /** Where an agent objected for an organisation. */
  organizationId: string | null;
}

/** @throws Error when there is no such objection */
export async function objectionFacts(tx: Tx, id: string): Promise<ObjectionFacts> {
  const [row] = await tx.manager.query<ObjectionFacts[]>(
    'SELECT status, organization_id AS "organizationId" FROM objection WHERE id = $1',
    [id],
  );
  if (!row) throw new Error(`no objection ${id}`);
  return row;
}
