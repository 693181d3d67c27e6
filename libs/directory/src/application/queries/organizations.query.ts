import { notFound } from '#kernel';
import { Organization } from '../../persistence/organization.entity.js';
import { managerOf, type Source } from '../source.js';

/**
 * The whole record of an organisation, personal data included: for decisions inside the server,
 * never to be handed out as it is.
 *
 * @throws DomainError not_found
 */
export async function getOrganization(source: Source, id: string): Promise<Organization> {
  const organization = await managerOf(source).findOneBy(Organization, { id });
  if (!organization) throw notFound('社会组织');
  return organization;
}

/**
 * Organisations in an alliance on a day.
 *
 * @param on Beijing date YYYY-MM-DD; who left on that day is no longer in
 */
export async function organizationsOfAlliance(
  source: Source,
  allianceId: string,
  on: string,
): Promise<{ id: string; name: string }[]> {
  return managerOf(source).query(
    `SELECT o.id, o.name FROM alliance_member m JOIN organization o ON o.id = m.organization_id
     WHERE m.alliance_id = $1 AND m.joined_on <= $2 AND (m.left_on IS NULL OR m.left_on > $2)
     ORDER BY o.name, o.id`,
    [allianceId, on],
  );
}

/** Alliances that an organisation belongs to on a Beijing date. */
export async function alliancesOf(
  source: Source,
  organizationId: string,
  on: string,
): Promise<{ id: string; name: string }[]> {
  return managerOf(source).query(
    `SELECT a.id, a.name FROM alliance_member m JOIN alliance a ON a.id = m.alliance_id
     WHERE m.organization_id = $1 AND m.joined_on <= $2 AND (m.left_on IS NULL OR m.left_on > $2)
     ORDER BY a.name, a.id`,
    [organizationId, on],
  );
}

/** Every alliance in use, in the order of their names: the addressees of a publication. */
export async function activeAlliances(source: Source): Promise<{ id: string; name: string }[]> {
  return managerOf(source).query(
    'SELECT id, name FROM alliance WHERE active ORDER BY name COLLATE "C", id',
  );
}

export interface ChairOnDuty {
  allianceId: string;
  organizationId: string;
  accountId: string;
}

/** Who chairs an alliance on one of some Beijing dates, for which organisation; at most one a day and alliance. */
export async function chairOrganizationsOn(
  source: Source,
  ...dates: string[]
): Promise<ChairOnDuty[]> {
  return managerOf(source).query(
    `SELECT alliance_id AS "allianceId", organization_id AS "organizationId",
            account_id AS "accountId"
     FROM chair_term
     WHERE EXISTS (SELECT FROM unnest($1::date[]) AS day WHERE day BETWEEN starts_on AND ends_on)
     ORDER BY alliance_id, starts_on`,
    [dates],
  );
}
