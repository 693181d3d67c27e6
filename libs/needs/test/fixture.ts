import { directoryControllers, DirectoryModule, Unit } from '#directory';
import type { UnitKind } from '#contracts';
import { needsControllers, NeedsModule } from '#needs';
import type { TestApp, TestRoom } from '../../../test/support/app.js';
import { ok, type Client } from '../../../test/support/client.js';

export const rooms: TestRoom[] = [
  { module: DirectoryModule, controllers: directoryControllers },
  { module: NeedsModule, controllers: needsControllers },
];

/** A district with two streets and a community under the first. */
export async function makePlaces(app: TestApp) {
  const unit = (kind: UnitKind, name: string, parentId: string | null = null) =>
    app.write((tx) => tx.insert(Unit, { kind, name, parentId, divisionCode: null }));
  const district = await unit('district', '演示区');
  const street = await unit('street', '演示一街道', district.id);
  return {
    district,
    street,
    community: await unit('community', '演示一社区', street.id),
    otherStreet: await unit('street', '演示二街道', district.id),
  };
}

export const statement = (unitId: string, rest: object = {}) => ({
  title: '楼道没有扶手',
  body: '老年居民上下楼不便，希望加装扶手。',
  source: 'resident_appeal',
  category: 'elderly_care',
  urgency: 2,
  beneficiaryCount: 30,
  unitId,
  ...rest,
});

export const ACCEPTED = { suitable: true, suitabilityReason: '适合由社会组织开展服务' };

/** Walks a need through commands; each is a path and what it takes besides the version. */
export async function walk(
  by: Client,
  id: string,
  version: number,
  ...steps: [path: string, body?: object][]
): Promise<{ id: string; status: string; version: number }> {
  let seen = { id, status: '', version };
  for (const [path, body = {}] of steps) {
    seen = await ok(by.post(`/needs/${id}/${path}`, { ...body, version: seen.version }));
  }
  return seen;
}

/** A need that was stated and submitted by this person. */
export async function submitted(by: Client, unitId: string, rest: object = {}) {
  const { id, version } = await ok(by.post('/needs', statement(unitId, rest)));
  return walk(by, id, version, ['submit']);
}

/** A need that the officer has taken up. */
export async function underReview(by: Client, officer: Client, unitId: string, rest: object = {}) {
  const need = await submitted(by, unitId, rest);
  return walk(officer, need.id, need.version, ['start-review']);
}

/** What a command left behind: history, audit and events of a need, in their order. */
export async function tracesOf(app: TestApp, id: string) {
  const rows = async (sql: string) =>
    (await app.db.query<{ what: string }>(sql, [id])).map((row) => row.what);
  return {
    history: await rows(
      'SELECT to_status AS what FROM status_history WHERE subject_id = $1 ORDER BY at, id',
    ),
    audit: await rows(
      'SELECT action AS what FROM audit_entry WHERE subject_id = $1 ORDER BY at, id',
    ),
    events: await rows(
      'SELECT name AS what FROM outbox_event WHERE subject_id = $1 ORDER BY occurred_at, id',
    ),
  };
}
