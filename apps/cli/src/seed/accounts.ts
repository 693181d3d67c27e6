import { ROLE_NAMES, type Role } from '#contracts';

/** One account of the demonstration, as the launcher shows it. */
export interface DemoAccount {
  /** What the account may do, in Chinese. */
  role: string;
  login: string;
  password: string;
}

/** One password for all demonstration accounts; they exist in demonstration mode alone. */
export const DEMO_PASSWORD = 'Jiebang@2026demo';

const SHOWN: [Role, string][] = [
  ['posting_officer', 'jiushui'],
  ['committee_officer', 'officer1'],
  ['committee_approver', 'approver1'],
  ['supervisor', 'supervisor'],
  ['expert', 'expert01'],
  ['organization_agent', 'org01'],
  ['alliance_lead', 'lead.new'],
  ['rotating_chair', 'chair.new'],
  ['resident', 'resident1'],
  ['administrator', 'administrator'],
  ['security_administrator', 'security'],
  ['audit_administrator', 'auditor'],
];

/** One account per role, as the launcher prints them. */
export const DEMO_ACCOUNTS: DemoAccount[] = SHOWN.map(([role, login]) => ({
  role: ROLE_NAMES[role],
  login,
  password: DEMO_PASSWORD,
}));
