/**
 * Every event, in the past tense, with the facts it carries: ids and plain facts,
 * never contents, names of bidders, prices, telephone numbers or secrets.
 * Before the opening a bid's events carry the listing's and the bid's id alone.
 */
interface NeedFact {
  needId: string;
}
interface ListingFact {
  listingId: string;
}
interface BidFact {
  bidId: string;
  listingId: string;
}
interface EvaluationFact {
  evaluationId: string;
  listingId: string;
}
interface SlotFact extends EvaluationFact {
  slotId: string;
  bidId: string;
}
interface AwardFact {
  awardId: string;
  listingId: string;
}
interface ObjectionFact {
  objectionId: string;
  awardId: string;
  listingId: string;
}
interface AgreementFact {
  agreementId: string;
  listingId: string;
}
interface MilestoneFact extends AgreementFact {
  milestoneId: string;
}
interface AcceptanceFact extends AgreementFact {
  acceptanceId: string;
}
interface AmendmentFact extends ListingFact {
  amendmentId: string;
}

interface ReadingFact {
  readingId: string;
}

/** A row of the table: it says what the payload is, and holds nothing. */
const fact = <T>(): T => undefined as T;

/** The one table of events; the names exist at run time, the payloads for the compiler. */
export const EVENTS = {
  'need.stated': fact<NeedFact>(),
  'need.submitted': fact<NeedFact>(),
  'need.review_started': fact<NeedFact>(),
  'need.accepted': fact<NeedFact>(),
  'need.returned': fact<NeedFact>(),
  'need.merged': fact<NeedFact>(),
  'need.rejected': fact<NeedFact>(),
  'need.deferred': fact<NeedFact>(),
  'need.transferred': fact<NeedFact>(),
  'need.solved_on_spot': fact<NeedFact>(),

  'listing.drafted': fact<ListingFact>(),
  'listing.submitted_for_review': fact<ListingFact>(),
  'listing.returned': fact<ListingFact>(),
  'listing.publication_proposed': fact<ListingFact>(),
  'listing.publication_sent_back': fact<ListingFact>(),
  'listing.published': fact<ListingFact>(),
  'listing.amended': fact<ListingFact & { substantive: boolean; listingVersion: number }>(),
  'listing.enquiry_ended': fact<ListingFact & { unanswered: number }>(),
  'listing.closed': fact<ListingFact>(),
  'listing.opened': fact<ListingFact>(),
  'listing.award_proposed': fact<ListingFact>(),
  'listing.awarded': fact<ListingFact>(),
  'listing.evaluation_reopened': fact<ListingFact>(),
  'listing.work_started': fact<ListingFact>(),
  'listing.completed': fact<ListingFact>(),
  'listing.unsuccessful': fact<ListingFact & { reason: string }>(),
  'listing.cancelled': fact<ListingFact>(),
  'listing.handed_over': fact<ListingFact>(),
  'listing.passed_on': fact<ListingFact & { allianceId: string }>(),
  'question.asked': fact<ListingFact & { questionId: string }>(),
  'question.answered': fact<ListingFact & { questionId: string }>(),
  'amendment.proposed': fact<AmendmentFact>(),
  'amendment.approved': fact<AmendmentFact>(),
  'amendment.declined': fact<AmendmentFact>(),
  'amendment.lapsed': fact<AmendmentFact>(),

  'bid.drafted': fact<BidFact>(),
  'bid.consents_requested': fact<BidFact>(),
  'bid.consent_given': fact<BidFact>(),
  'bid.consent_refused': fact<BidFact>(),
  'bid.member_left': fact<BidFact>(),
  'bid.submitted': fact<BidFact>(),
  'bid.confirmation_asked': fact<BidFact>(),
  'bid.confirmed': fact<BidFact>(),
  'bid.withdrawn': fact<BidFact>(),
  'bid.lapsed': fact<BidFact>(),
  'bid.opened': fact<BidFact>(),
  'bid.disqualified': fact<BidFact>(),
  'bid.ranked': fact<BidFact>(),
  'bid.reopened': fact<BidFact>(),
  'bid.awarded': fact<BidFact>(),
  'bid.kept_in_reserve': fact<BidFact>(),
  'bid.not_awarded': fact<BidFact>(),

  'evaluation.formed': fact<EvaluationFact>(),
  'evaluation.experts_drawn': fact<EvaluationFact>(),
  'evaluation.convened': fact<EvaluationFact>(),
  'evaluation.declared': fact<EvaluationFact & { memberId: string }>(),
  'evaluation.member_recused': fact<EvaluationFact & { memberId: string }>(),
  'evaluation.member_replaced': fact<EvaluationFact & { memberId?: string }>(),
  'evaluation.scoring_started': fact<EvaluationFact>(),
  'evaluation.sheet_submitted': fact<EvaluationFact & { memberId: string }>(),
  'evaluation.consensus_started': fact<EvaluationFact>(),
  'evaluation.ranked': fact<EvaluationFact>(),
  'evaluation.sheets_reopened': fact<EvaluationFact>(),
  'evaluation.finalised': fact<EvaluationFact>(),
  'evaluation.superseded': fact<EvaluationFact>(),

  'road_show.scheduled': fact<EvaluationFact & { roadShowId: string }>(),
  'slot.placed': fact<SlotFact>(),
  'slot.started': fact<SlotFact>(),
  'slot.questions_begun': fact<SlotFact>(),
  'slot.ended': fact<SlotFact>(),
  'slot.missed': fact<SlotFact>(),

  'award.proposed': fact<AwardFact>(),
  'award.approval_given': fact<AwardFact>(),
  'award.notice_started': fact<AwardFact>(),
  'award.effective': fact<AwardFact>(),
  'award.annulled': fact<AwardFact>(),
  'award.declined': fact<AwardFact>(),
  'objection.filed': fact<ObjectionFact>(),
  'objection.admitted': fact<ObjectionFact>(),
  'objection.rejected': fact<ObjectionFact>(),
  'objection.answered': fact<ObjectionFact>(),
  'objection.upheld': fact<ObjectionFact>(),
  'objection.dismissed': fact<ObjectionFact>(),
  'objection.withdrawn': fact<ObjectionFact>(),

  'agreement.drafted': fact<AgreementFact>(),
  'agreement.approved': fact<AgreementFact>(),
  'agreement.sent_back': fact<AgreementFact>(),
  'agreement.side_signed': fact<AgreementFact>(),
  'agreement.signed': fact<AgreementFact>(),
  'agreement.completed': fact<AgreementFact>(),
  'agreement.terminated': fact<AgreementFact>(),
  'milestone.scheduled': fact<MilestoneFact>(),
  'milestone.reported': fact<MilestoneFact>(),
  'milestone.inspected': fact<MilestoneFact>(),
  'payment.recorded': fact<MilestoneFact>(),
  'acceptance.requested': fact<AcceptanceFact>(),
  'acceptance.inspected': fact<AcceptanceFact>(),
  'acceptance.rectification_asked': fact<AcceptanceFact>(),
  'acceptance.accepted': fact<AcceptanceFact>(),
  'acceptance.terminated': fact<AcceptanceFact>(),

  'reading.requested': fact<ReadingFact>(),
  'reading.confirmed': fact<ReadingFact>(),
  'reading.refused': fact<ReadingFact>(),
  'reading.used': fact<ReadingFact>(),

  'deadline.scheduled': fact<{ deadlineId: string; kind: string; dueAt: string }>(),
  'reminder.due': fact<{ kind: string; subjectId: string; listingId?: string; dueAt: string }>(),
};
export type Events = typeof EVENTS;

export type EventName = keyof Events;
export type EventPayload<N extends EventName> = Events[N];

/** Deadlines that the clock brings; each has one handler in the worker. */
export const DEADLINE_KINDS = [
  'listing.close',
  'listing.enquiry_end',
  'listing.open',
  'award.notice_end',
  'milestone.due',
  'acceptance.rectification_end',
  'reminder.bid_deadline_3_workdays',
  'reminder.bid_deadline_1_day',
  'reminder.notice_1_day',
  'reminder.milestone_3_workdays',
  'reminder.overdue',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
