import type { Database } from '#platform';
import { memberLabel } from '../../domain/labels.js';
import type { RoadShowQuestionView } from './road-show.views.js';

type Row = Omit<RoadShowQuestionView, 'by'> & { slotId: string; seat: number };

/** The questions of a road show by slot, in the order they were put. */
export async function questionsBySlot(
  db: Database,
  evaluationId: string,
): Promise<Map<string, RoadShowQuestionView[]>> {
  const rows = await db.query<Row>(
    `SELECT q.id, q.version, q.slot_id AS "slotId", m.seat, q.text, q.created_at AS "askedAt",
            q.answer, q.answered_at AS "answeredAt"
     FROM road_show_question q JOIN panel_member m ON m.id = q.member_id
     WHERE q.evaluation_id = $1 ORDER BY q.id`,
    [evaluationId],
  );
  const bySlot = new Map<string, RoadShowQuestionView[]>();
  for (const { slotId, seat, ...question } of rows) {
    bySlot.set(slotId, [...(bySlot.get(slotId) ?? []), { ...question, by: memberLabel(seat) }]);
  }
  return bySlot;
}
