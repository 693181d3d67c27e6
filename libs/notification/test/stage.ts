import { awardControllers, awardHandlers, AwardModule } from '#award';
import { biddingControllers, biddingHandlers, BiddingModule } from '#bidding';
import type { Role, UnitKind } from '#contracts';
import {
  Alliance,
  AllianceMember,
  directoryControllers,
  DirectoryModule,
  Expert,
  Organization,
  Unit,
} from '#directory';
import { evaluationControllers, evaluationHandlers, EvaluationModule } from '#evaluation';
import { fulfilmentControllers, fulfilmentHandlers, FulfilmentModule } from '#fulfilment';
import { newId } from '#kernel';
import { needsControllers, NeedsModule } from '#needs';
import { postingControllers, postingHandlers, PostingModule } from '#posting';
import { startApp, type TestApp, type TestRoom } from '../../../test/support/app.js';
import { ok, type Client } from '../../../test/support/client.js';
import { notificationControllers, notificationHandlers, NotificationModule } from '../src/index.js';

/** Monday, 2 March 2026: no holiday for weeks on either side. */
export const START = '2026-03-02T09:00:00+08:00';
/** Monday the 16th, ten working days later. */
export const DEADLINE = '2026-03-16T17:00:00+08:00';
const CLOSED = '2026-03-17T09:00:00+08:00';

const ROOMS: TestRoom[] = [
  { module: DirectoryModule, controllers: directoryControllers },
  { module: NeedsModule, controllers: needsControllers },
  { module: PostingModule, controllers: postingControllers, handlers: postingHandlers },
  { module: BiddingModule, controllers: biddingControllers, handlers: biddingHandlers },
  { module: EvaluationModule, controllers: evaluationControllers, handlers: evaluationHandlers },
  { module: AwardModule, controllers: awardControllers, handlers: awardHandlers },
  { module: FulfilmentModule, controllers: fulfilmentControllers, handlers: fulfilmentHandlers },
  {
    module: NotificationModule,
    controllers: notificationControllers,
    handlers: notificationHandlers,
  },
];

export interface Agent extends Client {
  organizationId: string;
  organizationName: string;
}

export interface Written {
  id: string;
  version: number;
}

/** A district with everybody in it, and the whole workflow through the api. */
export class Stage {
  app: TestApp;
  readonly units: Record<
    'district' | 'street' | 'community' | 'otherStreet' | 'committee' | 'supervision',
    string
  > = {} as never;
  alliances: string[] = [];
  agents: Agent[] = [];
  experts: Client[] = [];
  leads: Client[] = [];
  chair: Client;
  drafter: Client;
  unitOfficer: Client;
  outsider: Client;
  officer: Client;
  approver: Client;
  supervisor: Client;
  resident: Client;
  private readonly people = new Map<string, string>();

  static async open(
    environment: Record<string, string> = {},
    more: readonly TestRoom[] = [],
  ): Promise<Stage> {
    const stage = new Stage();
    const others = more.filter(({ module }) => !ROOMS.some((room) => room.module === module));
    stage.app = await startApp([...ROOMS, ...others], { SESSION_HOURS: '720', ...environment });
    await stage.app.clock.set(START);
    await stage.build();
    return stage;
  }

  /** Everybody that messages may reach, by name. */
  private async person(name: string, role: Role, place: object = {}): Promise<Client> {
    const client = await this.app.as(role, { ...place, name });
    this.people.set(client.accountId, name);
    return client;
  }

  private async build(): Promise<void> {
    await this.app.write(async (tx) => {
      const unit = async (kind: UnitKind, name: string, parentId: string | null) =>
        (await tx.insert(Unit, { kind, name, parentId, divisionCode: null })).id;
      this.units.district = await unit('district', '演示区', null);
      const below = (kind: UnitKind, name: string, parent = this.units.district) =>
        unit(kind, name, parent);
      this.units.street = await below('street', '演示一街道');
      this.units.community = await below('community', '演示社区', this.units.street);
      this.units.otherStreet = await below('street', '演示二街道');
      this.units.committee = await below('committee', '演示综合党委');
      this.units.supervision = await below('supervision', '演示纪检监督');
      for (const name of ['演示联盟甲', '演示联盟乙']) {
        const alliance = await tx.insert(Alliance, { name, leadUnitId: this.units.district });
        this.alliances.push(alliance.id);
      }
    });
    const { street, otherStreet, committee, supervision, district } = this.units;
    this.drafter = await this.person('起草人', 'posting_officer', { unitId: street });
    this.unitOfficer = await this.person('单位评委', 'posting_officer', { unitId: street });
    this.outsider = await this.person('外街道', 'posting_officer', { unitId: otherStreet });
    this.officer = await this.person('经办人', 'committee_officer', { unitId: committee });
    this.approver = await this.person('审批人', 'committee_approver', { unitId: committee });
    this.supervisor = await this.person('监督员', 'supervisor', { unitId: supervision });
    this.resident = await this.person('居民', 'resident');
    for (const [index, name] of ['甲', '乙', '丙'].entries()) {
      await this.agent(name, this.alliances[index === 2 ? 1 : 0]!);
    }
    await this.agent('丁', null);
    for (const [index, allianceId] of this.alliances.entries()) {
      const place = { unitId: district, allianceId };
      this.leads.push(await this.person(`牵头${index + 1}`, 'alliance_lead', place));
    }
    // The chair's own organisation is 丙, of the second alliance.
    const { organizationId } = this.agents[2]!;
    const place = { organizationId, allianceId: this.alliances[1]! };
    this.chair = await this.person('轮值主席', 'rotating_chair', place);
    for (let n = 1; n <= 4; n += 1) await this.expert(n);
  }

  private async agent(name: string, allianceId: string | null): Promise<void> {
    const organization = await this.app.write(async (tx) => {
      const made = await tx.insert(Organization, {
        name: `演示·${name}服务中心`,
        creditCode: `T${newId().replaceAll('-', '').slice(-17)}`.toUpperCase(),
        orgType: 'social_service',
        registrationKind: 'registered',
        inspectionYear: 2025,
        inspectionResult: 'qualified',
      });
      if (allianceId) {
        await tx.insert(AllianceMember, {
          allianceId,
          organizationId: made.id,
          joinedOn: '2025-01-01',
          leftOn: null,
        });
      }
      return made;
    });
    const place = { organizationId: organization.id };
    const client = await this.person(name, 'organization_agent', place);
    const organizationName = organization.name;
    this.agents.push(Object.assign(client, { ...place, organizationName }));
  }

  private async expert(number: number): Promise<void> {
    const client = await this.person(`专家${number}`, 'expert');
    await this.app.write((tx) =>
      tx.insert(Expert, {
        accountId: client.accountId,
        fields: ['elderly_care'],
        affiliatedOrganizationIds: [],
        version: 1,
      }),
    );
    this.experts.push(client);
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  /** Who has been told this, by name, in order; each as often as told. */
  async told(kind: string, listingId?: string): Promise<string[]> {
    const rows = await this.app.db.query<{ accountId: string }>(
      `SELECT account_id AS "accountId" FROM message
       WHERE kind = $1 AND ($2::uuid IS NULL OR listing_id = $2)`,
      [kind, listingId ?? null],
    );
    return rows
      .map(({ accountId }) => this.people.get(accountId) ?? accountId)
      .sort((a, b) => a.localeCompare(b, 'zh-CN'));
  }

  /** Gives accounts an address, so that letters leave. */
  async withMail(client: Client, address: string): Promise<void> {
    await this.app.db.query('UPDATE account SET email = $2 WHERE id = $1', [
      client.accountId,
      address,
    ]);
  }
}

/** A complete draft. */
export const complete = (changes: object = {}) => ({
  title: '演示·独居老人结对探访',
  category: 'elderly_care',
  fundingMode: 'project_fund',
  ceilingFen: 5_000_000,
  servicePopulation: '辖区独居老人',
  beneficiaryCount: 120,
  serviceArea: '演示街道各社区',
  background: '独居老人日常照料不足',
  tasks: '每周上门探访一次并建立台账',
  targets: [{ name: '上门探访', unit: '人次', target: 4800, proof: '探访记录' }],
  startsOn: '2026-05-01',
  endsOn: '2026-12-31',
  conditions: { orgTypes: [], minRating: null, other: '' },
  jointAllowed: true,
  maxMembers: 3,
  materials: '揭榜意向书及业绩证明',
  contactPhone: '0532-80000001',
  supervisionPhone: '0532-80000002',
  bidDeadline: DEADLINE,
  ...changes,
});

export { CLOSED };

/** The version a record has now. */
export async function versionOf(client: Client, path: string): Promise<number> {
  return (await ok(client.get(path))).version;
}
