import { transformFileSync } from '@swc/core';
import chineseDays from 'chinese-days';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officialYear } from '../src/index.js';

const SOURCE = 'libs/kernel/src';
const rows = officialYear(2026, (date) => chineseDays.isWorkday(date));

/** Runs in a process of its own, because TZ is read when a process starts. */
const PROBE = `
import { WorkCalendar } from './calendar.js';
import * as time from './time.js';
const calendar = new WorkCalendar(${JSON.stringify(rows)});
const late = new Date('2026-03-07T16:30:00Z');
console.log(JSON.stringify({
  offset: new Date('2026-01-15T00:00:00Z').getTimezoneOffset(),
  answers: [
    calendar.addWorkdays('2026-02-12', 5),
    calendar.addWorkdays('2026-09-21', 5),
    calendar.addWorkdays('2026-09-29', 5),
    calendar.addWorkdays('2026-04-30', 7),
    calendar.addWorkdays('2026-06-17', 3),
    calendar.addWorkdays('2026-09-18', 1),
    calendar.noticePeriod('2026-09-30', 5),
    calendar.countWorkdays('2026-03-01', '2026-12-31'),
    time.shanghaiDate(late),
    time.formatShanghai(late),
    time.endOfDay('2026-03-08').toISOString(),
    time.addDays('2026-03-07', 1),
    time.weekday('2026-11-22'),
  ],
}));
`;

const expected = [
  '2026-02-26',
  '2026-09-29',
  '2026-10-12',
  '2026-05-13',
  '2026-06-23',
  '2026-09-20',
  { start: '2026-10-08', end: '2026-10-13' },
  211,
  '2026-03-08',
  '2026年3月8日 00:30',
  '2026-03-08T16:00:00.000Z',
  '2026-03-08',
  7,
];

describe('working days and Beijing time', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kernel-'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'probe.js'), PROBE);
    for (const name of readdirSync(SOURCE).filter((file) => file.endsWith('.ts'))) {
      const { code } = transformFileSync(join(SOURCE, name), { sourceMaps: false });
      writeFileSync(join(folder, name.replace(/ts$/, 'js')), code);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['UTC', 0],
    ['Asia/Shanghai', -480],
    ['America/New_York', 300],
    ['Pacific/Kiritimati', -840],
  ])('are the same in a process in %s', (zone, offset) => {
    const run = spawnSync(process.execPath, [join(folder, 'probe.js')], {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual({ offset, answers: expected });
  });
});
