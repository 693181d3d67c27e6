import { createAccount, addMembership } from '#identity';
import { newId } from '#kernel';
import { ROLES, type Role } from '#contracts';
import { ALL_ROOMS } from '../../support/all-rooms.js';
import { startApp, type TestApp } from '../../support/app.js';
import { someAtOnce } from '../../support/at-once.js';
import { ok, refusal, type Client } from '../../support/client.js';
import { filled, routesOf, type Route } from '../../support/routes.js';

// Elsewhere: foreign Origin and XML bodies (malformed.spec), idle and revoked sessions
// (identity/sessions.int), addresses behind proxies (identity/request-limit.int), keys of repeated
// commands (platform/commands.int), the pages' content policy (web.int).

let app: TestApp;
let routes: Route[];
const clients = new Map<string, Client>();
const PASSWORD = 'Correct-horse-7';

beforeAll(async () => {
  app = await startApp(ALL_ROOMS, { LOG_LEVEL: 'fatal', PUBLIC_URL: 'https://jiebang.example' });
  ({ routes } = await routesOf(app));
  for (const role of ROLES) clients.set(role, await app.as(role));
  clients.set('public', app.visitor());
});
afterAll(() => app?.stop());

const someone = ({ roles }: Route): Client =>
  clients.get(roles.includes('signed_in') ? 'resident' : (roles[0] as Role))!;

/** What the server alone decides; a form that has such a field of its own says so in its schema. */
const SERVER_OWNED = {
  id: newId(),
  status: 'awarded',
  createdAt: '2020-01-01T00:00:00Z',
  submittedAt: '2020-01-01T00:00:00Z',
  publishedAt: '2020-01-01T00:00:00Z',
  effectiveAt: '2020-01-01T00:00:00Z',
  statedBy: newId(),
  draftedBy: newId(),
  proposedBy: newId(),
  approvedBy: newId(),
  uploadedBy: newId(),
  role: 'administrator',
  rank: 1,
  ceilingFen: 1,
  amountFen: 1,
  actor: { kind: 'system', name: 'x' },
};

describe('hidden fields', () => {
  it('what the server alone decides is refused by name in every form', async () => {
    const taken: string[] = [];
    const forms = routes.filter(
      ({ body, path }) => body?.properties && !path.includes('/demonstration/'),
    );
    expect(forms.length).toBeGreaterThan(80);
    await someAtOnce(forms, async (route) => {
      const foreign = Object.entries(SERVER_OWNED).filter(
        ([field]) => !(field in route.body!.properties),
      );
      const path = filled(route.path.replace('{year}', '2026'), newId());
      const { status, body } = await someone(route).call(
        route.method,
        path,
        Object.fromEntries(foreign),
      );
      const unnamed = foreign.filter(([field]) => body?.fields?.[field] !== '没有这个字段');
      if (status !== 422 || unnamed.length > 0) {
        taken.push(`${route.method} ${route.path} ${status} ${unnamed.map(([field]) => field)}`);
      }
    });
    expect(taken).toEqual([]);
  });
});

const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const CURSORS = [
  forged(["' OR 1=1 --", newId()]),
  forged(['2026-99-99 99:99:99+00', newId()]),
  forged(['x', '-'.repeat(36)]),
  forged([['x'], [newId()]]),
  forged([{ toString: 1 }, { length: 36 }]),
  forged(['\u0000', newId()]),
  forged(['infinity', `${newId()}' OR '1'='1`]),
  forged(null),
  forged({}),
  forged('x'.repeat(5000)),
];
const QUERIES: [string, string][] = [
  ...CURSORS.map((cursor): [string, string] => ['cursor', cursor]),
  ...['id;DROP TABLE account', '(SELECT pg_sleep(5))', 'constructor', '-__proto__', 'id,name'].map(
    (sort): [string, string] => ['sort', sort],
  ),
  ['limit', '100; SELECT 1'],
  ['keyword', `%' UNION SELECT login, password_hash FROM account --`],
  ['keyword', '\\'],
];

describe('lists', () => {
  const lists = () =>
    routes.filter(
      ({ method, query }) => method === 'GET' && query.some((it) => it.name === 'limit'),
    );

  it('take no SQL for a place, an order or a word', async () => {
    const faults: string[] = [];
    expect(lists().length).toBeGreaterThan(15);
    const cases = lists().flatMap((route) =>
      QUERIES.filter(([name]) => route.query.some((it) => it.name === name)).map(
        ([name, value]) => ({ route, name, value }),
      ),
    );
    await someAtOnce(cases, async ({ route, name, value }) => {
      const path = `${filled(route.path, newId())}?${name}=${encodeURIComponent(value)}`;
      const { status, body } = await someone(route).get(path);
      const told = JSON.stringify(body);
      // A list in the order of names takes any text for a place: it is compared, never executed.
      const refused = status === 422 || status === 404 || (status === 200 && name !== 'sort');
      if (!refused || /argon2|syntax|pg_/.test(told)) {
        faults.push(`${route.path} ${name}=${value} → ${status} ${told.slice(0, 120)}`);
      }
    });
    expect(faults).toEqual([]);
  }, 120_000);

  it('take a filter once, and no structure for a text', async () => {
    const faults: string[] = [];
    const cases = lists().flatMap((route) =>
      route.query.flatMap(({ name }) =>
        [`${name}=a&${name}=b`, `${name}[]=a`, `${name}[$ne]=a`, `__proto__[x]=1`].map((text) => ({
          route,
          text,
        })),
      ),
    );
    await someAtOnce(cases, async ({ route, text }) => {
      const { status } = await someone(route).get(`${filled(route.path, newId())}?${text}`);
      if (status >= 500) faults.push(`${route.path}?${text} → ${status}`);
    });
    expect(faults).toEqual([]);
  }, 120_000);
});

describe('a page of somebody else’s', () => {
  /** What an HTML form can send without asking first, with the cookie as if the browser had let it. */
  const FORMS: [type: string, body: string][] = [
    ['application/x-www-form-urlencoded', 'title=x&version=1'],
    ['text/plain', '{"title":"x","version":1,"ignored":"="}'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
    ],
  ];

  it('cannot command by a form, even where the browser names no origin', async () => {
    const taken: string[] = [];
    const writes = routes.filter(
      ({ method, path }) => method !== 'GET' && !/\/(files|sessions.*|demonstration.*)$/.test(path),
    );
    await someAtOnce(writes, async (route) => {
      for (const [type, body] of FORMS) {
        const reply = await someone(route).call(route.method, filled(route.path, newId()), body, {
          headers: { 'content-type': type },
        });
        if (reply.status !== 415)
          taken.push(`${route.method} ${route.path} ${type} ${reply.status}`);
      }
    });
    expect(taken).toEqual([]);
  }, 120_000);

  it('cannot command where the browser tells that it is one, or calls its origin null', async () => {
    const client = clients.get('resident')!;
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
      { origin: 'https://jiebang.example.evil.example' },
      { origin: 'https://evil.example/https://jiebang.example' },
    ];
    for (const headers of foreign) {
      expect(await refusal(client.call('POST', '/needs', {}, { headers }))).toBe(
        '403 foreign_origin',
      );
      const login = { login: 'somebody', password: PASSWORD };
      expect(await refusal(app.visitor().call('POST', '/sessions', login, { headers }))).toBe(
        '403 foreign_origin',
      );
    }
    const own = { origin: 'https://jiebang.example', 'sec-fetch-site': 'same-origin' };
    expect((await client.call('POST', '/needs', {}, { headers: own })).body.code).toBe(
      'invalid_input',
    );
  });

  it('is told nothing that its scripts could read', async () => {
    const open: string[] = [];
    const asked = ['/public/listings', '/me', '/needs', '/public/clock'];
    for (const path of asked) {
      for (const method of ['GET', 'OPTIONS']) {
        const { headers } = await clients.get('resident')!.call(method, path, undefined, {
          headers: { origin: 'https://evil.example', 'access-control-request-method': 'PUT' },
        });
        const names = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
        if (names.length > 0) open.push(`${method} ${path} ${names}`);
      }
    }
    expect(open).toEqual([]);
  });
});

describe('a session', () => {
  const person = (login: string) =>
    app.write(async (tx) => {
      const account = await createAccount(tx, { login, name: '演示人员', password: PASSWORD });
      await addMembership(tx, { accountId: account.id, role: 'resident' });
    });

  it('is never one that somebody else chose', async () => {
    await person('lin.yu');
    const planted = 'a'.repeat(64);
    const client = app.visitor();
    client.cookie = `jiebang_session=${planted}`;
    const reply = await client.post('/sessions', { login: 'lin.yu', password: PASSWORD });
    expect(reply.status).toBe(201);
    expect(client.cookie).toMatch(/^jiebang_session=[0-9a-f]{64}$/);
    expect(client.cookie).not.toContain(planted);
    expect(reply.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const attacker = app.visitor();
    attacker.cookie = `jiebang_session=${planted}`;
    expect(await refusal(attacker.get('/me'))).toBe('401 not_signed_in');
  });

  it('is another one at every sign-in, also with one and the same request key', async () => {
    await person('qin.lan');
    const sign = async () => {
      const client = app.visitor();
      await ok(client.post('/sessions', { login: 'qin.lan', password: PASSWORD }, { key: 'once' }));
      return client.cookie;
    };
    expect(new Set([await sign(), await sign(), await sign()]).size).toBe(3);
  });

  it('of somebody else is neither seen nor ended', async () => {
    const [one, other] = [await app.as('resident'), await app.as('resident')];
    const [{ id }] = await ok(one.get('/sessions'));
    expect(JSON.stringify(await ok(other.get('/sessions')))).not.toContain(id);
    expect(await refusal(other.delete(`/sessions/${id}`))).toBe('404 not_found');
    await ok(one.get('/me'));
  });
});

describe('an error', () => {
  it('tells nothing of what is inside, wherever it comes from', async () => {
    const told: string[] = [];
    const inside = /node_modules|\.ts\b|\.js:|\bat \w+ \(|SELECT|typeorm|postgres|fastify|nest/i;
    const probes = [
      '/nothing',
      '/needs/%ff',
      '/needs/%',
      '/%2e%2e%2f%2e%2e%2fetc/passwd',
      '/needs/..%2f',
    ];
    for (const path of probes) {
      for (const method of ['GET', 'POST', 'TRACE', 'PROPFIND']) {
        if (method === 'TRACE') continue; // fetch itself refuses to send it
        const { status, body, headers } = await clients.get('resident')!.call(method, path);
        if (status < 400 || status >= 500 || inside.test(JSON.stringify(body))) {
          told.push(`${method} ${path} ${status} ${JSON.stringify(body)}`);
        }
        if (headers.get('x-powered-by') || headers.get('server')) told.push(`${path} names itself`);
        if (headers.get('x-content-type-options') !== 'nosniff') {
          told.push(`${path} may be sniffed: ${status} ${JSON.stringify(body)}`);
        }
      }
    }
    expect(told).toEqual([]);
  });
});
