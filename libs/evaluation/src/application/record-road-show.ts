import type { RecordedRoadShow } from '../domain/road-show-record.js';
import { slotOvertime } from '../domain/road-show.js';
import type { Evaluation } from '../persistence/evaluation.entity.js';
import { findRoadShow, slotsOf } from './held-road-show.js';
import type { Tx } from '#platform';

/**
 * The road show as the report prints it: order, times, who did not come; why stays in the committee's
 * own record, because reasons name people. Undefined where there was none, or nobody left to present.
 */
export async function recordRoadShow(
  tx: Tx,
  { id, ruleSet }: Pick<Evaluation, 'id' | 'ruleSet'>,
): Promise<RecordedRoadShow | undefined> {
  const show = await findRoadShow(tx, id);
  if (!show?.draw || !ruleSet.roadShow) return undefined;
  const { slotMinutes, questionMinutes } = ruleSet.roadShow;
  const slots = await slotsOf(tx, show);
  const text = (at: Date | null) => at?.toISOString() ?? null;
  return {
    slotMinutes,
    questionMinutes,
    startsAt: text(show.startsAt),
    draw: show.draw,
    slots: slots.map(({ number, label, row }) => ({
      number,
      bidId: row.bidId,
      label,
      status: row.status,
      presentingAt: text(row.presentingAt),
      questionsAt: text(row.questionsAt),
      endedAt: text(row.endedAt),
      ...slotOvertime(row, { slotMinutes, questionMinutes }),
    })),
  };
}
