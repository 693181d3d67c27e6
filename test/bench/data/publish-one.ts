import { at, Cast } from '../../../apps/cli/src/licang-year/cast.js';
import { Person } from '../../../apps/cli/src/licang-year/person.js';
import { publish } from '../../../apps/cli/src/licang-year/publish.js';
import { ROWS } from '../../../apps/cli/src/licang-year/rows.js';

/** Publishes one listing as people do. @returns its id */
export async function publishOne(baseUrl: string): Promise<string> {
  const visitor = new Person(baseUrl, '', '');
  const moveClock = (instant: Date | null) => visitor.put('/demonstration/clock', { now: instant });
  await moveClock(at('2026-01-05', '09:00'));
  const model = await publish(new Cast(baseUrl, { until: moveClock as never }), ROWS[3]!);
  await moveClock(null);
  return model.id;
}
