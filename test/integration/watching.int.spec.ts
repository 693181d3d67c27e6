import { createServer, type Server } from 'node:http';
import { freePort } from '../support/free-port.js';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { Unit } from '#directory';
import { LOGGER, loadConfig } from '#platform';
import { createApp } from '../../apps/api/src/create-app.js';
import { metricsFor, operate } from '../../apps/api/src/operate.js';
import { ROOMS as API_ROOMS } from '../../apps/api/src/rooms.js';
import { ROOMS as WORKER_ROOMS } from '../../apps/worker/src/rooms.js';
import { startWorker } from '../../apps/worker/src/start-worker.js';
import { tellableRoute } from '../../libs/platform/src/telemetry/sealed.js';
import { ALL_ROOMS } from '../support/all-rooms.js';
import { startApp, type TestApp } from '../support/app.js';
import { ok, refusal, type Client } from '../support/client.js';
import { findRedis, startRedis } from '../support/redis.js';

const WORDS = ['夔牛标题', '毕方正文，白天没有人照看', 'planted@example.org'];
const need = (unitId: string) => ({
  title: WORDS[0],
  body: WORDS[1],
  source: 'resident_appeal',
  category: 'elderly_care',
  urgency: 2,
  unitId,
});

let app: TestApp;
beforeAll(async () => {
  app = await startApp(ALL_ROOMS);
});
afterAll(() => app?.stop());

describe('a trace', () => {
  it('leads from the request through outbox and job to message and letter, and names nobody', async () => {
    const collector = await Collector.start();
    const unitId = await aUnit();
    const resident = await app.as('resident');
    const officer = await app.as('committee_officer', { unitId });
    await app.db.query('UPDATE account SET email = $2 WHERE id = $1', [
      resident.accountId,
      WORDS[2],
    ]);
    const worker = await startWorker(
      loadConfig({
        NODE_ENV: 'test',
        DATABASE_URL: app.databaseUrl,
        DATA_DIR: app.folder,
        HOST: '127.0.0.1',
        LOG_LEVEL: 'silent',
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      }),
      WORKER_ROOMS,
    );
    try {
      const { id } = await ok(resident.post('/needs', need(unitId)));
      for (const [who, step, body] of [
        [resident, 'submit', {}],
        [officer, 'start-review', {}],
        [officer, 'return', { opinion: '请补充地址' }],
      ] as const) {
        const { version } = await ok(who.get(`/needs/${id}`));
        await ok(who.post(`/needs/${id}/${step}`, { version, ...body }));
      }
      await until(async () => {
        const rows = await app.db.query(`SELECT 1 FROM mail_delivery WHERE status = 'sent'`);
        return rows.length > 0;
      });
    } finally {
      await worker.stop();
      await collector.stop();
    }
    const { spans } = collector;
    const request = spans.find(({ name }) => name === 'POST /api/v1/needs/:id/return')!;
    const own = spans.filter(({ traceId }) => traceId === request.traceId);
    const [row] = await app.db.query(
      `SELECT traceparent FROM outbox_event WHERE name = 'need.returned'`,
    );
    expect(row!.traceparent).toBe(`00-${request.traceId}-${request.spanId}-01`);
    const parentOf = (name: string) =>
      spans.find(({ spanId }) => spanId === own.find((it) => it.name === name)?.parentSpanId)?.name;
    expect(own.map(({ name }) => name).sort()).toEqual([
      'POST /api/v1/needs/:id/return',
      'deliver need.returned',
      'relay need.returned',
      'send letter',
      'write messages',
    ]);
    expect(parentOf('relay need.returned')).toBe(request.name);
    expect(parentOf('deliver need.returned')).toBe(request.name);
    expect(parentOf('write messages')).toBe('deliver need.returned');
    expect(parentOf('send letter')).toBe(request.name);
    expect(request.parentSpanId ?? '').toBe('');
    for (const word of [...WORDS, resident.cookie, '请补充地址']) {
      expect(collector.text).not.toContain(word);
    }
  });

  it('is not begun where nobody collects', async () => {
    const resident = await app.as('resident');
    const { id } = await ok(resident.post('/needs', need(await aUnit())));
    const [row] = await app.db.query(
      'SELECT traceparent, request_id FROM outbox_event WHERE subject_id = $1',
      [id],
    );
    expect(row).toEqual({
      traceparent: null,
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });
});

describe('what watches a process', () => {
  it('probes that tell the truth, figures on a port of their own, a log without what was asked', async () => {
    const metricsPort = await freePort();
    const config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: app.databaseUrl,
      DATA_DIR: app.folder,
      LOG_LEVEL: 'info',
      METRICS_PORT: String(metricsPort),
      HOST: '127.0.0.1',
      SHUTDOWN_DELAY_MS: '1500',
      BUILD_VERSION: 'v-under-test',
    });
    const metrics = metricsFor(config)!;
    const nest = await createApp(config, API_ROOMS, metrics.note);
    const lines: string[] = [];
    nest.get(LOGGER)[pino.symbols.streamSym] = { write: (line: string) => lines.push(line) };
    await operate(nest, config, metrics);
    await nest.listen(0, '127.0.0.1');
    const url = await nest.getUrl();
    const get = (path: string) => fetch(`${url}/api/v1${path}`);

    for (const probe of ['live', 'startup', 'ready']) {
      expect((await get(`/health/${probe}`)).status).toBe(200);
    }
    const asked = await get('/sessions/current?planted=夔牛');
    expect(asked.status).toBe(401);
    await get('/bids/0190-planted');
    await fetch(`${url}/api/v1/bids/0190-planted/submit`, { method: 'POST' });
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(text).toContain(
      'jiebang_http_request_seconds_count{method="GET",route="/api/v1/sessions/current",status="4xx"} 1',
    );
    expect(text).toContain(
      'jiebang_http_request_seconds_count{method="sealed",route="sealed",status="4xx"} 2',
    );
    for (const figure of ['outbox_lag_seconds', 'deadline_lag_seconds', 'sessions_open']) {
      expect(text).toMatch(new RegExp(`^jiebang_${figure} \\d+$`, 'm'));
    }
    expect(text).toMatch(/^jiebang_database_pool\{state="total"\} \d+$/m);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(await (await fetch(`${url}/metrics`)).text()).not.toContain('jiebang_');

    const told = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
    expect(told[0]).toMatchObject({
      method: 'GET',
      route: '/api/v1/sessions/current',
      status: 401,
      requestId: asked.headers.get('x-request-id'),
      ms: expect.any(Number),
    });
    expect(told).toHaveLength(3);
    expect(lines.join('')).not.toMatch(/planted|夔牛|submit/);

    await until(async () => {
      const beats = await app.db.query(`SELECT kind FROM process_heartbeat WHERE version = $1`, [
        'v-under-test',
      ]);
      return beats.length > 0;
    });
    const closing = nest.close();
    await until(async () => (await get('/health/ready')).status === 503);
    expect((await get('/health/live')).status).toBe(200);
    await closing;
    const [beat] = await app.db.query(
      `SELECT ended_at FROM process_heartbeat WHERE version = 'v-under-test'`,
    );
    expect(beat!.ended_at).not.toBeNull();
  });

  it('is not ready on a database that lacks what this build needs', async () => {
    const [newest] = await app.db.query(
      'DELETE FROM schema_migration WHERE id = (SELECT max(id) FROM schema_migration) RETURNING *',
    );
    try {
      const visitor = app.visitor();
      expect(await refusal(visitor.get('/health/ready'))).toBe('503 service_unavailable');
      expect((await visitor.get('/health/live')).status).toBe(200);
    } finally {
      await app.db.query(
        'INSERT INTO schema_migration VALUES ($1, $2, $3)',
        Object.values(newest!),
      );
    }
    expect((await app.visitor().get('/health/ready')).status).toBe(200);
  });

  it.each([
    ['POST', '/api/v1/bids/:id/submit'],
    ['GET', '/api/v1/listings/:id/bids'],
    ['GET', '/api/v1/listings/:id/bids/eligibility'],
    ['GET', '/api/v1/opportunities'],
    ['POST', '/api/v1/files'],
  ])('puts %s %s under the one name of all that is about bids', (method, route) => {
    expect(tellableRoute(method, route)).toEqual({ method: 'sealed', route: 'sealed' });
  });
});

const redis = findRedis();
describe('the raw desk of the queues', () => {
  it('opens to administrators who have just said who they are, and shows nothing about bids', async () => {
    await deskOf(app);
  });

  ('unavailable' in redis ? it.skip : it)(
    `does so on Redis${'unavailable' in redis ? `(${redis.unavailable})` : ''}`,
    async () => {
      const server = await startRedis();
      if ('unavailable' in server) throw new Error(server.unavailable);
      const other = await startApp(ALL_ROOMS, { REDIS_URL: server.url });
      try {
        await deskOf(other);
      } finally {
        await other.stop();
        await server.stop();
      }
    },
  );

  async function deskOf(on: TestApp): Promise<void> {
    const path = '/operations/queues';
    expect(await refusal(on.visitor().get(path))).toBe('401 not_signed_in');
    const supervisor = await on.as('supervisor');
    expect(await refusal(supervisor.get(`${path}/api/queues`))).toBe('403 role_not_allowed');
    const administrator: Client = await on.as('administrator');
    const page = await ok(administrator.get(path));
    expect(page).toContain('<div id="root">');
    expect(page).not.toMatch(/https?:\/\//);
    const { headers } = await administrator.get(path);
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    const script = /src="(static\/js\/main[^"]*)"/.exec(page)![1]!;
    expect((await administrator.get(`${path}/${script}`)).status).toBe(200);
    const { queues } = await ok(administrator.get(`${path}/api/queues?activeQueue=events&page=1`));
    expect(queues.map(({ name }: any) => name)).toEqual(['events', 'deadlines', 'tasks']);
    expect(queues.every(({ readOnlyMode }: any) => readOnlyMode)).toBe(true);
    expect((await administrator.get(`${path}/api/queues/sealed/any`)).status).toBe(404);
    expect((await administrator.call('PUT', `${path}/api/queues/tasks/pause`, {})).status).toBe(
      404,
    );
    administrator.prove = undefined;
    const later = (await on.clock.now()).getTime() + 11 * 60_000;
    await on.clock.set(new Date(later).toISOString());
    expect(await refusal(administrator.get(path))).toBe('403 reauthentication_required');
  }
});

async function aUnit(): Promise<string> {
  const place = { kind: 'street', name: '演示街道', parentId: null, divisionCode: null } as const;
  return (await app.write((tx) => tx.insert(Unit, place))).id;
}

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
}

/** A collector of traces as small as can be: OTLP over HTTP, in JSON. */
class Collector {
  readonly spans: Span[] = [];
  text = '';

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<Collector> {
    const server = createServer();
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const collector = new Collector(server, `http://127.0.0.1:${port}`);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        collector.take(Buffer.concat(chunks).toString());
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    return collector;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private take(text: string): void {
    this.text += text;
    const { resourceSpans } = JSON.parse(text) as any;
    for (const { scopeSpans } of resourceSpans) {
      for (const { spans } of scopeSpans) this.spans.push(...spans);
    }
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 30));
  }
  throw new Error('not in time');
}
