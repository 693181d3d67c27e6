import type { Role } from '#contracts';
import { newId } from '#kernel';
import { ALL_ROOMS } from '../../../test/support/all-rooms.js';
import { ok, type Client } from '../../../test/support/client.js';
import {
  everyRole,
  FILE_NAME,
  PDF,
  PLANTED,
  plantBids,
  planted,
  PRICE_FEN,
  type Planted,
} from './planted.js';
import { Scene } from './scene.js';

let scene: Scene;
/** A listing with bids in every sealed state, and its twin without any. */
let listingId: string;
let twinId: string;
let secrets: Planted;
let onlookers: Map<string, Client>;
let paths: string[];

beforeAll(async () => {
  scene = await Scene.start(ALL_ROOMS);
  await scene.app.clock.set('2026-03-16T09:00:00+08:00');
  listingId = await scene.listing();
  twinId = await scene.listing();
  secrets = await plantBids(scene, listingId);
  onlookers = await everyRole(scene, [listingId, twinId]);
  await scene.app.drain();
  paths = await readablePaths();
}, 180_000);
afterAll(() => scene?.app.stop());

/** Every address the api reads from, with the planted ids in all places where an id can stand. */
async function readablePaths(): Promise<string[]> {
  const document = await ok(scene.app.visitor().get('/api/openapi.json'));
  const fill = (path: string, ids: string[]): string[] => {
    const hole = /\{\w+\}/.exec(path)?.[0];
    return hole ? ids.flatMap((id) => fill(path.replace(hole, id), ids)) : [path];
  };
  const ids = [listingId, secrets.bids[0], secrets.bids[3], secrets.file];
  // A stream never ends; what it tells has its own test.
  const streams = (operation: any) =>
    'text/event-stream' in (operation.responses['200']?.content ?? {});
  return Object.entries(document.paths as Record<string, { get?: object }>)
    .filter(([, { get }]) => get && !streams(get))
    .flatMap(([path]) => fill(path, ids));
}

/** What of the secrets an answer holds. Registers of organisations name everybody, bidding or not. */
function leaks(path: string, body: unknown): string[] {
  const text = JSON.stringify(body);
  const asked = (id: string) => path.includes(id);
  const isRegister = /^\/api\/v1\/(organizations|alliances|experts)/.test(path);
  return [
    ...secrets.words,
    ...[...secrets.bids, secrets.file].filter((id) => !asked(id)),
    ...(isRegister ? [] : secrets.names),
  ].filter((secret) => text.includes(secret));
}

async function crawl(): Promise<{ found: string[]; answered: number }> {
  const found: string[] = [];
  let answered = 0;
  for (const [who, client] of onlookers) {
    const replies: [string, Awaited<ReturnType<Client['get']>>][] = [];
    // A few at a time: all at once would be turned away for being too many.
    for (let first = 0; first < paths.length; first += 3) {
      const some = paths
        .slice(first, first + 3)
        .map(async (path) => [path, await client.get(path)] as const);
      for (const [path, reply] of await Promise.all(some)) replies.push([path, reply]);
    }
    replies.forEach(([path, { status, body }]) => {
      if (status >= 500) found.push(`${who} ${path}: ${status}`);
      if (status < 300) answered += 1;
      for (const secret of leaks(path, body)) found.push(`${who} ${path}: ${secret}`);
    });
  }
  return { found, answered };
}

/** An answer without what differs between any two listings. */
async function neutral(client: Client, path: string, id: string): Promise<string> {
  const { status, body } = await client.get(path.replace('LISTING', id));
  const [row] = await scene.app.db.query<{ code: string }>(
    'SELECT code FROM listing WHERE id = $1',
    [id],
  );
  const told = JSON.stringify(body)
    .replaceAll(id, 'LISTING')
    .replaceAll(row!.code, 'CODE')
    .replace(/"(now|read|readAt|firstReadAt)":"[^"]*"/g, '"$1":"TIME"');
  return `${status} ${told}`;
}

const TWIN_PATHS = [
  '/listings/LISTING',
  '/listings/LISTING/bids',
  '/listings/LISTING/eligibility',
  '/listings/LISTING/history',
  '/listings/LISTING/questions',
  '/listings/LISTING/amendments',
  '/listings/LISTING/versions',
  '/alliance-desk/publications/LISTING',
  '/listings/LISTING/opening',
  '/listings/LISTING/evaluation',
  '/listings/LISTING/receipts',
  '/public/listings/LISTING',
];

/** Entries that tell of a bid and are not sealed. */
function openAuditEntries(): Promise<object[]> {
  return scene.app.db.query(
    `SELECT action FROM audit_entry WHERE NOT sealed
     AND (subject_type = 'bid' OR action = 'listing.exclude')`,
  );
}

/** A well-formed body for every command on a bid. */
const COMMANDS = {
  submit: { version: 1 },
  revise: { version: 1, proposal: planted() },
  'revise-joint': { version: 1 },
  'request-consents': { version: 1 },
  consent: { bidVersion: 1, agree: true },
  confirm: { version: 1 },
  withdraw: { version: 1 },
  leave: {},
};

describe('before the opening', () => {
  it('finds the bidders themselves able to read what the others must not', async () => {
    const [drafting, , , , withFile] = secrets.bidders;
    expect(leaks('', (await drafting.get(`/bids/${secrets.bids[0]}`)).body)).not.toEqual([]);
    const file = await withFile.get(`/bids/${secrets.bids[3]}/files/${secrets.file}`);
    expect(file).toMatchObject({ status: 200, body: PDF });
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent(FILE_NAME));
  });

  it('tells nobody in any role anything, at any address', async () => {
    const { found, answered } = await crawl();
    expect(found).toEqual([]);
    expect(answered).toBeGreaterThan(onlookers.size);
  }, 180_000);

  it('answers about a listing with bids word for word as about one without', async () => {
    for (const [who, client] of onlookers) {
      for (const path of TWIN_PATHS) {
        const [real, twin] = [
          await neutral(client, path, listingId),
          await neutral(client, path, twinId),
        ];
        expect(`${who} ${path} ${real}`).toBe(`${who} ${path} ${twin}`);
      }
    }
  });

  it('refuses every command on a bid that is not one’s own as if there were none', async () => {
    const rival = onlookers.get('organization_agent')!;
    const member = secrets.bidders[2];
    for (const id of [...secrets.bids, newId()]) {
      for (const [command, body] of Object.entries(COMMANDS)) {
        for (const client of id === secrets.bids[1] ? [rival] : [rival, member]) {
          const { status, body: problem } = await client.post(`/bids/${id}/${command}`, body);
          expect([status, problem.detail]).toEqual([404, '没有找到揭榜意向书，或您无权查看。']);
        }
      }
    }
  });

  it('lets nobody but organisations’ agents touch a bid at all', async () => {
    for (const [who, client] of onlookers) {
      if (who === 'organization_agent') continue;
      const replies = await Promise.all([
        client.post(`/listings/${listingId}/bids`),
        client.put(`/bids/${secrets.bids[0]}`, { version: 1, proposal: {} }),
        client.post(`/bids/${secrets.bids[0]}/submit`, { version: 1 }),
        client.get('/bids'),
        client.get(`/bids/${secrets.bids[0]}/receipts`),
      ]);
      const expected = who === 'visitor' ? 401 : 403;
      expect([who, ...replies.map(({ status }) => status)]).toEqual([
        who,
        ...replies.map(() => expected),
      ]);
    }
  });

  it('writes nothing telling into events, kept answers or open audit entries', async () => {
    const { db } = scene.app;
    const events = await db.query<{ payload: object }>(
      `SELECT payload FROM outbox_event WHERE name LIKE 'bid.%'`,
    );
    expect(events.length).toBeGreaterThan(8);
    for (const { payload } of events) {
      expect(Object.keys(payload).sort()).toEqual(['bidId', 'listingId']);
    }
    expect(await openAuditEntries()).toEqual([]);
    const kept = await db.query<{ told: string }>(
      `SELECT coalesce(answer::text, '') AS told FROM idempotency_key
       UNION ALL SELECT details::text FROM audit_entry UNION ALL SELECT payload::text FROM outbox_event
       UNION ALL SELECT concat(title, body, link) FROM message`,
    );
    const contents = [PLANTED, String(PRICE_FEN), FILE_NAME];
    expect(kept.filter(({ told }) => contents.some((word) => told.includes(word)))).toEqual([]);
  });

  it('stays shut when the deadline has passed, until the keys are turned', async () => {
    await scene.close();
    expect(await scene.listingState(listingId)).toMatchObject({ status: 'closed' });
    const { found } = await crawl();
    expect(found).toEqual([]);
    expect(await openAuditEntries()).toEqual([]);
  }, 180_000);

  it('stays shut for what was never opened when the others are', async () => {
    await scene.open(listingId);
    const officer = onlookers.get('committee_officer')!;
    const listed = (await ok(officer.get(`/listings/${listingId}/bids`))).items;
    expect(listed.map((item: any) => item.id).sort()).toEqual(
      [secrets.bids[2], secrets.bids[3]].sort(),
    );
    const readers: Role[] = ['committee_officer', 'committee_approver', 'supervisor'];
    for (const role of [...readers, 'posting_officer' as const]) {
      for (const sealed of [secrets.bids[0], secrets.bids[1], secrets.bids[4]]) {
        const { status } = await onlookers.get(role)!.get(`/bids/${sealed}`);
        expect([role, status]).toEqual([role, 404]);
      }
    }
  });
});
