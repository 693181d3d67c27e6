import { execFile } from 'node:child_process';
import { freePort } from '../support/free-port.js';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Household, until } from './launcher.js';

import.meta.jest.setTimeout(900_000);

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

interface Indicators {
  posted: number;
  bid: number;
  awarded: number;
  figures: { measure: string; count: number; list: string }[];
}

describe('npm run licang-year', () => {
  const house = new Household();
  let port: number;
  let printed: string;

  const get = async <T>(path: string): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`);
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const asOf = async (date: string) => {
    const { posted, bid, awarded } = await get<Indicators>(`/public/indicators?asOf=${date}`);
    return [posted, bid, awarded];
  };
  const play = async () => {
    const env = { PATH: process.env.PATH, PORT: String(port) };
    const command = ['dist/apps/cli/src/main.js', 'licang-year'];
    return (await run(process.execPath, command, { cwd: root, env, maxBuffer: 10_000_000 })).stdout;
  };

  beforeAll(async () => {
    port = await freePort();
    await house.launch({ PORT: String(port), LOG_LEVEL: 'warn' }).up();
    printed = await play();
  });
  afterAll(() => house.clear());

  it('ends with 22 posted, 20 bid for and 19 awarded', () => {
    expect(printed.trim().split('\n').at(-1)).toBe('发榜 22 项，揭榜 20 项，承榜 19 项');
    expect(printed).toContain('90.9%');
    expect(printed).toContain('95.0%');
    expect(printed).toContain('86.4%');
  });

  it('gives the figures of any day of the year, growing as it went', async () => {
    expect(await asOf('2026-01-11')).toEqual([0, 0, 0]);
    expect(await asOf('2026-01-12')).toEqual([2, 0, 0]);
    expect(await asOf('2026-12-31')).toEqual([22, 20, 19]);
    let before = [0, 0, 0];
    for (const month of ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11']) {
      const now = await asOf(`2026-${month}-15`);
      now.forEach((count, index) => expect(count).toBeGreaterThanOrEqual(before[index]!));
      expect(now[0]).toBeGreaterThanOrEqual(now[1]!);
      expect(now[1]).toBeGreaterThanOrEqual(now[2]!);
      before = now;
    }
  });

  it('opens a list behind every figure, as long as the figure says', async () => {
    const { figures } = await get<Indicators>('/public/indicators?asOf=2026-12-31');
    for (const { count, list } of figures) {
      const path = list.replace(/^\/api\/v1/, '');
      const { items } = await get<{ items: unknown[] }>(`${path}&limit=100`);
      expect({ list, count: items.length }).toEqual({ list, count });
    }
  });

  it('names no real organisation among bids, scores and money', async () => {
    const rows = await house.sql<{ name: string }>(
      `SELECT DISTINCT o.name FROM bid_party p JOIN organization o ON o.id = p.organization_id`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ name }) => !name.startsWith('演示·'))).toEqual([]);
  });

  it('leaves no event without its effect and no deadline behind', async () => {
    await until('everything settled', async () => {
      const [row] = await house.sql<{ open: number }>(
        `SELECT count(*)::int AS open FROM outbox_event WHERE relayed_at IS NULL`,
      );
      return row!.open === 0;
    });
    const overdue = await house.sql(
      `SELECT kind, due_at FROM deadline WHERE done_at IS NULL AND due_at <= jiebang_now()`,
    );
    expect(overdue).toEqual([]);
  });

  it('keeps status, history and audit in step for every listing and bid', async () => {
    for (const subject of ['listing', 'bid', 'award', 'agreement']) {
      const apart = await house.sql(
        `SELECT s.id FROM ${subject} s WHERE s.status <> (
           SELECT h.to_status FROM status_history h
           WHERE h.subject_type = '${subject}' AND h.subject_id = s.id
           ORDER BY h.at DESC, h.id DESC LIMIT 1)`,
      );
      expect({ subject, apart }).toEqual({ subject, apart: [] });
    }
    const [row] = await house.sql<{ unaudited: number }>(
      `SELECT count(*)::int AS unaudited FROM status_history h WHERE NOT EXISTS (
         SELECT 1 FROM audit_entry a WHERE a.subject_id = h.subject_id AND a.action = h.subject_type || '.' || h.command)`,
    );
    expect(row!.unaudited).toBe(0);
  });

  it('is found in order by the doctor, while everything runs', async () => {
    const env = { PATH: process.env.PATH, DATA_DIR: house.dataDir };
    const look = () =>
      run(process.execPath, ['dist/apps/cli/src/main.js', 'doctor'], { cwd: root, env }).then(
        ({ stdout }) => stdout,
        ({ stdout }: { stdout: string }) => stdout,
      );
    let said = '';
    // Putting the clock back leaves the worker some seconds of work.
    await until('all in order', async () => (said = await look()).includes('全部相符')).catch(() =>
      expect(said).toBe(''),
    );
    expect(said).toMatch(/^相符 {2}审计链：\d{4,} 条记录逐条相扣/);
  });

  it('does not play twice, and answers the same', async () => {
    expect((await play()).trim().split('\n').at(-1)).toBe('发榜 22 项，揭榜 20 项，承榜 19 项');
  });
});
