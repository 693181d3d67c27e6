/** Roles an account may act in; one membership is one role at one place. */
export const ROLES = [
  'posting_officer',
  'committee_officer',
  'committee_approver',
  'supervisor',
  'expert',
  'organization_agent',
  'alliance_lead',
  'rotating_chair',
  'resident',
  'administrator',
  'security_administrator',
  'audit_administrator',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * 三员分立 (GB/T 22239-2019 8.1.5.1–8.1.5.3): one opens accounts and keeps the system, one grants
 * and revokes, one reads the trail of both. No account is two of them, nor one of them and anything else.
 */
export const ADMINISTRATOR_ROLES = [
  'administrator',
  'security_administrator',
  'audit_administrator',
] as const satisfies readonly Role[];

/** Who may appear in a transition row: a role, the clock (`system`) or an unsigned visitor (`public`). */
export type ActorRole = Role | 'system' | 'public';

export const ROLE_NAMES: Record<ActorRole, string> = {
  posting_officer: '发榜单位经办人',
  committee_officer: '综合党委经办人',
  committee_approver: '综合党委审批人',
  supervisor: '纪检监督员',
  expert: '评审专家',
  organization_agent: '社会组织经办人',
  alliance_lead: '联盟牵头单位',
  rotating_chair: '联盟轮值主席',
  resident: '居民',
  administrator: '系统管理员',
  security_administrator: '安全管理员',
  audit_administrator: '审计管理员',
  system: '系统',
  public: '公众',
};
