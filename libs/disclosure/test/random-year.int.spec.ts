import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, type Client } from '../../../test/support/client.js';
import '#evaluation';
import '#fulfilment';
import '#notification';
import { disclosureControllers, DisclosureModule } from '../src/index.js';
import { Year, type Round, type Task } from './year.js';

let app: TestApp;
let year: Year;
let public_: Client;

beforeAll(async () => {
  app = await startApp([{ module: DisclosureModule, controllers: disclosureControllers }], {
    SESSION_HOURS: '720',
  });
  await app.clock.set('2026-11-22T09:00:00+08:00');
  year = await Year.begin(app);
  public_ = app.visitor();
});
afterAll(() => app?.stop());

const at = (day: string, time = '10:00') => `${day}T${time}:00+08:00`;
const round = (published: string, closed: string, more: Partial<Round> = {}): Round => ({
  publishedAt: at(published),
  deadline: at(closed, '17:00'),
  ...more,
});

/** Asks for a day of a year nobody else of these tests uses. */
const asOf = (day: string, more = '') => ok(public_.get(`/public/indicators?asOf=${day}${more}`));
const counts = (report: any): Record<string, number> =>
  Object.fromEntries(report.figures.map(({ measure, count }: any) => [measure, count]));

describe('the indicators of a random year', () => {
  it('agree with a plain count over many random stories, on any day', async () => {
    const tasks = randomTasks(80);
    for (const task of tasks) await year.add(task);
    for (const day of ['01-31', '02-14', '03-15', '05-01', '06-30', '09-09', '12-31']) {
      const report = await asOf(`2010-${day}`);
      expect([day, counts(report)]).toEqual([day, plainly(tasks, `2010-${day}`)]);
    }
  });
});

/** Stories of the year 2010 by a small generator of numbers, the same in every run. */
function randomTasks(count: number): Task[] {
  let seed = 20_100_101;
  const pick = (n: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * n);
  };
  const day = (offset: number) =>
    new Date(Date.UTC(2010, 0, 1 + offset)).toISOString().slice(0, 10);
  const story = (begin: number): [Round, number] => {
    const closes = begin + 5 + pick(20);
    const base = round(day(begin), day(closes));
    switch (pick(6)) {
      case 0:
        return [{ ...base, closed: false, cancelledAt: at(day(begin + 2)) }, begin + 3];
      case 1:
        return [{ ...base, unsuccessfulAt: at(day(closes), '17:01') }, closes + 2];
      case 2: {
        const failed = closes + 1 + pick(20);
        return [{ ...base, bids: 1 + pick(3), unsuccessfulAt: at(day(failed)) }, failed + 2];
      }
      case 3:
        return [{ ...base, bids: 1 }, Infinity];
      case 4: {
        const effective = closes + 5 + pick(20);
        const annulled = effective + 5 + pick(30);
        return [
          {
            ...base,
            bids: 2,
            effectiveAt: at(day(effective), '24:00'),
            annulledAt: at(day(annulled)),
            unsuccessfulAt: at(day(annulled), '11:00'),
          },
          annulled + 2,
        ];
      }
      default:
        return [
          { ...base, bids: 1 + pick(3), effectiveAt: at(day(closes + 5 + pick(20)), '24:00') },
          Infinity,
        ];
    }
  };
  return Array.from({ length: count }, () => {
    const rounds: Round[] = [];
    let begin = pick(200);
    while (begin < 340 && rounds.length < 3) {
      const [one, next] = story(begin);
      rounds.push(one);
      if (pick(2) === 0) break;
      begin = next;
    }
    return { rounds };
  });
}

/** The same figures by plain reading of the stories. */
function plainly(tasks: Task[], day: string): Record<string, number> {
  const end = Date.parse(at(day, '24:00'));
  const before = (instant?: string) => instant !== undefined && Date.parse(instant) < end;
  const until = (instant?: string) => instant !== undefined && Date.parse(instant) <= end;
  const sums = {
    posted: 0,
    bid: 0,
    awarded: 0,
    unanswered: 0,
    bid_not_awarded: 0,
    unsuccessful: 0,
    cancelled: 0,
    underway: 0,
  };
  for (const task of tasks) {
    const rounds = task.rounds.filter(({ publishedAt }) => before(publishedAt));
    if (rounds.length === 0) continue;
    const bid = rounds.some(
      (it) => it.closed !== false && until(it.deadline) && (it.bids ?? 0) > 0,
    );
    const awarded = rounds.some((it) => until(it.effectiveAt) && !before(it.annulledAt));
    const last = rounds.at(-1)!;
    const failed = before(last.unsuccessfulAt);
    const cancelled = before(last.cancelledAt);
    sums.posted += 1;
    if (bid) sums.bid += 1;
    if (awarded) sums.awarded += 1;
    if (bid && !awarded) sums.bid_not_awarded += 1;
    if (awarded) continue;
    if (failed) sums.unsuccessful += 1;
    if (failed && !bid) sums.unanswered += 1;
    if (cancelled) sums.cancelled += 1;
    if (!failed && !cancelled) sums.underway += 1;
  }
  return sums;
}
