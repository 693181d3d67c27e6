import { Organization } from '#directory';
import { Account } from '#identity';
import { ok } from '../../../test/support/client.js';
import { proposalBody } from '../../bidding/test/scene.js';
import { Desks } from './desks.js';

let desks: Desks;
beforeAll(async () => {
  desks = await Desks.open();
});
afterAll(() => desks?.app.stop());

/** Entries about a record as the supervisor reads them, the newest first. */
async function entries(query: string, subjectId: string): Promise<any[]> {
  const { items } = await ok(desks.supervisor.get(`/audit-entries?limit=100&${query}`));
  return items.filter((entry: any) => entry.subjectId === subjectId);
}

const stored = (subjectId: string) =>
  desks.app.db.query<{ action: string; sealed: boolean; details: any }>(
    'SELECT action, sealed, details FROM audit_entry WHERE subject_id = $1 ORDER BY at, id',
    [subjectId],
  );

describe('a change of a record', () => {
  it('stands in its entry with what was before and is after, and nothing that is unchanged', async () => {
    const { organizationId } = await desks.bidder();
    await ok(
      desks.officer.put(`/organizations/${organizationId}/standing`, {
        version: 1,
        ratingLevel: null,
        ratingValidUntil: null,
        inspectionYear: 2025,
        inspectionResult: 'qualified',
        abnormalListed: false,
        dishonestListed: false,
        fiscallyFunded: false,
      }),
    );
    const [entry] = await entries('action=organization.record_standing', organizationId);
    expect(entry.details.changes).toEqual([
      { field: 'organization.inspectionYear', from: null, to: 2025 },
      { field: 'organization.inspectionResult', from: null, to: 'qualified' },
    ]);
  });

  it('tells of personal data that it changed, never what it was or is', async () => {
    const { organizationId } = await desks.bidder();
    await ok(
      desks.officer.put(`/organizations/${organizationId}/profile`, {
        version: 1,
        partyOrganization: 'none',
        legalRepresentative: null,
        contactName: '演示张某',
        contactPhone: '13800001234',
        businessScope: '为老年人服务。'.repeat(60),
      }),
    );
    const [entry] = await entries('action=organization.update_profile', organizationId);
    expect(entry.details.changes).toEqual(
      expect.arrayContaining([
        { field: 'organization.contactName', from: null, to: '***' },
        { field: 'organization.contactPhone', from: null, to: '***' },
        {
          field: 'organization.businessScope',
          from: '',
          to: { length: 420, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        },
      ]),
    );
    expect(JSON.stringify(await stored(organizationId))).not.toMatch(/张某|13800001234/);
  });

  it('cannot be saved past the trail: a bare write leaves an entry of its own', async () => {
    const { organizationId } = await desks.bidder();
    await desks.app.write(async (tx) => {
      const organization = await tx.lock(Organization, organizationId);
      await tx.save(organization, { inspectionYear: 2024, inspectionResult: 'qualified' });
      await tx.save(organization, { inspectionYear: 2025, legalRepresentative: '演示李某' });
    });
    const [entry] = await stored(organizationId);
    expect(entry).toMatchObject({ action: 'organization.write' });
    expect(entry!.details.changes).toEqual([
      { field: 'organization.inspectionResult', from: null, to: 'qualified' },
      { field: 'organization.inspectionYear', from: null, to: 2025 },
      { field: 'organization.legalRepresentative', from: null, to: '***' },
    ]);
  });

  it('is not on record when it was rolled back', async () => {
    const { organizationId } = await desks.bidder();
    const failing = desks.app.write(async (tx) => {
      await tx.save(await tx.lock(Organization, organizationId), { active: false });
      throw new Error('演示');
    });
    await expect(failing).rejects.toThrow('演示');
    expect(await stored(organizationId)).toEqual([]);
  });

  it('never shows a password, not even as its hash', async () => {
    const { accountId } = await desks.app.as('resident');
    await desks.app.write(async (tx) => {
      const account = await tx.lock(Account, accountId);
      await tx.save(account, { passwordHash: 'argon2id-of-another', phone: '13800005678' });
    });
    const [entry] = (await stored(accountId)).slice(-1);
    expect(entry!.details.changes).toEqual([
      { field: 'account.passwordHash', from: '***', to: '***' },
      { field: 'account.phone', from: null, to: '***' },
    ]);
  });
});

describe('a change of a sealed bid', () => {
  it('shows to nobody before the opening, and afterwards without the bidder’s words', async () => {
    const listingId = await desks.listing();
    const agent = await desks.bidder();
    const body = { proposal: proposalBody() };
    const { id } = await ok(agent.post(`/listings/${listingId}/bids`, body));
    await ok(agent.post(`/bids/${id}/submit`, { version: 1 }));
    expect(await entries(`listingId=${listingId}`, id)).toEqual([]);
    await desks.close();
    await ok(desks.officer.post(`/listings/${listingId}/opening/first-key`));
    expect(await entries(`listingId=${listingId}`, id)).toEqual([]);
    await ok(desks.supervisor.post(`/listings/${listingId}/opening/second-key`));
    const told = await entries(`listingId=${listingId}`, id);
    const changed = told.flatMap((entry) => entry.details.changes ?? []);
    expect(changed.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['bid.submittedVersion', 'bid.countedAt', 'bid.openingOrder']),
    );
    expect(told.map(({ action }) => action)).toContain('bid.write');
  });
});
