import { ROLES } from '#contracts';
import { Alliance, ChairTerm } from '#directory';
import { newId } from '#kernel';
import { PublicationReceipt } from '#posting';
import { ok, type Client } from '../../../test/support/client.js';
import { proposalBody, type Bidder, type Scene } from './scene.js';

/** Words that stand in the bids and nowhere else. */
export const PLANTED = '密语甲乙丙';
export const PRICE_FEN = 1_234_567;
export const FILE_NAME = '密件丁戊己.pdf';
export const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** Bids in every sealed state, and what nobody else may learn of them. */
export interface Planted {
  /** A draft, one waiting for a member, two submitted (the second with a file), one withdrawn. */
  bids: [string, string, string, string, string];
  /** In the same order, the invited member after its lead. */
  bidders: [Bidder, Bidder, Bidder, Bidder, Bidder, Bidder];
  file: string;
  words: string[];
  names: string[];
}

/** A complete proposal that holds the planted words in every corner. */
export function planted(file?: string) {
  const body = proposalBody(PLANTED);
  return {
    ...body,
    strengths: { text: `${PLANTED}一`, pastWork: [] },
    budget: [{ item: `${PLANTED}二`, unitPriceFen: PRICE_FEN, quantity: 1 }],
    team: [{ name: `${PLANTED}三`, role: '主管', qualification: '' }],
    attachments: file ? [file] : [],
  };
}

/** One draft, one waiting for a member, two submitted (one with a file), one withdrawn. */
export async function plantBids(scene: Scene, listingId: string): Promise<Planted> {
  const bidder = () => scene.bidder();
  const [drafting, lead, member] = [await bidder(), await bidder(), await bidder()];
  const [plain, withFile, leaving] = [await bidder(), await bidder(), await bidder()];
  const draft = async (bidder: Bidder, proposal: unknown, joint = false): Promise<string> =>
    (await ok(bidder.post(`/listings/${listingId}/bids`, { proposal, joint }))).id;
  const file = await withFile.upload(FILE_NAME, PDF);
  const bids = [
    await draft(drafting, planted()),
    await draft(lead, planted(), true),
    await draft(plain, planted()),
    await draft(withFile, planted(file)),
    await draft(leaving, planted()),
  ] as Planted['bids'];
  const parties = [
    { organizationId: lead.organizationId, sharePercent: 70, task: `${PLANTED}四` },
    { organizationId: member.organizationId, sharePercent: 30, task: '上门' },
  ];
  await ok(lead.put(`/bids/${bids[1]}/parties`, { version: 1, parties }));
  await ok(lead.post(`/bids/${bids[1]}/request-consents`, { version: 2 }));
  const words = [PLANTED, String(PRICE_FEN), '12,345.67', FILE_NAME.slice(0, 5)];
  for (const [bidder, id] of [
    [plain, bids[2]],
    [withFile, bids[3]],
    [leaving, bids[4]],
  ] as const) {
    const { receipt } = await ok(bidder.post(`/bids/${id}/submit`, { version: 1 }));
    words.push(receipt.serial, receipt.digest);
  }
  await ok(leaving.post(`/bids/${bids[4]}/withdraw`, { version: 2, reason: `${PLANTED}五` }));
  const bidders = [drafting, lead, member, plain, withFile, leaving] as Planted['bidders'];
  const names = bidders.map(({ organizationName }) => organizationName);
  return { bids, bidders, file, words, names };
}

/** Somebody in every role that exists, besides a rival bidder, the posting unit, and a visitor. */
export async function everyRole(
  scene: Scene,
  listingIds: readonly string[],
): Promise<Map<string, Client>> {
  const allianceId = newId();
  await scene.app.write(async (tx) => {
    await tx.insert(Alliance, { id: allianceId, name: '演示联盟', leadUnitId: scene.streetId });
    const deliveredAt = await tx.now();
    for (const listingId of listingIds) {
      await tx.insert(PublicationReceipt, { listingId, allianceId, deliveredAt });
    }
  });
  const found = new Map<string, Client>([['visitor', scene.app.visitor()]]);
  for (const role of ROLES) {
    const organizationId = (await scene.organization()).id;
    const place = { unitId: scene.streetId, organizationId, allianceId };
    const needed = role === 'organization_agent' || role === 'rotating_chair';
    found.set(
      role,
      await scene.app.as(role, needed ? place : { ...place, organizationId: undefined }),
    );
  }
  await chairTerm(scene, allianceId, found.get('rotating_chair')!);
  return found;
}

async function chairTerm(scene: Scene, allianceId: string, chair: Client): Promise<void> {
  const organization = await scene.organization();
  await scene.app.write((tx) =>
    tx.insert(ChairTerm, {
      allianceId,
      organizationId: organization.id,
      accountId: chair.accountId,
      membershipId: chair.membershipId,
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    }),
  );
}
