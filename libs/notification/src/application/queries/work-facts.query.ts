import { MILESTONE_STATUS_NAMES, type AgreementStatus, type MilestoneStatus } from '#contracts';
import { formatDateChinese } from '#kernel';
import type { Tx } from '#platform';
import type { Facts } from '../../domain/templates.js';

/** An agreement as messages need it. */
export interface AgreementFacts {
  agreementId: string;
  listingId: string;
  status: AgreementStatus;
  /** The lead, which acts. */
  organizationId: string;
  /** All organisations that stand behind it. */
  parties: string[];
  preparedBy: string[];
  unitSigned: boolean;
  organizationSigned: boolean;
}

/** @throws Error when there is no such agreement */
export async function agreementFacts(tx: Tx, id: string): Promise<AgreementFacts> {
  const [row] = await tx.manager.query<AgreementFacts[]>(
    `SELECT g.id AS "agreementId", g.listing_id AS "listingId", g.status,
            g.organization_id AS "organizationId", g.prepared_by AS "preparedBy",
            ARRAY(SELECT p.organization_id FROM award a JOIN bid_party p ON p.bid_id = a.bid_id
                  WHERE a.id = g.award_id AND p.state = 'joined') AS parties,
            g.unit_signed_at IS NOT NULL AS "unitSigned",
            g.organization_signed_at IS NOT NULL AS "organizationSigned"
     FROM agreement g WHERE g.id = $1`,
    [id],
  );
  if (!row) throw new Error(`no agreement ${id}`);
  return row;
}

export interface MilestoneFacts {
  agreementId: string;
  listingId: string;
  status: MilestoneStatus;
  /** Nobody has reported on it, or what was reported was not enough. */
  open: boolean;
  facts: Facts;
}

interface MilestoneRow extends Omit<MilestoneFacts, 'facts' | 'open'> {
  number: number;
  dueOn: string;
}

/** @returns null when there is no such milestone */
export async function milestoneFacts(tx: Tx, id: string): Promise<MilestoneFacts | null> {
  const [row] = await tx.manager.query<MilestoneRow[]>(
    `SELECT agreement_id AS "agreementId", listing_id AS "listingId", status, number,
            due_on::text AS "dueOn"
     FROM milestone WHERE id = $1`,
    [id],
  );
  if (!row) return null;
  const { number, dueOn, ...rest } = row;
  // It may have been reported on again since it was judged.
  const outcome = row.status === 'reported' ? '结论见协议页' : MILESTONE_STATUS_NAMES[row.status];
  const facts = { number, due: formatDateChinese(dueOn), outcome };
  return { ...rest, open: row.status !== 'reported' && row.status !== 'met', facts };
}

export interface AcceptanceFacts {
  agreementId: string;
  listingId: string;
  status: string;
  inspectedBy: string | null;
  facts: Facts;
}

/** @returns null when there is no such acceptance */
export async function acceptanceFacts(tx: Tx, id: string): Promise<AcceptanceFacts | null> {
  const [row] = await tx.manager.query<
    (Omit<AcceptanceFacts, 'facts'> & { dueOn: string | null })[]
  >(
    `SELECT agreement_id AS "agreementId", listing_id AS "listingId", status,
            inspected_by AS "inspectedBy", rectification_due_on::text AS "dueOn"
     FROM acceptance WHERE id = $1`,
    [id],
  );
  if (!row) return null;
  const { dueOn, ...rest } = row;
  return { ...rest, facts: { due: dueOn ? formatDateChinese(dueOn) : '限期' } };
}
