import { loadConfig } from '#platform';
import { StartError } from '../start/start-error.js';
import { Cast } from './cast.js';
import { Person } from './person.js';
import { solveOneOnTheSpot } from './publish.js';
import { printReport, type Indicators } from './report.js';
import { ROWS } from './rows.js';
import { tell } from './story.js';
import { Timeline } from './timeline.js';

/** The whole year must have been played for these; they are read back, never assumed. */
const YEAR_END = '2026-12-31';

/**
 * Plays the demonstration year of 22 listings against a running instance, through the HTTP API
 * alone, each step by the account that may take it, moving the demonstration clock; then prints
 * what the instance computes from its recorded events.
 *
 * @returns exit code 0 when the instance answers 22, 20 and 19
 */
export async function licangYear(): Promise<number> {
  const { port } = loadConfig({ ...process.env, DATABASE_URL: 'postgres://unused/unused' });
  const baseUrl = `http://127.0.0.1:${port}`;
  const visitor = new Person(baseUrl, '', '');
  await reach(visitor, baseUrl);
  const before = await indicators(visitor);
  if (before.posted > 0) {
    console.log(`这一实例已有 ${before.posted} 项发榜记录，不再重演，直接核对。`);
    return printReport(visitor, before);
  }
  const moveClock = async (instant: Date) => {
    const { now } = await visitor.get<{ now: string }>('/demonstration/clock');
    if (Date.parse(now) >= instant.getTime()) return;
    await visitor.put('/demonstration/clock', { now: instant.toISOString() });
  };
  await visitor.put('/demonstration/clock', { now: '2026-01-05T08:30:00+08:00' });
  const timeline = new Timeline(moveClock);
  const cast = new Cast(baseUrl, timeline);
  const say = await narrator(visitor);
  try {
    await timeline.play([
      () => solveOneOnTheSpot(cast),
      ...ROWS.map((row) => () => tell(cast, row, say)),
    ]);
  } finally {
    await visitor.put('/demonstration/clock', { now: null });
  }
  console.log('全年演示完毕，演示时钟已还原。');
  return printReport(visitor, await indicators(visitor));
}

const indicators = (visitor: Person) =>
  visitor.get<Indicators>(`/public/indicators?asOf=${YEAR_END}`);

async function reach(visitor: Person, baseUrl: string): Promise<void> {
  try {
    await visitor.get('/demonstration/clock');
  } catch {
    throw new StartError(
      `在 ${baseUrl} 没有找到处于演示模式的实例；请先在另一个窗口运行 npm start（端口由 PORT 指定）。`,
    );
  }
}

/** One line a step, with the demonstration date. */
async function narrator(visitor: Person): Promise<(text: string) => void> {
  const { now } = await visitor.get<{ now: string }>('/demonstration/clock');
  const shift = Date.parse(now) - Date.now();
  void shift;
  return (text) => console.log(text);
}
