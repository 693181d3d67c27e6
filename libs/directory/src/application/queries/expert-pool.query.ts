import type { ServiceCategory } from '#contracts';
import { managerOf, type Source } from '../source.js';

/** An expert as the draw sees them: no name. */
export interface PoolExpert {
  expertId: string;
  accountId: string;
  fields: ServiceCategory[];
  employerOrganizationId: string | null;
  employerUnitId: string | null;
  affiliatedOrganizationIds: string[];
}

/**
 * Experts that a draw may take now: marked available, account not disabled, and the membership
 * `expert` in force by the database's clock. Conflicts are for the caller to exclude.
 *
 * @param filter `field` keeps those who can judge this service category
 * @returns in the order of ids, so that the pool of a draw is the same for whoever reads it
 */
export async function expertPool(
  source: Source,
  filter: { field?: ServiceCategory } = {},
): Promise<PoolExpert[]> {
  return managerOf(source).query(
    `SELECT e.id AS "expertId", e.account_id AS "accountId", e.fields,
            e.employer_organization_id AS "employerOrganizationId",
            e.employer_unit_id AS "employerUnitId",
            e.affiliated_organization_ids AS "affiliatedOrganizationIds"
     FROM expert e JOIN account a ON a.id = e.account_id
     WHERE e.available AND NOT a.disabled AND ($1::text IS NULL OR $1 = ANY (e.fields))
       AND EXISTS (SELECT 1 FROM membership m
                   WHERE m.account_id = e.account_id AND m.role = 'expert'
                     AND (m.valid_from IS NULL OR m.valid_from <= jiebang_now())
                     AND (m.valid_until IS NULL OR m.valid_until > jiebang_now()))
     ORDER BY e.id`,
    [filter.field ?? null],
  );
}
