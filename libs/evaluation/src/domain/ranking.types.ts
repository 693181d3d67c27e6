import type { RuleSet } from '#contracts';

/** Names the procedure below in every report; a changed procedure gets a new name. */
export const RANKING_ALGORITHM = 'ranking/1';

/** Scores of one bid by criterion, in hundredths of a point: 0 … weight × 100. */
export type CriterionScores = Readonly<Record<string, number>>;

export interface RankingBid {
  bidId: string;
  /** instant of the receipt of the version that counts, ISO 8601 in UTC with milliseconds */
  receivedAt: string;
}

/** One member's locked sheet. */
export interface RankingSheet {
  /** 评委1 … 评委n: what the report calls the member */
  member: string;
  scores: Readonly<Record<string, CriterionScores>>;
}

export type RankingRules = Pick<
  RuleSet,
  'criteria' | 'method' | 'passLineHundredths' | 'tieBreakOrder'
>;

export interface RankingInput {
  rules: RankingRules;
  bids: readonly RankingBid[];
  sheets: readonly RankingSheet[];
  /** the panel's agreed scores by bid; asked for by the method `consensus` alone */
  consensus: Readonly<Record<string, CriterionScores>> | null;
  /** disclosed seed of the public draw that decides what nothing else can */
  tieSeed: string;
}

/** What one member gave one bid; with `drop_extremes` the two totals that do not count are marked. */
export interface MemberFigure {
  member: string;
  scores: CriterionScores;
  totalHundredths: number;
  dropped: 'highest' | 'lowest' | null;
}

/** Mean of a criterion over all members (or the agreed score), with what it was computed from. */
export interface CriterionFigure {
  criterionId: string;
  sumHundredths: number;
  count: number;
  meanHundredths: number;
  minimumHundredths: number | null;
  met: boolean;
}

export type Decision = { by: 'criterion'; criterionId: string } | { by: 'receipt' | 'draw' };

export interface RankingRow {
  bidId: string;
  /** 1, 2, 3 … without gaps or doubles: acceptable bids first */
  rank: number;
  receivedAt: string;
  members: MemberFigure[];
  consensus: CriterionScores | null;
  /** sum of the totals that count, and how many they are */
  sumHundredths: number;
  count: number;
  totalHundredths: number;
  criteria: CriterionFigure[];
  passLineMet: boolean;
  /** pass line and every minimum reached: may be awarded */
  acceptable: boolean;
  /** what put this bid behind the one above it when both have the same total; null otherwise */
  tieDecidedBy: Decision | null;
}

export interface Ranking {
  algorithm: typeof RANKING_ALGORITHM;
  rules: RankingRules;
  tieSeed: string;
  rows: RankingRow[];
}
