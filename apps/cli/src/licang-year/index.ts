import { formatDateChinese, shanghaiDate } from '#kernel';
import { pickConfig } from '#platform';
import { StartError } from '../start/start-error.js';
import { Cast } from './cast.js';
import { Person } from './person.js';
import { solveOneOnTheSpot } from './publish.js';
import { countOf, indicators, printReport } from './report.js';
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
 * @param lastDay plays to noon of this day (`2026-03-31`) and leaves the clock there, so that listings
 *   stand in every state; the whole year without it
 * @returns exit code 0 when the instance answers 22, 20 and 19, or was left on the day asked for
 */
export async function licangYear(lastDay?: string): Promise<number> {
  const end = lastDay === undefined ? undefined : dayInYear(lastDay);
  const { port } = pickConfig(['port']);
  const baseUrl = `http://127.0.0.1:${port}`;
  const visitor = new Person(baseUrl, '', '');
  await reach(visitor, baseUrl);
  const before = await indicators(visitor, YEAR_END);
  const posted = countOf(before, 'posted');
  if (posted > 0) {
    console.log(`这一实例的 2026 年已有 ${posted} 项发榜记录，不再重演，直接核对。`);
    return printReport(before);
  }
  let today = new Date('2026-01-05T08:30:00+08:00');
  const moveClock = async (instant: Date) => {
    const { now } = await visitor.get<{ now: string }>('/demonstration/clock');
    if (Date.parse(now) >= instant.getTime()) return;
    await visitor.put('/demonstration/clock', { now: instant.toISOString() });
    today = instant;
  };
  await visitor.put('/demonstration/clock', { now: today.toISOString() });
  const timeline = new Timeline(moveClock);
  const cast = new Cast(baseUrl, timeline);
  const say = (text: string) => console.log(`${formatDateChinese(shanghaiDate(today))} ${text}`);
  const stories = [() => solveOneOnTheSpot(cast), ...ROWS.map((row) => () => tell(cast, row, say))];
  if (end) {
    await timeline.play(stories, end);
    console.log(`已演示到 ${formatDateChinese(lastDay!)}，演示时钟停在这一天中午。`);
    return 0;
  }
  try {
    await timeline.play(stories);
  } finally {
    await visitor.put('/demonstration/clock', { now: null });
  }
  console.log('全年演示完毕，演示时钟已还原。');
  return printReport(await indicators(visitor, YEAR_END));
}

function dayInYear(day: string): Date {
  const noon = new Date(`${day}T12:00:00+08:00`);
  if (!/^2026-\d\d-\d\d$/.test(day) || Number.isNaN(noon.getTime())) {
    throw new StartError(`日期“${day}”有误，应为 2026 年的一天，如 2026-03-31。`);
  }
  return noon;
}

async function reach(visitor: Person, baseUrl: string): Promise<void> {
  try {
    await visitor.get('/demonstration/clock');
  } catch {
    throw new StartError(
      `在 ${baseUrl} 没有找到处于演示模式的实例；请先在另一个窗口运行 npm start（端口由 PORT 指定）。`,
    );
  }
}
