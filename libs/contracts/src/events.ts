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

export interface Events {
  'need.stated': NeedFact;
  'need.submitted': NeedFact;
  'need.review_started': NeedFact;
  'need.accepted': NeedFact;
  'need.returned': NeedFact;
  'need.merged': NeedFact;
  'need.rejected': NeedFact;
  'need.deferred': NeedFact;
  'need.transferred': NeedFact;
  'need.solved_on_spot': NeedFact;

  'listing.drafted': ListingFact;
  'listing.submitted_for_review': ListingFact;
  'listing.returned': ListingFact;
  'listing.publication_proposed': ListingFact;
  'listing.publication_sent_back': ListingFact;
  'listing.published': ListingFact;
  'listing.amended': ListingFact & { substantive: boolean; listingVersion: number };
  'listing.enquiry_ended': ListingFact & { unanswered: number };
  'listing.closed': ListingFact;
  'listing.opened': ListingFact;
  'listing.award_proposed': ListingFact;
  'listing.awarded': ListingFact;
  'listing.evaluation_reopened': ListingFact;
  'listing.work_started': ListingFact;
  'listing.completed': ListingFact;
  'listing.unsuccessful': ListingFact & { reason: string };
  'listing.cancelled': ListingFact;
  'question.asked': ListingFact & { questionId: string };
  'question.answered': ListingFact & { questionId: string };
  'amendment.proposed': AmendmentFact;
  'amendment.approved': AmendmentFact;
  'amendment.declined': AmendmentFact;
  'amendment.lapsed': AmendmentFact;

  'bid.drafted': BidFact;
  'bid.consents_requested': BidFact;
  'bid.consent_given': BidFact;
  'bid.consent_refused': BidFact;
  'bid.member_left': BidFact;
  'bid.submitted': BidFact;
  'bid.confirmation_asked': BidFact;
  'bid.confirmed': BidFact;
  'bid.withdrawn': BidFact;
  'bid.lapsed': BidFact;
  'bid.opened': BidFact;
  'bid.disqualified': BidFact;
  'bid.ranked': BidFact;
  'bid.reopened': BidFact;
  'bid.awarded': BidFact;
  'bid.kept_in_reserve': BidFact;
  'bid.not_awarded': BidFact;

  'evaluation.formed': EvaluationFact;
  'evaluation.experts_drawn': EvaluationFact;
  'evaluation.convened': EvaluationFact;
  'evaluation.declared': EvaluationFact & { memberId: string };
  'evaluation.member_recused': EvaluationFact & { memberId: string };
  'evaluation.member_replaced': EvaluationFact & { memberId?: string };
  'evaluation.scoring_started': EvaluationFact;
  'evaluation.sheet_submitted': EvaluationFact & { memberId: string };
  'evaluation.consensus_started': EvaluationFact;
  'evaluation.ranked': EvaluationFact;
  'evaluation.sheets_reopened': EvaluationFact;
  'evaluation.finalised': EvaluationFact;
  'evaluation.superseded': EvaluationFact;

  'award.proposed': AwardFact;
  'award.approval_given': AwardFact;
  'award.notice_started': AwardFact;
  'award.effective': AwardFact;
  'award.annulled': AwardFact;
  'award.declined': AwardFact;
  'objection.filed': ObjectionFact;
  'objection.admitted': ObjectionFact;
  'objection.rejected': ObjectionFact;
  'objection.answered': ObjectionFact;
  'objection.upheld': ObjectionFact;
  'objection.dismissed': ObjectionFact;
  'objection.withdrawn': ObjectionFact;

  'agreement.drafted': AgreementFact;
  'agreement.approved': AgreementFact;
  'agreement.sent_back': AgreementFact;
  'agreement.side_signed': AgreementFact;
  'agreement.signed': AgreementFact;
  'agreement.completed': AgreementFact;
  'agreement.terminated': AgreementFact;
  'milestone.scheduled': MilestoneFact;
  'milestone.reported': MilestoneFact;
  'milestone.inspected': MilestoneFact;
  'payment.recorded': MilestoneFact;
  'acceptance.requested': AcceptanceFact;
  'acceptance.inspected': AcceptanceFact;
  'acceptance.rectification_asked': AcceptanceFact;
  'acceptance.accepted': AcceptanceFact;
  'acceptance.terminated': AcceptanceFact;

  'deadline.scheduled': { deadlineId: string; kind: string; dueAt: string };
  'reminder.due': { kind: string; subjectId: string; listingId?: string; dueAt: string };
}

export type EventName = keyof Events;
export type EventPayload<N extends EventName> = Events[N];

/** Deadlines that the clock brings; each has one handler in the worker. */
export const DEADLINE_KINDS = [
  'listing.close',
  'listing.enquiry_end',
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
