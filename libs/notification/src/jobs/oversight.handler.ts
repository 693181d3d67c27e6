import { READING_SUBJECT_NAMES } from '#contracts';
import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { notify, type Note } from '../application/notify.js';
import { accountsOf, agentsOf } from '../application/queries/members.query.js';
import { readingFacts } from '../application/queries/reading-facts.query.js';

const READING_EVENTS = [
  'reading.requested',
  'reading.confirmed',
  'reading.refused',
  'reading.used',
] as const;
type ReadingEvent = (typeof READING_EVENTS)[number];

/** 紧急调阅: who is to confirm, who asked, and with every use those whose content it is. */
@OnEvent(READING_EVENTS, 'notify-readings')
export class NotifyOfReadings implements EventHandler<ReadingEvent> {
  async handle(tx: Tx, { id, name, payload }: DeliveredEvent<ReadingEvent>): Promise<void> {
    const reading = await readingFacts(tx, payload.readingId);
    const notes: Record<ReadingEvent, () => Promise<Note>> = {
      'reading.requested': async () => ({
        kind: 'reading.to_confirm',
        to: await accountsOf(tx, 'committee_approver'),
      }),
      'reading.confirmed': async () => ({ kind: 'reading.confirmed', to: [reading.requestedBy] }),
      'reading.refused': async () => ({ kind: 'reading.refused', to: [reading.requestedBy] }),
      'reading.used': async () => ({
        kind: 'reading.used',
        to: [...reading.accountIds, ...(await agentsOf(tx, reading.organizationIds))],
      }),
    };
    const facts = { subject: READING_SUBJECT_NAMES[reading.kind] };
    await notify(tx, { eventId: id, facts }, [await notes[name]()]);
  }
}
