import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { tracingChannel } from 'node:diagnostics_channel';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import pg from 'pg';
import pgUtils from 'pg/lib/utils.js';
import { newId } from '#kernel';
import type { HandlerRegistry } from '../../libs/platform/src/worker/registry.js';

/** A statement as the product said it, with some of the values it said it with. */
export interface Noted {
  text: string;
  /** The text without the number of values in its lists: what makes two of them the same statement. */
  key: string;
  /** Prepared under a name, so that the database may come to plan it without its values. */
  named: boolean;
  values: (string | null)[][];
}

/** What routes, events, deadlines and periodic tasks said to the database in the tests of one app. */
export interface Notes {
  statements: Noted[];
  /** By occasion (`GET /api/v1/needs/{id}`), by number of the statement: how often in one request at most. */
  occasions: Record<string, Record<number, number>>;
}

interface Occasion {
  name: string;
  said: Map<string, number>;
}

/** Values enough to see the plans of empty, short and long ones. */
const MOST_VALUES = 6;
const LONGEST_VALUE = 4_000;
const PLANNED = /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i;
/** `$1, $2, $3` and `($1, $2), ($3, $4)`: one statement whatever the number of values. */
const LISTS = /\(\$\d+(?:::\w+(?:\[\])?)?(?:, ?\$\d+(?:::\w+(?:\[\])?)?)+\)(?:, ?\([^()]*\))*/g;

const occasions = new AsyncLocalStorage<Occasion>();
/** Set while apps are listened to; one for all apps of a test file, as they share `pg`. */
let heard: { notes: Map<string, Noted>; most: Map<string, Map<string, number>> } | undefined;

const during = (name: string): Occasion => ({ name, said: new Map() });

/** What one test file's apps say from now on, by whatever caused it; {@link keepNotes} writes it down. */
export function noteStatements(): void {
  if (heard) return;
  heard = { notes: new Map(), most: new Map() };
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...given: any[]) {
    const occasion = occasions.getStore();
    // Prepared ones come made (PreparingClient); whatever else submits itself is no statement.
    const isStatement = typeof given[0]?.submit !== 'function' || given[0] instanceof pg.Query;
    if (occasion && isStatement) note(occasion, given);
    return (query as (...all: unknown[]) => unknown).apply(this, given);
  } as never;
  const { connect } = pg.Pool.prototype;
  // Whoever waits for a connection is called by whoever gives it back, as part of that one's work.
  pg.Pool.prototype.connect = function (this: pg.Pool, done?: any) {
    return (connect as any).call(this, done && AsyncResource.bind(done));
  } as never;
  tracingChannel('fastify.request.handler').start.bindStore(occasions, (message) => {
    const { method, routeOptions } = (message as { request: FastifyRequest }).request;
    const path = routeOptions.url?.replace(/:(\w+)/g, '{$1}');
    return during(`${method} ${path}`);
  });
}

/** Lets what handlers say be theirs. */
export function noteHandlers(registry: HandlerRegistry): void {
  const event = registry.eventHandler.bind(registry);
  registry.eventHandler = (name, subscriber) => {
    const handler = event(name, subscriber);
    return {
      handle: (tx, given) =>
        occasions.run(during(`event ${name} → ${subscriber}`), () => handler.handle(tx, given)),
    };
  };
  const deadline = registry.deadlineHandler.bind(registry);
  registry.deadlineHandler = (kind) => {
    const handler = deadline(kind);
    const name = `deadline ${kind}`;
    return {
      handle: (tx, given) => occasions.run(during(name), () => handler.handle(tx, given)),
      ...(handler.handleAll && {
        handleAll: (tx, all) => occasions.run(during(name), () => handler.handleAll!(tx, all)),
      }),
    };
  };
  for (const each of registry.periodic) {
    const { period, task } = each;
    each.task = {
      run: () => occasions.run(during(`periodic ${period.name}`), async () => task.run()),
    };
  }
}

function note(occasion: Occasion, given: any[]): void {
  const [first, second] = given;
  const text: string = typeof first === 'string' ? first : first.text;
  if (!PLANNED.test(text) || !heard) return;
  const key = text.replace(LISTS, '($…)');
  const values = ((Array.isArray(second) ? second : first.values) ?? []).map(told);
  const known = heard.notes.get(key) ?? { text, key, named: false, values: [] };
  heard.notes.set(key, known);
  known.named ||= Boolean(first.name);
  if (text === known.text && !known.values.some((it) => shape(it) === shape(values))) {
    if (known.values.length < MOST_VALUES) known.values.push(values);
  }
  const count = (occasion.said.get(key) ?? 0) + 1;
  occasion.said.set(key, count);
  const most = heard.most.get(occasion.name) ?? new Map<string, number>();
  heard.most.set(occasion.name, most);
  most.set(key, Math.max(count, most.get(key) ?? 0));
}

function told(value: unknown): string | null {
  const sent = pgUtils.prepareValue(value);
  if (sent === null || sent === undefined) return null;
  if (Buffer.isBuffer(sent)) return `\\x${sent.subarray(0, 64).toString('hex')}`;
  const text = String(sent);
  return text.length > LONGEST_VALUE && !/^[[{]/.test(text) ? text.slice(0, LONGEST_VALUE) : text;
}

/** What of values changes a plan: whether they are there, how many, and which word of few. */
const shape = (values: readonly (string | null)[]): string =>
  values
    .map((it) => {
      if (it === null) return '-';
      if (/^\{.*\}$/s.test(it))
        return `{${Math.min(2, it.split(',').length - (it === '{}' ? 1 : 0))}}`;
      return /^[a-z_]{1,24}$/.test(it) ? it : '*';
    })
    .join();

/** Writes what was noted into the run's folder; whatever is said later replaces nothing. */
export function keepNotes(folder: string): void {
  if (!heard || heard.most.size === 0) return;
  const keys = [...heard.notes.keys()];
  const numbers = new Map(keys.map((key, index) => [key, index]));
  const notes: Notes = {
    statements: [...heard.notes.values()],
    occasions: Object.fromEntries(
      [...heard.most].map(([name, most]) => [
        name,
        Object.fromEntries([...most].map(([key, count]) => [numbers.get(key)!, count])),
      ]),
    ),
  };
  heard.notes.clear();
  heard.most.clear();
  writeFileSync(join(folder, `${newId()}.json`), JSON.stringify(notes));
}

/** Everything that was noted in a run. */
export function readNotes(folder: string): Notes[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Notes);
}
