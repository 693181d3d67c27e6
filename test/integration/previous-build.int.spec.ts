import { migrate, knownMigrations } from '#platform';
import { migrations } from '../../libs/platform/src/database/migrations/index.js';
import pg from 'pg';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';
import { readRecording, replay } from '../support/recorded-statements.js';

// The rules are in libs/platform/src/database/migrations/README.md.
const recording = readRecording();

interface Written {
  name: string;
  statements: string[];
}

/** What each migration since the recording says, by running it. */
async function newer(databaseUrl: string): Promise<Written[]> {
  const written: Written[] = [];
  for (const name of knownMigrations().filter((it) => !recording.migrations.includes(it))) {
    written.push({ name, statements: await heard(() => migrate(databaseUrl, [name])) });
  }
  return written;
}

/** All statements that are said to any database meanwhile. */
async function heard(work: () => Promise<unknown>): Promise<string[]> {
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  const statements: string[] = [];
  pg.Client.prototype.query = function (this: pg.Client, ...args: any[]) {
    statements.push(typeof args[0] === 'string' ? args[0] : (args[0]?.text ?? ''));
    return original.apply(this, args);
  } as never;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original as never;
  }
  return statements;
}

const NAME = '(?:IF (?:NOT )?EXISTS )?"?(\\w+)"?';
const BREAKING: [string, RegExp][] = [
  ['drops a table', /\bDROP TABLE\b/i],
  ['drops a column', /\bDROP COLUMN\b/i],
  ['renames', /\bRENAME (TO|COLUMN|CONSTRAINT)\b/i],
  ['changes a type', /\bALTER (COLUMN )?"?\w+"? (SET DATA )?TYPE\b/i],
  ['asks for a value in old rows', /\bSET NOT NULL\b/i],
  [
    'asks for a column of old writers',
    /\bADD (COLUMN )?(?!CONSTRAINT)"?\w+"? (?!.*\bDEFAULT\b).*\bNOT NULL\b/i,
  ],
  ['takes a default away', /\bDROP DEFAULT\b/i],
];
const NARROWING = new RegExp(
  `ALTER TABLE ${NAME} ADD CONSTRAINT "?(\\w+)"?|CREATE UNIQUE INDEX ${NAME} ON "?(\\w+)"?`,
  'i',
);

/** What an old build would stumble over in a migration that is no contract. */
function breaks(statements: readonly string[]): string[] {
  const text = (sql: string) => sql.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim();
  const said = statements.map(text).filter((sql) => /^(ALTER|CREATE|DROP)\b/i.test(sql));
  const named = (pattern: RegExp) => said.flatMap((sql) => pattern.exec(sql)?.[1] ?? []);
  const made = new Set(named(new RegExp(`^CREATE TABLE ${NAME}`, 'i')));
  // An old writer leaves new columns alone, so what is asked of them is not asked of it.
  const added = new Set(named(/^ALTER TABLE "?\w+"? ADD (?:COLUMN )?(?!CONSTRAINT)"?(\w+)"?/i));
  const dropped = new Set(named(/\bDROP (?:CONSTRAINT|INDEX) (?:IF EXISTS )?"?(\w+)"?/i));
  return said.flatMap((sql) => {
    const table = new RegExp(`^(?:ALTER|DROP) TABLE ${NAME}`, 'i').exec(sql)?.[1];
    if (table && made.has(table)) return [];
    const broken = BREAKING.filter(([, pattern]) => pattern.test(sql)).map(([what]) => what);
    const [, altered, constraint, index, indexed] = NARROWING.exec(sql) ?? [];
    const [on, name] = altered ? [altered, constraint] : [indexed, index];
    const ofNew = (sql.split('(').slice(1).join('(').match(/\w+/g) ?? []).some((it) =>
      added.has(it),
    );
    if (on && !made.has(on) && !dropped.has(name!) && !ofNew) {
      broken.push('narrows what may be written');
    }
    return broken.map((what) => `${what}: ${sql.slice(0, 160)}`);
  });
}

describe('the previous build on today’s structure', () => {
  it.each(recording.sessions.map((session, index) => [index, session] as const))(
    'is understood in session %i',
    async (_, session) => {
      const database = await createTestDatabase();
      try {
        expect(await replay(session, database.url)).toEqual([]);
      } finally {
        await database.drop();
      }
    },
  );

  it.each([
    ['ALTER TABLE "listing" DROP COLUMN "title"', 'drops a column'],
    ['ALTER TABLE listing RENAME COLUMN title TO name', 'renames'],
    ['ALTER TABLE "listing" ALTER COLUMN "title" TYPE varchar(10)', 'changes a type'],
    ['ALTER TABLE "listing" ALTER COLUMN "title" SET NOT NULL', 'asks for a value in old rows'],
    ['ALTER TABLE "listing" ADD "rank" integer NOT NULL', 'asks for a column of old writers'],
    ['ALTER TABLE "listing" ADD CONSTRAINT "short" CHECK (title <> $$x$$)', 'narrows'],
    ['CREATE UNIQUE INDEX "one_title" ON "listing" ("title")', 'narrows'],
    ['DROP TABLE listing', 'drops a table'],
  ])('would stumble over %s', (sql, what) => {
    expect(breaks([sql])).toEqual([expect.stringContaining(what)]);
  });

  it('would not notice what is only added', () => {
    expect(
      breaks([
        'CREATE TABLE "new" ("id" uuid NOT NULL)',
        'CREATE UNIQUE INDEX "new_id" ON "new" ("id")',
        'ALTER TABLE "new" ADD CONSTRAINT "new_fk" FOREIGN KEY ("id") REFERENCES "listing"("id")',
        'ALTER TABLE "listing" ADD "note" text',
        `ALTER TABLE "listing" ADD "kind" text NOT NULL DEFAULT 'open'`,
        'ALTER TABLE "listing" DROP CONSTRAINT "listing_status"',
        'ALTER TABLE "listing" ADD CONSTRAINT "listing_status" CHECK (true)',
        'CREATE INDEX "listing_note" ON "listing" ("note")',
        'ALTER TABLE "listing" ADD CONSTRAINT "listing_kind" CHECK (kind IN ($$open$$))',
        'CREATE UNIQUE INDEX "one_note" ON "listing" ("unit_id", "note")',
      ]),
    ).toEqual([]);
  });
});

describe('migrating, from nothing to today', () => {
  /** The fifth one changes bid. */
  const four = knownMigrations().slice(0, 4);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => database.drop());

  it('is done once by several who start at the same moment', async () => {
    const done = await Promise.all([1, 2, 3].map(() => migrate(database.url, four)));
    expect(done.map(({ length }) => length).sort()).toEqual([0, 0, 4]);
  });

  it('lets go of a table that it does not get, and comes again', async () => {
    const [holder, watcher] = [0, 1].map(() => new pg.Client({ connectionString: database.url }));
    const waits = async (there: boolean) => {
      for (;;) {
        const { rows } = await watcher!.query<{ there: boolean }>(
          `SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
             WHERE d.datname = current_database() AND NOT l.granted AND l.locktype = 'relation') AS there`,
        );
        if (rows[0]!.there === there) return;
      }
    };
    try {
      await holder!.connect();
      await watcher!.connect();
      await holder!.query('BEGIN');
      await holder!.query('LOCK TABLE bid IN ROW EXCLUSIVE MODE');
      const migrating = migrate(database.url, recording.migrations);
      await waits(true);
      await waits(false);
      await holder!.query('ROLLBACK');
      expect(await migrating).toEqual(recording.migrations.slice(4));
    } finally {
      await Promise.all([holder!.end(), watcher!.end()]);
    }
  });

  it('takes nothing away from the previous build and tightens nothing, but by a contract', async () => {
    const contracts = new Map(
      migrations.map((each) => {
        const { name, contractOf } = new each() as { name?: string; contractOf?: string };
        return [name, contractOf];
      }),
    );
    const found = (await newer(database.url)).flatMap(({ name, statements }) =>
      breaks(statements).map((what) => `${name} ${what}`),
    );
    expect(found.filter((line) => !contracts.get(line.split(' ')[0]))).toEqual([]);
  });
});
