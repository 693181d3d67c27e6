import { ROLES, type Role } from '#contracts';
import { newId } from '#kernel';
import { ALL_ROOMS } from '../support/all-rooms.js';
import { startApp, type TestApp } from '../support/app.js';
import { someAtOnce } from '../support/at-once.js';
import type { Client } from '../support/client.js';
import { filled, routesOf, type Route } from '../support/routes.js';

describe('every route, for everyone', () => {
  let app: TestApp;
  let routes: Route[];
  const clients = new Map<Role, Client>();

  beforeAll(async () => {
    app = await startApp(ALL_ROOMS);
    ({ routes } = await routesOf(app));
    for (const role of ROLES) clients.set(role, await app.as(role));
  });
  afterAll(() => app.stop());

  const call = (client: Client, { method, path }: Route, text = newId()) =>
    client.call(method, filled(path, text), ['GET', 'DELETE'].includes(method) ? undefined : {});

  it('says who may use it', () => {
    const silent = routes.filter(({ roles }) => !Array.isArray(roles) || roles.length === 0);
    expect(silent).toEqual([]);
    expect(routes.length).toBeGreaterThan(150);
  });

  it('is closed to visitors unless public', async () => {
    const open: string[] = [];
    const closed = routes.filter(({ roles }) => !roles.includes('public'));
    await someAtOnce(closed, async (route) => {
      const { status, body } = await call(app.visitor(), route);
      if (status !== 401 || body.code !== 'not_signed_in')
        open.push(`${route.method} ${route.path} ${status}`);
    });
    expect(open).toEqual([]);
  });

  it.each(ROLES)('is closed to %s where the role may not', async (role) => {
    const open: string[] = [];
    const closed = routes.filter(
      ({ roles }) => !['public', 'signed_in', role].some((it) => roles.includes(it)),
    );
    await someAtOnce(closed, async (route) => {
      const { status, body } = await call(clients.get(role)!, route);
      if (status !== 403 || body.code !== 'role_not_allowed') {
        open.push(`${route.method} ${route.path} ${status} ${body.code}`);
      }
    });
    expect(open).toEqual([]);
  });

  it('asks once more who it is before keys are turned, an award is decided, a way in is bound, a list is taken along', async () => {
    const { body } = await app.visitor().get('/api/openapi.json');
    const grave = routes.filter(
      ({ method, path }) => body.paths[path][method.toLowerCase()]['x-recent-proof'],
    );
    expect(grave.map(({ path }) => path).sort()).toEqual([
      '/api/v1/awards/{id}/approve',
      '/api/v1/awards/{id}/take-effect',
      '/api/v1/exports/audit-entries.xlsx',
      '/api/v1/exports/ledger.xlsx',
      '/api/v1/exports/listings.xlsx',
      '/api/v1/exports/organizations.xlsx',
      '/api/v1/listings/{id}/opening/first-key',
      '/api/v1/listings/{id}/opening/second-key',
      '/api/v1/me/external-identity',
      '/api/v1/me/external-identity/attempts',
      '/api/v1/readings',
      '/api/v1/readings/{id}/confirm',
      '/api/v1/readings/{id}/use',
    ]);
    const open: string[] = [];
    for (const route of grave) {
      for (const role of route.roles) {
        const client = await app.as(role === 'signed_in' ? 'resident' : (role as Role));
        client.prove = undefined;
        const later = (await app.clock.now()).getTime() + 11 * 60_000;
        await app.clock.set(new Date(later).toISOString());
        const { status, body } = await call(client, route);
        if (body.code !== 'reauthentication_required') open.push(`${route.path} ${role} ${status}`);
      }
    }
    expect(open).toEqual([]);
  });

  it('answers 404 to a guessed id, whoever may use the route', async () => {
    const told: string[] = [];
    const guesses = [newId(), 'not-an-id', '%00', "1'%20OR%20'1'='1"];
    const cases = routes
      .filter(({ path, method }) => path.includes('{') && method === 'GET')
      .flatMap((route) => {
        const roles = route.roles.filter((role): role is Role => ROLES.includes(role as Role));
        const asked = roles.length > 0 ? roles : (['resident'] as Role[]);
        return asked.flatMap((role) => guesses.map((id) => ({ route, role, id })));
      });
    await someAtOnce(cases, async ({ route, role, id }) => {
      const { status, body } = await call(clients.get(role)!, route, id);
      const empty = status === 200 && (body.items ?? body)?.length === 0;
      const refused = status === 404 || status === 400 || status === 422;
      if (!refused && !empty) told.push(`${role} ${route.path} ${id} ${status}`);
    });
    expect(told).toEqual([]);
  }, 240_000);
});
