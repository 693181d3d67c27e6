import { formatDateChinese, shanghaiDate } from '#kernel';
import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { notify, type Note } from '../application/notify.js';
import { accountsOf } from '../application/queries/members.query.js';
import { needFacts } from '../application/queries/need-facts.query.js';

const TO_STATER = [
  'need.review_started',
  'need.accepted',
  'need.returned',
  'need.merged',
  'need.rejected',
  'need.deferred',
  'need.transferred',
  'need.solved_on_spot',
] as const;
const NEED_EVENTS = ['need.submitted', ...TO_STATER] as const;
type NeedEvent = (typeof NEED_EVENTS)[number];

/** 需求: the committee hears of a new one, whoever stated it of what became of it. */
@OnEvent(NEED_EVENTS, 'notify-needs')
export class NotifyOfNeeds implements EventHandler<NeedEvent> {
  async handle(tx: Tx, { id, name, payload }: DeliveredEvent<NeedEvent>): Promise<void> {
    const need = await needFacts(tx, payload.needId);
    const submitted = `于${formatDateChinese(shanghaiDate(need.submittedAt))}`;
    const facts = { needId: payload.needId, submitted };
    const note: Note =
      name === 'need.submitted'
        ? { kind: 'need.to_sort', to: await accountsOf(tx, 'committee_officer') }
        : { kind: name, to: [need.statedBy] };
    await notify(tx, { eventId: id, facts }, [note]);
  }
}
