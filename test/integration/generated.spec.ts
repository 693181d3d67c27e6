import { Validator } from '@seriousme/openapi-schema-validator';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ERRORS } from '#contracts';
import { createDataSource, foundationSql, migrate } from '#platform';
import { ALL_ROOMS } from '../support/all-rooms.js';
import { startApp, type TestApp } from '../support/app.js';
import { createEmptyDatabase } from '../support/database.js';
import { routesOf } from '../support/routes.js';
import { routeSummaries, summariesModule } from '../support/summaries.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SUMMARIES = `${ROOT}apps/api/src/generated/summaries.ts`;
const OPENAPI = fileURLToPath(new URL('../../apps/api/generated/openapi.json', import.meta.url));

/** Names of the paths and schemas that differ; a whole document side by side tells nobody anything. */
function drift(kept: any, current: any): string[] {
  const parts = (document: any) =>
    new Map<string, string>(
      [...Object.entries(document.paths), ...Object.entries(document.components.schemas)].map(
        ([name, part]) => [name, JSON.stringify(part)],
      ),
    );
  const [before, after] = [parts(kept), parts(current)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
}

describe('generated things are current', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(ALL_ROOMS);
  });
  afterAll(() => app.stop());

  it('every route has its summary, from the comment over its method (npm run openapi)', () => {
    const current = summariesModule(routeSummaries(ROOT));
    if (process.env.UPDATE_GENERATED) writeFileSync(SUMMARIES, current);
    expect(readFileSync(SUMMARIES, 'utf8')).toBe(current);
  });

  it('every operation of the OpenAPI document says what it does', async () => {
    const { routes } = await routesOf(app);
    const silent = routes
      .filter(({ summary }) => !summary)
      .map(({ method, path }) => `${method} ${path}`);
    expect(silent).toEqual([]);
  });

  it('the OpenAPI document is the controllers’ own (npm run openapi writes it anew)', async () => {
    const { body } = await app.visitor().get('/api/openapi.json');
    if (process.env.UPDATE_GENERATED) writeFileSync(OPENAPI, `${JSON.stringify(body, null, 2)}\n`);
    expect(drift(JSON.parse(readFileSync(OPENAPI, 'utf8')), body)).toEqual([]);
  });

  it('the pages’ client is the document’s own (npm run openapi writes it anew)', () => {
    const current = execFileSync(
      process.execPath,
      [`${ROOT}apps/web/generate-client.mjs`, '--print'],
      {
        encoding: 'utf8',
        maxBuffer: 16 * 1024 * 1024,
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );
    const kept = readFileSync(`${ROOT}apps/web/src/api/generated/schema.d.ts`, 'utf8');
    expect(kept === current).toBe(true);
  });

  it('the OpenAPI document is valid 3.1', async () => {
    const { body } = await app.visitor().get('/api/openapi.json');
    const { valid, errors } = await new Validator().validate(body);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(body.openapi).toBe('3.1.0');
  });

  it('the document can be read at /api/docs, without another address', async () => {
    const { status, body } = await app.visitor().get('/api/docs');
    expect(status).toBe(200);
    expect(body).not.toMatch(/(src|href)="https?:/);
  });

  it('every error code of the document has its sentence', async () => {
    const { body } = await app.visitor().get('/api/openapi.json');
    const codes = body.components.schemas.Problem.properties.code.enum;
    expect(codes.sort()).toEqual(Object.keys(ERRORS).sort());
  });

  it('the migrations carry every function and trigger that rooms declare', () => {
    const folder = new URL('../../libs/platform/src/database/migrations/', import.meta.url);
    const plain = (sql: string) => sql.replaceAll('\\', '').replace(/\s+/g, ' ').trim();
    const written = readdirSync(folder)
      .map((file) => plain(readFileSync(new URL(file, folder), 'utf8')))
      .join(' ');
    const { before, after } = foundationSql();
    const missing = [...before, ...after].filter((sql) => !written.includes(plain(sql)));
    expect(missing).toEqual([]);
    expect(after.length).toBeGreaterThan(10);
  });

  it('the migrations make exactly the tables of the entities', async () => {
    const database = await createEmptyDatabase();
    try {
      await migrate(database.url);
      const dataSource = await createDataSource(database.url, 2).initialize();
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      await dataSource.destroy();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
      expect(await migrate(database.url)).toEqual([]);
    } finally {
      await database.drop();
    }
  });
});
