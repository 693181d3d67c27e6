import { Bid, BidParty, type BidProposal } from '#bidding';
import { DEFAULT_RULE_SET, type FundingMode } from '#contracts';
import { Organization, Unit } from '#directory';
import { Evaluation } from '#evaluation';
import { Account } from '#identity';
import { newId, randomHex } from '#kernel';
import { Listing } from '#posting';
import type { TestApp } from '../../../test/support/app.js';
import { ok, type Client } from '../../../test/support/client.js';
import { openedVersion, releasedKey, sealingKey, turnedKeys } from '../../bidding/test/sealed.js';
import { WHOLE_LISTING } from '../../../test/support/whole-listing.js';

export interface SceneBid {
  /** What it asks for; 80,000.00 元 unless told. */
  amountFen?: number;
  acceptable?: boolean;
  /** A second organisation that bids with the lead. */
  joint?: boolean;
}

export interface SceneOptions {
  /** In rank order. */
  bids?: SceneBid[];
  ceilingFen?: number;
  fundingMode?: FundingMode;
  noticeWorkdays?: number;
  /** False leaves the ranking open. */
  finalised?: boolean;
}

/** A listing whose evaluation is finalised: where the award begins. */
export interface Scene {
  listingId: string;
  evaluationId: string;
  unitId: string;
  /** In rank order; `memberId` is the second organisation of a joint bid. */
  bids: { id: string; organizationId: string; memberId: string | null }[];
  officer: Client;
  approver: Client;
  /** A second officer and a second approver, who prepared nothing. */
  otherOfficer: Client;
  otherApprover: Client;
}

const proposal = (amountFen: number): BidProposal => ({
  strengths: { text: '演示', pastWork: [] },
  approach: { text: '演示', schedule: [], risks: '' },
  outcome: { text: '演示', indicators: [] },
  budget: [{ item: '演示', unitPriceFen: amountFen, quantity: 1, amountFen, note: '' }],
  ownFundsFen: 0,
  team: [],
  commitments: true,
  attachments: [],
});

/** Sets the scene by writing rows, at the moment the clock shows. */
export async function rankedListing(app: TestApp, options: SceneOptions = {}): Promise<Scene> {
  const {
    bids = [{}, {}],
    ceilingFen = 10_000_000,
    fundingMode = 'gov_purchase',
    finalised = true,
  } = options;
  const now = await app.clock.now();
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const listingId = newId();
  await sealingKey(app, listingId);
  const scene = await app.write(async (tx) => {
    const unit = await tx.insert(Unit, {
      kind: 'street',
      name: '演示街道',
      parentId: null,
      divisionCode: null,
    });
    const account = (name: string) =>
      tx.insert(Account, {
        login: `d${randomHex(9)}`,
        name,
        email: null,
        phone: null,
        passwordHash: 'nobody signs in with this',
      });
    const drafter = await account('演示起草人');
    await tx.insert(Listing, {
      ...WHOLE_LISTING,
      id: listingId,
      status: 'evaluating',
      code: `LC-2026-${randomHex(4)}`,
      needId: null,
      postingUnitId: unit.id,
      draftedBy: drafter.id,
      preparedBy: [drafter.id],
      title: '演示·独居老人结对探访',
      category: 'elderly_care',
      fundingMode,
      ceilingFen,
      conditions: { orgTypes: [], minRating: null, other: '' },
      jointAllowed: true,
      maxMembers: 3,
      ruleSet: { ...DEFAULT_RULE_SET, noticeWorkdays: options.noticeWorkdays ?? 5 },
      bidDeadline: before(5),
      submittedAt: before(21),
      publishedAt: before(20),
      publishedBy: drafter.id,
      closedAt: before(5),
      repostOf: null,
      rootId: listingId,
      round: 1,
    });
    const keyHolders = { first: drafter.id, second: (await account('演示监督')).id };
    await turnedKeys(tx, listingId, keyHolders);
    await releasedKey(tx, listingId, keyHolders.second);
    const organization = () =>
      tx.insert(Organization, {
        name: `演示·${randomHex(4)}服务中心`,
        creditCode: `52370213${randomHex(5).toUpperCase()}`,
        orgType: 'social_service',
        registrationKind: 'registered',
        hostOrganizationId: null,
      });
    const made: Scene['bids'] = [];
    for (const [index, { amountFen = 8_000_000, joint = false }] of bids.entries()) {
      const lead = await organization();
      const member = joint ? await organization() : null;
      const bid = await tx.insert(Bid, {
        listingId,
        leadOrganizationId: lead.id,
        joint,
        status: 'ranked',
        currentVersion: 1,
        submittedVersion: 1,
        submittedAt: before(8),
        digest: randomHex(32),
        confirmedListingVersion: 1,
        countedAt: before(5),
        openingOrder: index + 1,
      });
      const place = { listingId, bidId: bid.id, by: drafter.id };
      const received = { digest: bid.digest!, at: before(8) };
      await openedVersion(tx, place, { proposal: proposal(amountFen), ...received });
      for (const [order, party] of [lead, member].entries()) {
        if (!party) continue;
        await tx.insert(BidParty, {
          bidId: bid.id,
          listingId,
          organizationId: party.id,
          lead: order === 0,
          sharePercent: member ? 50 : 100,
          state: 'joined',
          live: true,
          joinedAt: before(9),
        });
      }
      made.push({ id: bid.id, organizationId: lead.id, memberId: member?.id ?? null });
    }
    const rows = bids.map(({ acceptable = true }, index) => ({
      bidId: made[index]!.id,
      rank: index + 1,
      totalHundredths: acceptable ? 9000 - index * 100 : 5000 - index * 100,
      acceptable,
    }));
    const evaluation = await tx.insert(Evaluation, {
      listingId,
      round: 1,
      status: finalised ? 'finalised' : 'ranked',
      ruleSet: DEFAULT_RULE_SET,
      seedCommitment: 'x',
      nextSeed: 'x',
      draws: [],
      tieCommitment: 'x',
      tieSeed: 'x',
      rankedBy: drafter.id,
      rankedAt: before(1),
      report: { public: { ranking: { rows } } } as never,
      finalisedBy: finalised ? (await account('演示定稿人')).id : null,
      finalisedAt: finalised ? before(1) : null,
    });
    return { listingId, unitId: unit.id, bids: made, evaluationId: evaluation.id };
  });
  return {
    ...scene,
    officer: await app.as('committee_officer', { name: '演示经办甲' }),
    otherOfficer: await app.as('committee_officer', { name: '演示经办乙' }),
    approver: await app.as('committee_approver', { name: '演示审批甲' }),
    otherApprover: await app.as('committee_approver', { name: '演示审批乙' }),
  };
}

export const OBJECTION = {
  name: '演示·王某',
  contact: '13800000001',
  facts: '公示单位的业绩材料与事实不符，请核实。',
};

/** The listing's status, then those of its bids in rank order. */
export async function statusesOf(app: TestApp, { listingId }: Scene): Promise<string[]> {
  const rows = await app.db.query<{ status: string }>(
    `SELECT status FROM (SELECT status, 0 AS place FROM listing WHERE id = $1
       UNION ALL SELECT status, opening_order FROM bid WHERE listing_id = $1) AS it ORDER BY place`,
    [listingId],
  );
  return rows.map(({ status }) => status);
}

/** Proposes the bid of a rank and has it approved: the notice begins. */
export async function startNotice(scene: Scene, rank = 1): Promise<string> {
  const { id, version } = await ok(
    scene.officer.post(`/listings/${scene.listingId}/awards`, {
      bidId: scene.bids[rank - 1]!.id,
      amountFen: 8_000_000,
    }),
  );
  await ok(scene.approver.post(`/awards/${id}/approve`, { version }));
  return id;
}

/** Files an objection as a visitor. */
export function fileObjection(app: TestApp, awardId: string, more: object = {}) {
  const body = { ...OBJECTION, ...more };
  return app.visitor().post(`/public/awards/${awardId}/objections`, body);
}

/** A write with the version the object has now. */
export async function command(client: Client, path: string, more: object = {}) {
  const [, room, id] = path.split('/');
  const { version } = await ok(client.get(`/${room}/${id}`));
  return client.post(path, { version, ...more });
}
