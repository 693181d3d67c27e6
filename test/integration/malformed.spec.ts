import { ROLES, type Role } from '#contracts';
import { newId } from '#kernel';
import { ALL_ROOMS } from '../support/all-rooms.js';
import { startApp, type TestApp } from '../support/app.js';
import { someAtOnce } from '../support/at-once.js';
import type { Client } from '../support/client.js';
import { filled, routesOf, type Route } from '../support/routes.js';
import { sample } from '../support/sample.js';

type Json = Record<string, any>;

/** Values that no field should swallow, or that a careless one would choke on. */
const POISON: unknown[] = [
  null,
  '',
  'x'.repeat(20_001),
  '\u0000',
  '\ud800',
  -1,
  1.5,
  1e308,
  9_007_199_254_740_993,
  true,
  [],
  [null],
  {},
  { __proto__: { admin: true }, constructor: 1 },
  '2026-02-30',
  '9999-99-99T99:99:99Z',
  "'; DROP TABLE account; --",
];

const TEXTS = ['', '{', '[]', 'null', '"text"', '123', '{"a":1}', '{"version":"1"}'];

const QUERIES = [
  '',
  'x',
  '-1',
  '1e9',
  '%00',
  '%ff',
  '2026-02-30',
  '9999-12-31',
  "'",
  'x'.repeat(3000),
];

describe('malformed input', () => {
  let app: TestApp;
  let routes: Route[];
  let document: Json;
  const clients = new Map<string, Client>();

  beforeAll(async () => {
    app = await startApp(ALL_ROOMS, { LOG_LEVEL: 'fatal' });
    ({ routes, document } = await routesOf(app));
    for (const role of ROLES) clients.set(role, await app.as(role));
    clients.set('public', app.visitor());
  });
  afterAll(() => app.stop());

  const someone = ({ roles }: Route): Client =>
    clients.get(roles.includes('signed_in') ? 'resident' : (roles[0] as Role))!;

  /** Notes what was neither a 4xx problem nor a plain success. */
  function judge(
    faults: string[],
    route: Route,
    reply: { status: number; body: Json; headers: Headers },
    what: string,
  ) {
    const { status, body, headers } = reply;
    if (status < 400) return;
    const problem = headers.get('content-type')?.startsWith('application/problem+json');
    const chinese = /[\u4e00-\u9fff]/.test(String(body?.detail));
    // Several of them ask for the same export at once: to be told to come again is no fault.
    const fault = status >= 500 && body.code !== 'exports_busy';
    if (fault || !problem || !body.code || !chinese) {
      faults.push(
        `${route.method} ${route.path} ${what} → ${status} ${body?.code ?? JSON.stringify(body).slice(0, 80)}`,
      );
    }
  }

  it('gets a problem document, never a 500: bodies of every wrong shape', async () => {
    const faults: string[] = [];
    const asked = routes.filter(
      ({ method, path }) => ['POST', 'PUT'].includes(method) && !path.includes('/demonstration/'),
    );
    const cases = asked.flatMap((route) => TEXTS.map((text) => ({ route, text })));
    await someAtOnce(cases, async ({ route, text }) => {
      const reply = await someone(route).call(route.method, filled(route.path, newId()), text);
      judge(faults, route, reply, `body ${text}`);
    });
    expect(faults).toEqual([]);
  }, 300_000);

  it('gets a problem document, never a 500: every field poisoned in turn', async () => {
    const faults: string[] = [];
    const asked = routes.filter(
      ({ body, path }) => body?.properties && !path.includes('/demonstration/'),
    );
    const cases = asked.flatMap((route) => {
      const base = sample(document, route.body!);
      return Object.keys(route.body!.properties).flatMap((field) =>
        POISON.map((poison) => ({ route, base, field, poison })),
      );
    });
    await someAtOnce(cases, async ({ route, base, field, poison }) => {
      const body = { ...base, [field]: poison };
      const reply = await someone(route).call(route.method, filled(route.path, newId()), body);
      judge(faults, route, reply, `${field}=${String(JSON.stringify(poison)).slice(0, 40)}`);
    });
    expect(faults).toEqual([]);
  }, 300_000);

  it('gets a problem document, never a 500: every query parameter poisoned', async () => {
    const faults: string[] = [];
    const cases = routes.flatMap((route) =>
      route.query.flatMap(({ name }) => QUERIES.map((value) => ({ route, name, value }))),
    );
    await someAtOnce(cases, async ({ route, name, value }) => {
      const path = `${filled(route.path, newId())}?${encodeURIComponent(name)}=${value}`;
      judge(faults, route, await someone(route).get(path), `${name}=${value.slice(0, 20)}`);
    });
    expect(faults).toEqual([]);
  }, 300_000);

  it('refuses what is no JSON, too large, of a foreign origin or badly keyed', async () => {
    const client = clients.get('resident')!;
    const send = (headers: Record<string, string>, body: string) =>
      client.call('POST', '/needs', body, { headers });
    expect((await send({ 'content-type': 'text/xml' }, '<a/>')).body.code).toBe(
      'unsupported_media_type',
    );
    expect((await send({}, JSON.stringify({ title: 'x'.repeat(3_000_000) }))).body.code).toBe(
      'payload_too_large',
    );
    expect((await send({ origin: 'https://evil.example' }, '{}')).body.code).toBe('foreign_origin');
    expect((await send({ 'idempotency-key': 'x'.repeat(200) }, '{}')).status).toBe(422);
    expect((await client.call('PATCH', '/needs')).body.code).toBe('route_not_found');
  });
});
