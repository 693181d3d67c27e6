import type { RuleSet } from '#contracts';
import type { Schemas } from '../../api/client';
import type { RoadShowDraw, Slot } from './road-show/types';

// What the API document calls an object: the shapes that the evaluation room writes.

export type Evaluation = Schemas['EvaluationView'];
export type Member = Schemas['PanelMemberView'];
export type CandidateBid = Schemas['CandidateBidView'];
export type Sheet = Schemas['ScoreSheetView'];
export type SheetEntry = Schemas['ScoreEntryView'];

/** Hundredths of a point by criterion. */
export type Scores = Record<string, number>;

export const rulesOf = (evaluation: Evaluation) => evaluation.ruleSet as unknown as RuleSet;
export const scoresOf = (entry: SheetEntry) => entry.scores as unknown as Scores;
export const drawsOf = (evaluation: Evaluation): HeldDraw[] =>
  (evaluation.draws as { held?: HeldDraw[] } | null)?.held ?? [];

/** A road show is asked for, and bidders are still to be heard. */
export const isHearing = ({ roadShow }: Pick<Evaluation, 'roadShow'>) =>
  roadShow !== null && roadShow !== 'over';

export const isSeated = ({ state }: Pick<Member, 'state'>) =>
  state === 'invited' || state === 'declared';

/** 评审专家抽取记录. */
export interface DrawRecord {
  algorithm: string;
  commitment: string;
  seed: string;
  seats: number;
  pool: { expertId: string; stratum: 1 | 2 | 3 }[];
  exclusions: { expertId: string; reasons: string[] }[];
  order: string[];
}

export interface HeldDraw extends DrawRecord {
  drawnAt: string;
}

export interface RankingRow {
  bidId: string;
  rank: number;
  receivedAt: string;
  members: {
    member: string;
    scores: Scores;
    totalHundredths: number;
    dropped: 'highest' | 'lowest' | null;
  }[];
  consensus: Scores | null;
  sumHundredths: number;
  count: number;
  totalHundredths: number;
  criteria: {
    criterionId: string;
    sumHundredths: number;
    count: number;
    meanHundredths: number;
    minimumHundredths: number | null;
    met: boolean;
  }[];
  passLineMet: boolean;
  acceptable: boolean;
  tieDecidedBy: { by: 'criterion'; criterionId: string } | { by: 'receipt' | 'draw' } | null;
}

export interface PublicReport {
  listingId: string;
  listingCode: string | null;
  round: number;
  method: Evaluation['method'];
  panel: { size: number; experts: number; recused: number };
  draws: HeldDraw[];
  tieCommitment: string;
  bids: { bidId: string; label: string }[];
  disqualified: { bidId: string; label: string; reason: string }[];
  ranking: {
    algorithm: string;
    rules: Pick<RuleSet, 'criteria' | 'method' | 'passLineHundredths' | 'tieBreakOrder'>;
    tieSeed: string;
    rows: RankingRow[];
  };
  /** Kendall's W; absent in older reports. */
  agreement?: { numerator: number; denominator: number; tenThousandths: number } | null;
  /** Absent where there was none. */
  roadShow?: {
    slotMinutes: number;
    questionMinutes: number;
    draw: RoadShowDraw;
    slots: RecordedSlot[];
  };
}

/** A bidder's road show as the report prints it. */
export type RecordedSlot = Pick<
  Slot,
  'number' | 'bidId' | 'label' | 'status' | 'presentingAt' | 'questionsAt' | 'endedAt'
> &
  Pick<Slot, 'presentingOver' | 'questionsOver'>;

/** What the members wrote, for the office alone. */
export interface MemberRecord {
  member: string;
  name: string | null;
  kind: Member['kind'];
  sheetDigest: string | null;
  remarks: { bidId: string; comment: string | null; outlierReason: string | null }[];
  opinion: { agrees: boolean; dissent: string | null } | null;
}

export interface Report {
  public: PublicReport;
  digest: string;
  faults: string[];
  members: MemberRecord[] | null;
}

export function reportOf(view: Schemas['EvaluationReportView']): Report {
  const members = view.members as { list?: MemberRecord[] } | null;
  return {
    public: view.public as unknown as PublicReport,
    digest: view.digest,
    faults: view.faults,
    members: members?.list ?? null,
  };
}

/** 揭榜意向书的内容. */
export interface Proposal {
  strengths: {
    text: string;
    pastWork: {
      project: string;
      client: string;
      amountFen: number | null;
      period: string;
      effect: string;
    }[];
  };
  approach: {
    text: string;
    schedule: { step: string; from: string; to: string }[];
    risks: string;
  };
  outcome: {
    text: string;
    indicators: { name: string; unit: string; target: number; proof: string }[];
  };
  budget: {
    item: string;
    unitPriceFen: number;
    quantity: number;
    amountFen: number;
    note: string;
  }[];
  ownFundsFen: number;
  team: { name: string | null; role: string; qualification: string }[];
  attachments: { fileId: string; name: string; size: number }[];
}

export interface Declaration {
  employment: boolean;
  directorship: boolean;
  control: boolean;
  kinship: boolean;
  otherInterest: boolean;
  explanation?: string;
  relatedOrganizationIds: string[];
  confidentiality: boolean;
}

/** The reader's own seat on the panel. */
export type Mine = NonNullable<Evaluation['mine']>;
