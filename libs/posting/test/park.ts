import type { Role, UnitKind } from '#contracts';
import { Alliance, AllianceMember, Organization, Unit } from '#directory';
import { newId } from '#kernel';
import { postingControllers, postingHandlers, PostingModule } from '#posting';
import { startApp, type TestApp, type TestRoom } from '../../../test/support/app.js';
import { ok, type Client } from '../../../test/support/client.js';

/** Monday, 2 March 2026, 09:00 in Beijing: no holiday for weeks on either side. */
export const START = '2026-03-02T09:00:00+08:00';
/** Monday the 16th, 17:00: ten working days after the start. */
export const DEADLINE = '2026-03-16T17:00:00+08:00';

/** A complete draft, ready to be submitted. */
export const complete = (changes: object = {}) => ({
  title: '演示·独居老人结对探访',
  category: 'elderly_care',
  fundingMode: 'project_fund',
  ceilingFen: 5_000_000,
  servicePopulation: '辖区 70 岁以上独居老人',
  beneficiaryCount: 120,
  serviceArea: '演示街道各社区',
  background: '独居老人日常照料不足',
  tasks: '每周上门探访一次并建立台账',
  targets: [{ name: '上门探访', unit: '人次', target: 4800, proof: '探访记录' }],
  startsOn: '2026-05-01',
  endsOn: '2026-12-31',
  conditions: { orgTypes: ['social_group', 'social_service'], minRating: null, other: '' },
  jointAllowed: true,
  materials: '揭榜意向书及业绩证明',
  contactPhone: '0532-80000001',
  supervisionPhone: '0532-80000002',
  bidDeadline: DEADLINE,
  ...changes,
});

const POSTING: TestRoom = {
  module: PostingModule,
  controllers: postingControllers,
  handlers: postingHandlers,
};

/** What stands before every story of the room: units, alliances, organisations and one officer a role. */
export class Park {
  app: TestApp;
  street: string;
  community: string;
  otherStreet: string;
  committee: string;
  supervision: string;
  alliances: string[] = [];
  organizations: string[] = [];
  drafter: Client;
  outsider: Client;
  officer: Client;
  approver: Client;
  agent: Client;

  static async open(
    rooms: readonly TestRoom[] = [POSTING],
    environment: (databaseUrl: string) => Record<string, string> = () => ({}),
  ): Promise<Park> {
    const park = new Park();
    park.app = await startApp(rooms, (url) => ({ SESSION_HOURS: '720', ...environment(url) }));
    await park.app.clock.set(START);
    await park.settle();
    park.drafter = await park.as('posting_officer', park.street);
    park.outsider = await park.as('posting_officer', park.otherStreet);
    park.officer = await park.as('committee_officer', park.committee);
    park.approver = await park.as('committee_approver', park.committee);
    park.agent = await park.app.as('organization_agent', { organizationId: park.organizations[0] });
    return park;
  }

  as(role: Role, unitId: string, accountId?: string): Promise<Client> {
    return this.app.as(role, { unitId, accountId });
  }

  /** A draft of the street, complete unless changed. */
  async draft(changes: object = {}): Promise<{ id: string; version: number }> {
    return ok(this.drafter.post('/listings', complete(changes)));
  }

  /** A listing that waits for the committee. */
  async submitted(changes: object = {}): Promise<{ id: string; version: number }> {
    const { id, version } = await this.draft(changes);
    return ok(this.drafter.post(`/listings/${id}/submit-for-review`, { version }));
  }

  /** A listing that waits for an approver. */
  async proposed(changes: object = {}): Promise<{ id: string; version: number }> {
    const { id, version } = await this.submitted(changes);
    return ok(
      this.officer.post(`/listings/${id}/propose-publication`, { version, opinion: '同意发榜' }),
    );
  }

  /** A listing that is open. */
  async published(changes: object = {}): Promise<{ id: string; version: number }> {
    const { id, version } = await this.proposed(changes);
    return ok(this.approver.post(`/listings/${id}/approve-publication`, { version }));
  }

  /** A row of the database. */
  async row<T extends object = any>(sql: string, ...values: unknown[]): Promise<T> {
    const [row] = await this.app.db.query(sql, values);
    return row as T;
  }

  events(listingId: string): Promise<{ name: string; payload: any }[]> {
    return this.app.db.query(
      `SELECT name, payload FROM outbox_event WHERE payload->>'listingId' = $1
       ORDER BY occurred_at, id`,
      [listingId],
    );
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  private settle(): Promise<void> {
    return this.app.write(async (tx) => {
      const unit = async (kind: UnitKind, name: string, parentId: string | null) =>
        (await tx.insert(Unit, { kind, name, parentId, active: true })).id;
      const district = await unit('district', '演示区', null);
      this.street = await unit('street', '演示一街道', district);
      this.otherStreet = await unit('street', '演示二街道', district);
      this.community = await unit('community', '演示社区', this.street);
      this.committee = await unit('committee', '演示综合党委', district);
      this.supervision = await unit('supervision', '演示纪检监督', district);
      for (const name of ['演示联盟甲', '演示联盟乙', '演示联盟丙', '演示联盟丁']) {
        const { id } = await tx.insert(Alliance, { name, leadUnitId: district, active: true });
        this.alliances.push(id);
      }
      for (const [index, name] of ['演示社工中心', '演示志愿队', '演示律所'].entries()) {
        const { id } = await tx.insert(Organization, {
          name,
          creditCode: `TEST${newId().slice(-14)}`.toUpperCase(),
          orgType: 'social_service',
          registrationKind: 'registered',
        });
        this.organizations.push(id);
        await tx.insert(AllianceMember, {
          allianceId: this.alliances[index === 2 ? 1 : 0],
          organizationId: id,
          joinedOn: '2025-01-01',
        });
      }
    });
  }
}
