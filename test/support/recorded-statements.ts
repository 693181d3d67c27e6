import { gunzipSync, gzipSync } from 'node:zlib';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import pgUtils from 'pg/lib/utils.js';
import { knownMigrations } from '#platform';

/** A value as it went over the wire. */
type Value = string | null | { bytes: string };

/** One statement that succeeded, in the order in which they did. */
export interface Statement {
  /** Which connection, by number: transactions belong to one. */
  on: number;
  /** Number of its text in the session's list. */
  text: number;
  values: Value[];
  /** Rows changed by a write; null for anything else. */
  rows: number | null;
  /** Names of the columns that a read gave. */
  columns: string[];
}

/** What one api and its test said to the database from first to last. */
export interface Session {
  texts: string[];
  statements: Statement[];
}

export interface Recording {
  /** The structure on which it was recorded. */
  migrations: string[];
  sessions: Session[];
}

export const RECORDING = 'test/integration/previous-build.json.gz';

export const readRecording = (): Recording =>
  JSON.parse(gunzipSync(readFileSync(RECORDING)).toString()) as Recording;

const CHANGES = /^(?!\s*SELECT (?!make_|pg_))/i;

/** About what a database of its own costs, in statements. */
const SESSION_COST = 60;

/**
 * What is kept of many sessions, so that saying it again takes seconds: of each its beginning, up to where
 * it has given the most statements that no other gave, for its length. Reads stand once a session, as they
 * leave nothing behind.
 */
function shortened(sessions: readonly Session[]): Session[] {
  const known = new Set<string>();
  let left = sessions.map(readsOnce);
  const kept: Session[] = [];
  for (;;) {
    const best = left
      .map((session) => ({ session, ...bestCut(session, known) }))
      .reduce((one, other) => (other.score > one.score ? other : one), { score: 0 } as never);
    if (!best.session) return kept;
    left = left.filter((session) => session !== best.session);
    const { texts, statements } = best.session;
    const beginning = statements.slice(0, best.length);
    beginning.forEach(({ text }) => known.add(texts[text]!));
    kept.push(withOwnTexts({ texts, statements: beginning }));
  }
}

function bestCut({ texts, statements }: Session, known: ReadonlySet<string>) {
  const seen = new Set(known);
  let best = { score: 0, length: 0 };
  statements.forEach(({ text }, index) => {
    seen.add(texts[text]!);
    const score = (seen.size - known.size) / (index + SESSION_COST);
    if (score > best.score) best = { score, length: index + 1 };
  });
  return best;
}

function readsOnce({ texts, statements }: Session): Session {
  const read = new Set<number>();
  return {
    texts,
    statements: statements.filter(
      ({ text }) => CHANGES.test(texts[text]!) || (!read.has(text) && read.add(text)),
    ),
  };
}

function withOwnTexts({ texts, statements }: Session): Session {
  const own = [...new Set(statements.map(({ text }) => text))];
  const at = new Map(own.map((text, index) => [text, index]));
  return {
    texts: own.map((text) => texts[text]!),
    statements: statements.map((one) => ({ ...one, text: at.get(one.text)! })),
  };
}

/** Puts the sessions of a recording run, one file each in a folder, into the one that is kept. */
export function keepRecording(folder: string): void {
  const sessions = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Session,
  );
  const recording: Recording = { migrations: knownMigrations(), sessions: shortened(sessions) };
  writeFileSync(RECORDING, gzipSync(JSON.stringify(recording), { level: 9 }));
}

const WRITES = /^(INSERT|UPDATE|DELETE)$/;

/** Listens to what is said to a test's database from now on; `finish` writes it into the folder. */
export function recordStatements(databaseUrl: string, folder: string): { finish(): void } {
  const database = new URL(databaseUrl).pathname.slice(1);
  const clients = new Map<object, number>();
  const texts = new Map<string, number>();
  const statements: Statement[] = [];
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;

  function note(client: object, text: string, values: unknown[], result: pg.QueryResult): void {
    if (!clients.has(client)) clients.set(client, clients.size);
    if (!texts.has(text)) texts.set(text, texts.size);
    statements.push({
      on: clients.get(client)!,
      text: texts.get(text)!,
      values: values.map((value) => {
        const sent = pgUtils.prepareValue(value);
        if (Buffer.isBuffer(sent)) return { bytes: sent.toString('base64') };
        return sent ?? null;
      }),
      rows: WRITES.test(result.command ?? '') ? result.rowCount : null,
      columns: (result.fields ?? []).map(({ name }) => name),
    });
  }

  function query(this: pg.Client, ...args: any[]): unknown {
    const [first] = args;
    const made = first instanceof pg.Query;
    if (this.database !== database || (typeof first?.submit === 'function' && !made)) {
      return original.apply(this, args);
    }
    const text: string = typeof first === 'string' ? first : first.text;
    const values: unknown[] = (Array.isArray(args[1]) ? args[1] : first.values) ?? [];
    const done = (result: pg.QueryResult) => note(this, text, values, result);
    const [holder, callback]: [any, string | number] = made
      ? [first, 'callback']
      : [args, args.findIndex((it) => typeof it === 'function')];
    if (callback === -1) {
      const answer = original.apply(this, args) as Promise<pg.QueryResult>;
      answer.then(done, () => undefined);
      return answer;
    }
    const told = holder[callback];
    holder[callback] = (error: unknown, result: pg.QueryResult) => {
      if (!error) done(result);
      told(error, result);
    };
    return original.apply(this, args);
  }

  pg.Client.prototype.query = query as never;
  return {
    finish: () => {
      pg.Client.prototype.query = original as never;
      const session: Session = { texts: [...texts.keys()], statements };
      writeFileSync(join(folder, `${database}.json`), JSON.stringify(session));
    },
  };
}

const SETS_CLOCK = /^UPDATE demonstration_clock/;
/** What is said again comes sooner than it did; no instant that was written then may lie ahead. */
const RUNS_AHEAD = `UPDATE demonstration_clock SET shift = shift + interval '5 minutes'`;

/**
 * Says a session once more, each connection's part on one of its own, and what is different.
 * @returns one line for each statement that fails, changes another number of rows or lacks a column
 */
export async function replay(session: Session, databaseUrl: string): Promise<string[]> {
  const clients = new Map<number, pg.Client>();
  const clientOf = async (on: number) => {
    const known = clients.get(on);
    if (known) return known;
    const client = new pg.Client({ connectionString: databaseUrl, statement_timeout: 10_000 });
    clients.set(on, client);
    await client.connect();
    return client;
  };
  const differences: string[] = [];
  try {
    for (const { on, text: number, values, rows, columns } of session.statements) {
      const text = session.texts[number]!;
      const client = await clientOf(on);
      const sent = values.map((it) =>
        it !== null && typeof it === 'object' ? Buffer.from(it.bytes, 'base64') : it,
      );
      const say = (what: string) => differences.push(`${what}: ${text.slice(0, 300)}`);
      try {
        const result = await client.query(text, sent);
        if (SETS_CLOCK.test(text)) await client.query(RUNS_AHEAD);
        if (rows !== null && result.rowCount !== rows) say(`${result.rowCount} rows, not ${rows}`);
        const there = new Set((result.fields ?? []).map(({ name }) => name));
        const lost = columns.filter((name) => !there.has(name));
        if (lost.length > 0) say(`without ${lost.join(', ')}`);
      } catch (error) {
        say((error as Error).message);
      }
    }
  } finally {
    await Promise.all([...clients.values()].map((client) => client.end()));
  }
  return differences;
}
