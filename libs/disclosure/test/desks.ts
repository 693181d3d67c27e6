import { DEFAULT_RULE_SET } from '#contracts';
import { Alliance, Expert, Organization, Unit } from '#directory';
import { newId } from '#kernel';
import { Listing, PublicationReceipt } from '#posting';
import { ALL_ROOMS } from '../../../test/support/all-rooms.js';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, type Client } from '../../../test/support/client.js';
import { WHOLE_LISTING } from '../../../test/support/whole-listing.js';

export const MONDAY = '2026-03-02T09:00:00+08:00';
export const DEADLINE = '2026-03-16T17:30:00+08:00';
export const AFTER = '2026-03-17T09:00:00+08:00';

export interface Bidder extends Client {
  organizationId: string;
}

/** One desk a role in a district with two streets, in the whole application. */
export class Desks {
  private count = 0;
  street: string;
  community: string;
  otherStreet: string;
  alliance: string;
  /** Of the street; a second one, who writes no draft, and one of another street. */
  drafter: Client;
  colleague: Client;
  outsider: Client;
  officer: Client;
  approver: Client;
  supervisor: Client;

  private constructor(readonly app: TestApp) {}

  static async open(): Promise<Desks> {
    const desks = new Desks(await startApp(ALL_ROOMS, { SESSION_HOURS: '720' }));
    const { app } = desks;
    await app.clock.set(MONDAY);
    await app.write(async (tx) => {
      const unit = async (kind: Unit['kind'], name: string, parentId: string | null) =>
        (await tx.insert(Unit, { kind, name, parentId, active: true })).id;
      const district = await unit('district', '演示区', null);
      desks.street = await unit('street', '演示一街道', district);
      desks.community = await unit('community', '演示社区', desks.street);
      desks.otherStreet = await unit('street', '演示二街道', district);
      const alliance = { name: '演示联盟', leadUnitId: district, active: true };
      desks.alliance = (await tx.insert(Alliance, alliance)).id;
    });
    desks.drafter = await app.as('posting_officer', { unitId: desks.street });
    desks.colleague = await app.as('posting_officer', { unitId: desks.street });
    desks.outsider = await app.as('posting_officer', { unitId: desks.otherStreet });
    desks.officer = await app.as('committee_officer', { name: '演示经办人' });
    desks.approver = await app.as('committee_approver');
    desks.supervisor = await app.as('supervisor');
    return desks;
  }

  /** A published listing of the community, received by the alliance. */
  async listing(changes: Partial<Listing> = {}): Promise<string> {
    this.count += 1;
    const id = newId();
    const bidDeadline = new Date(DEADLINE);
    await this.app.write(async (tx) => {
      await tx.insert(Listing, {
        ...WHOLE_LISTING,
        id,
        rootId: id,
        status: 'published',
        code: `LC-2026-${String(this.count).padStart(4, '0')}`,
        postingUnitId: this.community,
        draftedBy: this.drafter.accountId,
        preparedBy: [this.drafter.accountId],
        title: '演示：独居老人结对探访',
        category: 'elderly_care',
        fundingMode: 'project_fund',
        ceilingFen: 5_000_000,
        startsOn: '2026-05-01',
        endsOn: '2026-12-31',
        conditions: { orgTypes: [], minRating: null, other: '' },
        jointAllowed: true,
        maxMembers: 4,
        ruleSet: DEFAULT_RULE_SET,
        submittedAt: new Date('2026-02-26T09:00:00+08:00'),
        publishedBy: this.approver.accountId,
        publishedAt: new Date('2026-02-27T09:00:00+08:00'),
        ...changes,
        bidDeadline,
        enquiryDeadline: new Date('2026-03-11T17:30:00+08:00'),
      });
      await tx.insert(PublicationReceipt, {
        listingId: id,
        allianceId: this.alliance,
        deliveredAt: new Date('2026-02-27T09:00:00+08:00'),
      });
      await tx.schedule('listing.close', id, bidDeadline);
    });
    return id;
  }

  async bidder(): Promise<Bidder> {
    this.count += 1;
    const { id } = await this.app.write((tx) =>
      tx.insert(Organization, {
        name: `演示·服务中心${this.count}号`,
        creditCode: `TESTCODE${this.count}`,
        orgType: 'social_service',
        registrationKind: 'registered',
      }),
    );
    const client = await this.app.as('organization_agent', { organizationId: id });
    return Object.assign(client, { organizationId: id });
  }

  async expert(): Promise<Client> {
    const client = await this.app.as('expert');
    await this.app.write((tx) =>
      tx.insert(Expert, { accountId: client.accountId, fields: ['elderly_care'], available: true }),
    );
    return client;
  }

  /** Lets the deadline pass and everything that follows from it happen. */
  async close(): Promise<void> {
    await this.app.clock.set(AFTER);
    await this.app.drain();
  }
}

/** The kinds that wait for somebody about one listing (or all), in order. */
export async function kinds(client: Client, listingId?: string): Promise<string[]> {
  const { items } = await ok(client.get('/todo'));
  return items
    .filter((item: any) => !listingId || item.listingId === listingId)
    .map((item: any) => item.kind);
}
