import { Database, Field } from '#platform';

/** An account's second factor as its owner sees it. */
export class SecondFactorView {
  @Field.boolean('是否已启用') active: boolean;
  @Field.instant('启用时间', { nullable: true }) since: Date | null;
  @Field.int('剩余恢复码') recoveryCodesLeft: number;
  @Field.boolean('是否必须使用') required: boolean;
}

/** @param roles those whose accounts must have one */
export async function secondFactorOf(
  db: Database,
  accountId: string,
  roles: readonly string[],
): Promise<SecondFactorView> {
  const row = await db.one<SecondFactorView>(
    `SELECT f.confirmed_at IS NOT NULL AS active, f.confirmed_at AS since,
            (SELECT count(*)::int FROM recovery_code r
              WHERE r.account_id = a.id AND r.used_at IS NULL) AS "recoveryCodesLeft",
            EXISTS (SELECT 1 FROM membership m WHERE m.account_id = a.id AND m.role = ANY($2::text[])
              AND m.valid_from <= jiebang_now()
              AND (m.valid_until IS NULL OR m.valid_until > jiebang_now())) AS required
     FROM account a LEFT JOIN second_factor f ON f.account_id = a.id WHERE a.id = $1`,
    [accountId, roles],
  );
  return row!;
}
