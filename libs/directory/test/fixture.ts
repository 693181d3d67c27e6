import {
  Alliance,
  AllianceMember,
  directoryControllers,
  DirectoryModule,
  Organization,
  Unit,
} from '#directory';
import type { UnitKind } from '#contracts';
import { completeCreditCode, newId, withInnerCheck } from '#kernel';
import type { TestApp, TestRoom } from '../../../test/support/app.js';

export const directoryRoom: TestRoom = {
  module: DirectoryModule,
  controllers: directoryControllers,
};

let serial = 0;

/** A code that checks, of a body that cannot exist. */
export function demoCode(prefix = '52'): string {
  serial += 1;
  const body = `MJTEM${String(serial).padStart(3, '0')}`;
  return completeCreditCode(withInnerCheck(`${prefix}370213${body}`));
}

export const makeUnit = (app: TestApp, values: Partial<Unit> & { kind: UnitKind; name: string }) =>
  app.write((tx) => tx.insert(Unit, { parentId: null, divisionCode: null, ...values }));

export const makeOrganization = (app: TestApp, values: Partial<Organization> = {}) =>
  app.write((tx) =>
    tx.insert(Organization, {
      name: `演示·组织${serial}`,
      creditCode: demoCode(),
      orgType: 'social_service',
      registrationKind: 'registered',
      ...values,
    }),
  );

/** A district with two streets, a community under the first, and the committee. */
export async function makeDistrict(app: TestApp) {
  const district = await makeUnit(app, { kind: 'district', name: '演示区' });
  const under = (kind: UnitKind, name: string, parentId = district.id) =>
    makeUnit(app, { kind, name, parentId });
  const street = await under('street', '演示一街道');
  return {
    district,
    street,
    otherStreet: await under('street', '演示二街道'),
    community: await under('community', '演示一社区', street.id),
    committee: await under('committee', '演示综合党委'),
    department: await under('department', '演示民政局'),
  };
}

export async function makeAlliance(app: TestApp, leadUnitId: string, memberIds: string[] = []) {
  return app.write(async (tx) => {
    const alliance = await tx.insert(Alliance, { name: `演示联盟${newId()}`, leadUnitId });
    for (const organizationId of memberIds) {
      await tx.insert(AllianceMember, {
        allianceId: alliance.id,
        organizationId,
        joinedOn: '2025-01-01',
        leftOn: null,
      });
    }
    return alliance;
  });
}

/** Actions in the audit trail about a record, in their order. */
export async function auditOf(app: TestApp, subjectId: string) {
  return app.db.query<{ action: string; role: string; details: Record<string, unknown> }>(
    'SELECT action, role, details FROM audit_entry WHERE subject_id = $1 ORDER BY at, id',
    [subjectId],
  );
}
