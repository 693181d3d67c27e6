import type { TodoSource } from './source.js';

/** Of the security administrator: accounts that were opened and can do nothing yet. */
export const ACCOUNTS_TO_ADMIT: TodoSource[] = [
  {
    kind: 'account_to_admit',
    subjectType: 'account',
    command: 'membership.add',
    title: '请为新账号“{}”授予身份并给出初始密码',
    why: '系统管理员已开户，尚无身份，本人还不能登录',
    sql: `SELECT a.id AS subject_id, NULL::uuid AS listing_id, NULL::timestamptz AS due_at,
             a.login AS detail
      FROM account a, me
      WHERE NOT a.disabled AND a.id <> me.account_id
        AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.account_id = a.id)`,
  },
];
