import {
  ACCEPTANCE_STATUS_NAMES,
  AGREEMENT_STATUS_NAMES,
  AMENDMENT_STATUS_NAMES,
  AWARD_STATUS_NAMES,
  BID_STATUS_NAMES,
  EVALUATION_STATUS_NAMES,
  LISTING_STATUS_NAMES,
  MILESTONE_STATUS_NAMES,
  NEED_STATUS_NAMES,
  OBJECTION_STATUS_NAMES,
  READING_STATUS_NAMES,
} from '#contracts';

/** Names of states as users read them, by subject. */
export const STATUS_NAMES = {
  need: NEED_STATUS_NAMES,
  listing: LISTING_STATUS_NAMES,
  amendment: AMENDMENT_STATUS_NAMES,
  bid: BID_STATUS_NAMES,
  evaluation: EVALUATION_STATUS_NAMES,
  award: AWARD_STATUS_NAMES,
  objection: OBJECTION_STATUS_NAMES,
  agreement: AGREEMENT_STATUS_NAMES,
  milestone: MILESTONE_STATUS_NAMES,
  acceptance: ACCEPTANCE_STATUS_NAMES,
  reading: READING_STATUS_NAMES,
} satisfies Record<string, Readonly<Record<string, string>>>;

export type Subject = keyof typeof STATUS_NAMES;

/** How a state looks beside its word: red for what is on now, amber for what waits for somebody. */
export type Tone = 'strong' | 'info' | 'waiting' | 'good' | 'bad' | 'quiet';

const TONES: Record<Exclude<Tone, 'quiet'>, readonly string[]> = {
  strong: ['published', 'notice'],
  info: [
    'submitted',
    'closed',
    'evaluating',
    'award_proposed',
    'under_evaluation',
    'scoring',
    'consensus',
    'declaring',
    'forming',
    'in_progress',
    'ranked',
    'signed',
    'admitted',
    'answered',
    'inspected',
    'transferred',
  ],
  waiting: [
    'under_review',
    'awaiting_consents',
    'needs_confirmation',
    'returned',
    'proposed',
    'filed',
    'drafted',
    'requested',
    'reported',
    'rectification',
    'partially_met',
    'reserve',
  ],
  good: [
    'accepted',
    'awarded',
    'completed',
    'effective',
    'finalised',
    'met',
    'solved_on_spot',
    'in_force',
    'confirmed',
  ],
  bad: ['unsuccessful', 'disqualified', 'not_met', 'annulled', 'terminated', 'upheld'],
};

/** The tone of a state; the same word means the same colour everywhere. */
export function toneOf(status: string): Tone {
  for (const [tone, statuses] of Object.entries(TONES)) {
    if (statuses.includes(status)) return tone as Tone;
  }
  return 'quiet';
}

/** The state's name; the code itself where a newer server knows a state that this page does not. */
export function statusName(subject: Subject, status: string): string {
  const names: Readonly<Record<string, string>> = STATUS_NAMES[subject];
  return names[status] ?? status;
}
