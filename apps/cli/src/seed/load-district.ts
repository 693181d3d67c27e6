import { Alliance, AllianceMember, ChairTerm, Expert, Organization, Unit } from '#directory';
import { addMembership, createAccount } from '#identity';
import {
  checkCreditCode,
  completeCreditCode,
  endOfDay,
  newId,
  startOfDay,
  withInnerCheck,
} from '#kernel';
import type { Tx } from '#platform';
import type { Role } from '#contracts';
import { DEMO_PASSWORD } from './accounts.js';
import { ALLIANCES, EXPERTS, FILED_GROUP, ORGANIZATIONS, STREET_KEYS, UNITS } from './district.js';

const TERM = { startsOn: '2026-01-01', endsOn: '2026-12-31' };

type Place = { unitId?: string; organizationId?: string; allianceId?: string };

/** Writes the demonstration district: units, organisations, alliances, experts and their accounts. */
export async function loadDistrict(tx: Tx): Promise<void> {
  const units = await loadUnits(tx);
  const organizations = await loadOrganizations(tx);
  const alliances = await loadAlliances(tx, units, organizations);
  const unit = (key: string) => ({ unitId: units.get(key)! });

  for (const key of STREET_KEYS) {
    await person(tx, key, `演示·${nameOf(key)}经办人`, 'posting_officer', unit(key));
  }
  await person(tx, 'minzheng', '演示·民政局经办人', 'posting_officer', unit('minzheng'));
  for (const n of [1, 2]) {
    await person(
      tx,
      `officer${n}`,
      `演示·综合党委经办人${n}`,
      'committee_officer',
      unit('committee'),
    );
    await person(
      tx,
      `approver${n}`,
      `演示·综合党委审批人${n}`,
      'committee_approver',
      unit('committee'),
    );
  }
  await person(tx, 'supervisor', '演示·纪检监督员', 'supervisor', unit('supervision'));
  for (const n of [1, 2, 3]) await person(tx, `resident${n}`, `演示·居民${n}`, 'resident', {});
  await person(tx, 'administrator', '演示·系统管理员', 'administrator', {});
  await person(tx, 'security', '演示·安全管理员', 'security_administrator', {});
  await person(tx, 'auditor', '演示·审计管理员', 'audit_administrator', {});
  await loadAgents(tx, organizations);
  await loadExperts(tx, organizations);
  for (const { key, lead, name } of ALLIANCES) {
    const place = { ...unit(lead), allianceId: alliances.get(key)! };
    await person(tx, `lead.${key}`, `演示·${name}牵头单位经办人`, 'alliance_lead', place);
  }
}

const nameOf = (key: string) => UNITS.find((unit) => unit.key === key)!.name;
const numbered = (prefix: string, index: number) =>
  `${prefix}${String(index + 1).padStart(2, '0')}`;

async function person(tx: Tx, login: string, name: string, role: Role, place: Place) {
  const email = `${login}@demo.invalid`;
  const account = await createAccount(tx, { login, name, email, password: DEMO_PASSWORD });
  await addMembership(tx, { accountId: account.id, role, ...place });
  return account.id;
}

async function loadUnits(tx: Tx): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, kind, name, code, parent } of UNITS) {
    const { id } = await tx.insert(Unit, {
      id: newId(),
      kind,
      name,
      divisionCode: code ?? null,
      parentId: parent ? ids.get(parent)! : null,
      version: 1,
    });
    ids.set(key, id);
  }
  return ids;
}

async function loadOrganizations(tx: Tx): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, row] of ORGANIZATIONS.entries()) {
    const { code, orgType } = checkCreditCode(completeCreditCode(withInnerCheck(row.code)));
    const { id } = await tx.insert(Organization, {
      id: newId(),
      name: row.name,
      creditCode: code,
      orgType,
      registrationKind: 'registered',
      businessScope: row.scope,
      legalRepresentative: `演示·负责人${index + 1}`,
      contactName: `演示·联系人${index + 1}`,
      contactPhone: `0532-8000${String(index + 1).padStart(4, '0')}`,
      partyOrganization: index % 2 === 0 ? 'own' : 'joint',
      ratingLevel: row.rating ?? null,
      ratingValidUntil: row.rating ? '2029-12-31' : null,
      inspectionYear: 2025,
      inspectionResult: 'qualified',
      version: 1,
    });
    ids.push(id);
  }
  await tx.insert(Organization, {
    id: newId(),
    name: FILED_GROUP.name,
    creditCode: null,
    orgType: 'filed_group',
    registrationKind: 'filed',
    filingNumber: FILED_GROUP.filingNumber,
    hostOrganizationId: ids[FILED_GROUP.hostIndex]!,
    businessScope: '便民服务',
    version: 1,
  });
  return ids;
}

async function loadAlliances(tx: Tx, units: Map<string, string>, organizations: string[]) {
  const ids = new Map<string, string>();
  for (const { key, name, lead } of ALLIANCES) {
    const leadUnitId = units.get(lead)!;
    const { id } = await tx.insert(Alliance, { id: newId(), name, leadUnitId, version: 1 });
    ids.set(key, id);
    for (const [index, row] of ORGANIZATIONS.entries()) {
      if (!row.alliances.includes(key)) continue;
      await tx.insert(AllianceMember, {
        id: newId(),
        allianceId: id,
        organizationId: organizations[index]!,
        joinedOn: '2025-01-01',
        leftOn: null,
        version: 1,
      });
    }
    await loadChair(tx, key, id, organizations);
  }
  return ids;
}

/** The alliance's last member holds the chair this year. */
async function loadChair(tx: Tx, key: string, allianceId: string, organizations: string[]) {
  const index = ORGANIZATIONS.findLastIndex((row) => row.alliances.includes(key));
  const organizationId = organizations[index]!;
  const account = await createAccount(tx, {
    login: `chair.${key}`,
    name: `演示·轮值主席（${ORGANIZATIONS[index]!.name}）`,
    password: DEMO_PASSWORD,
  });
  const membership = await addMembership(tx, {
    accountId: account.id,
    role: 'rotating_chair',
    organizationId,
    allianceId,
    validFrom: startOfDay(TERM.startsOn),
    validUntil: endOfDay(TERM.endsOn),
  });
  await tx.insert(ChairTerm, {
    id: newId(),
    allianceId,
    organizationId,
    accountId: account.id,
    membershipId: membership.id,
    ...TERM,
    version: 1,
  });
}

async function loadAgents(tx: Tx, organizations: string[]): Promise<void> {
  for (const [index, organizationId] of organizations.entries()) {
    const name = `${ORGANIZATIONS[index]!.name}经办人`;
    await person(tx, numbered('org', index), name, 'organization_agent', { organizationId });
  }
}

async function loadExperts(tx: Tx, organizations: string[]): Promise<void> {
  for (const [index, { fields, affiliated }] of EXPERTS.entries()) {
    const login = numbered('expert', index);
    const accountId = await person(tx, login, `演示·评审专家${index + 1}`, 'expert', {});
    await tx.insert(Expert, {
      id: newId(),
      accountId,
      fields,
      affiliatedOrganizationIds: affiliated === undefined ? [] : [organizations[affiliated]!],
      version: 1,
    });
  }
}
