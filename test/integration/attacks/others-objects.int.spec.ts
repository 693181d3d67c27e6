import { ADMINISTRATOR_ROLES, type Role } from '#contracts';
import { newId } from '#kernel';
import { dumpDatabase } from '../../../libs/bidding/test/dump.js';
import { PLANTED, plantBids } from '../../../libs/bidding/test/planted.js';
import { Scene } from '../../../libs/bidding/test/scene.js';
import {
  AGREEMENT,
  awardedListing,
  report,
  signed,
} from '../../../libs/fulfilment/test/work-scene.js';
import { statement } from '../../../libs/needs/test/fixture.js';
import { ALL_ROOMS } from '../../support/all-rooms.js';
import { someAtOnce } from '../../support/at-once.js';
import { ok, type Client } from '../../support/client.js';
import { routesOf, type Route } from '../../support/routes.js';
import { sample } from '../../support/sample.js';

// Elsewhere: routes that a role may not use at all, ids of nothing (access.spec); sealed bids by any
// path (bidding/seal.int); evaluations (evaluation/secrecy.int).

const SECRET = { need: '密诉求', phone: '13912345678', duties: '密协议', work: '密进展' };

let scene: Scene;
let routes: Route[];
let document: Record<string, any>;
/** Real ids, by the word that stands before them in a path. */
const ids = new Map<string, { id: string; version: number }[]>();
const strangers = new Map<string, Client>();

/** Everybody who is somewhere else: of another unit, organisation, alliance; the visitor of nothing. */
const STRANGERS: Role[] = [
  'posting_officer',
  'organization_agent',
  'resident',
  'expert',
  'alliance_lead',
  'rotating_chair',
];

const tableOf = (word: string): string =>
  ({ bids: 'bid', 'chair-terms': 'chair_term', events: 'alliance_event' })[word] ??
  word.replaceAll('-', '_').replace(/s$/, '');

async function idsOf(word: string): Promise<void> {
  const columns = await scene.app.db.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND column_name IN ('id', 'version')`,
    [tableOf(word)],
  );
  const names = columns.map(({ name }) => name);
  if (!names.includes('id')) return;
  const version = names.includes('version') ? 'version' : '1 AS version';
  ids.set(
    word,
    await scene.app.db.query(`SELECT id, ${version} FROM ${tableOf(word)} ORDER BY id LIMIT 8`),
  );
}

beforeAll(async () => {
  scene = await Scene.start(ALL_ROOMS);
  const { app } = scene;
  const work = await awardedListing(app);
  const { content } = AGREEMENT;
  const agreementId = await signed(work, { content: { ...content, unitDuties: SECRET.duties } });
  await ok(report(work, agreementId, 1, { text: SECRET.work }));
  const enquiryDeadline = new Date('2026-03-13T00:00:00+08:00');
  await plantBids(scene, await scene.listing({ enquiryDeadline }));
  const owner = await app.as('resident');
  const contact = { contactName: '演示居民', contactPhone: SECRET.phone };
  const stated = statement(scene.streetId, { body: `${SECRET.need}，希望加装扶手。`, ...contact });
  await ok(owner.post('/needs', stated));
  const second = await ok(owner.post('/needs', stated));
  await ok(owner.post(`/needs/${second.id}/submit`, { version: second.version }));
  await app.drain();
  ({ routes, document } = await routesOf(app));
  for (const { path } of routes) {
    for (const [, word] of path.matchAll(/\/([a-z-]+)\/\{/g)) await idsOf(word!);
  }
  for (const role of STRANGERS) strangers.set(role, await app.as(role));
  for (const role of ADMINISTRATOR_ROLES) strangers.set(role, await app.as(role));
  strangers.set('visitor', app.visitor());
}, 180_000);
afterAll(() => scene?.app.stop());

/** A route with every real id that fits its first hole, and one for each that follows. */
function aimed({ path }: Route): { path: string; version: number }[] {
  const word = /\/([a-z-]+)\/\{/.exec(path)?.[1];
  const targets = (word && ids.get(word)) || [{ id: newId(), version: 1 }];
  return targets.map(({ id, version }) => {
    const first = path.replace(/\{\w+\}/, id);
    const whole = first.replace(/([a-z-]+)\/\{\w+\}/g, (_, next: string) => {
      return `${next}/${ids.get(next)?.[0]?.id ?? newId()}`;
    });
    return { path: whole, version };
  });
}

const usable = (route: Route, who: string) =>
  ['public', 'signed_in', who].some((role) => route.roles.includes(role));

const isStream = (path: string) => path.endsWith('/live');

describe('what is somebody else’s', () => {
  it('is there, and known to the attack by its ids', () => {
    for (const word of ['listings', 'needs', 'bids', 'evaluations', 'awards', 'agreements']) {
      expect([word, ids.get(word)?.length ?? 0]).not.toEqual([word, 0]);
    }
    expect(ids.get('milestones')).toHaveLength(2);
  });

  it('is read by nobody, with the right ids in hand', async () => {
    const found: string[] = [];
    let asked = 0;
    const reads = routes.filter(({ method, path }) => method === 'GET' && !isStream(path));
    for (const [who, client] of strangers) {
      await someAtOnce(
        reads.filter((route) => usable(route, who)).flatMap(aimed),
        async ({ path }) => {
          asked += 1;
          const { status, body } = await client.get(path);
          if (status >= 500) found.push(`${who} ${path}: ${status}`);
          const told = JSON.stringify(body);
          for (const secret of [...Object.values(SECRET), PLANTED]) {
            if (told.includes(secret)) found.push(`${who} ${path}: ${secret}`);
          }
        },
      );
    }
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  }, 180_000);

  /** What strangers may rightly add to or mark as their own; nothing that stands there may change. */
  const THEIRS = new Set(
    `need bid bid_version bid_party bid_receipt question stored_file session message request_window
     idempotency_key outbox_event audit_entry audit_link status_history event_consumption
     publication_read satisfaction_rating sealing_key deadline mail_preference account
     former_password second_factor recovery_code mail_delivery listing_exclusion sign_on saved_search`.split(
      /\s+/,
    ),
  );
  /** Sign-ins are used by asking, and prolonged; counters count, and the trail has its end elsewhere. */
  const MOVING = new Set(['session', 'request_window', 'idempotency_key', 'audit_head']);
  /** What each administrator is there to change: accounts and registers; who may enter; nothing. */
  const OWN_BUSINESS: Record<string, RegExp> = {
    administrator: /^(account|unit|organization|calendar|setting)$/,
    security_administrator:
      /^(account|membership|former_password|second_factor|recovery_code|external_identity)$/,
  };

  /** What the strangers' commands have changed, removed or slipped in, by table. */
  function harm(before: Map<string, string>, after: Map<string, string>, who: string): string[] {
    return [...before].flatMap(([name, text]) => {
      const table = name.replace('public.', '');
      if (MOVING.has(table) || !name.startsWith('public.')) return [];
      if (OWN_BUSINESS[who]?.test(table)) return [];
      const [old, now] = [text.split('\n'), after.get(name)!.split('\n')];
      const kept = new Set(now);
      const lost = old.filter((row) => row && !kept.has(row));
      const known = new Set(old);
      const added = THEIRS.has(table) ? [] : now.filter((row) => row && !known.has(row));
      return [
        ...lost.map((row) => `${who} changed ${table}: ${row.slice(0, 120)}`),
        ...added.map((row) => `${who} added to ${table}: ${row.slice(0, 120)}`),
      ];
    });
  }

  it.each([...STRANGERS, ...ADMINISTRATOR_ROLES, 'visitor'])(
    'is changed by no command of %s, with right ids, versions and bodies',
    async (who) => {
      const client = strangers.get(who)!;
      const before = await dumpDatabase(scene.app);
      const commands = routes.filter(
        (route) =>
          route.method !== 'GET' &&
          usable(route, who) &&
          !/\/(demonstration|sessions|me)(\/|$)/.test(route.path),
      );
      const cases = commands.flatMap((route) =>
        aimed(route).map((target) => ({ route, ...target })),
      );
      const grave: string[] = [];
      await someAtOnce(cases, async ({ route, path, version }) => {
        const body = route.body ? sample(document, route.body) : {};
        if (route.body?.properties && 'version' in route.body.properties) body.version = version;
        const { status } = await client.call(route.method, path, body);
        if (status >= 500) grave.push(`${route.method} ${path} ${status}`);
      });
      expect(grave).toEqual([]);
      expect(harm(before, await dumpDatabase(scene.app), who)).toEqual([]);
    },
    120_000,
  );
});
