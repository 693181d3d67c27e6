import { ROLES, type Role } from '#contracts';
import { Database, Field, type Tx } from '#platform';

/** One way the account may act, with the place's name. */
export class MembershipView {
  @Field.uuid('身份编号') id: string;
  @Field.oneOf('角色', ROLES) role: Role;
  @Field.uuid('单位', { nullable: true }) unitId: string | null;
  @Field.uuid('社会组织', { nullable: true }) organizationId: string | null;
  @Field.uuid('联盟', { nullable: true }) allianceId: string | null;
  @Field.text('所在单位或组织', { nullable: true }) place: string | null;
  @Field.instant('有效期至', { nullable: true }) validUntil: Date | null;
}

/** The memberships an account may act in now, the oldest first. */
export async function membershipsInForce(
  source: Tx | Database,
  accountId: string,
): Promise<MembershipView[]> {
  const sql = `
    SELECT m.id, m.role, m.unit_id AS "unitId", m.organization_id AS "organizationId",
           m.alliance_id AS "allianceId", coalesce(o.name, al.name, u.name) AS place,
           m.valid_until AS "validUntil"
    FROM membership m
    LEFT JOIN unit u ON u.id = m.unit_id
    LEFT JOIN organization o ON o.id = m.organization_id
    LEFT JOIN alliance al ON al.id = m.alliance_id
    WHERE m.account_id = $1 AND m.valid_from <= jiebang_now()
      AND (m.valid_until IS NULL OR m.valid_until > jiebang_now())
    ORDER BY m.id`;
  return source instanceof Database
    ? source.query<MembershipView>(sql, [accountId])
    : source.manager.query<MembershipView[]>(sql, [accountId]);
}
