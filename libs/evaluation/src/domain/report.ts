import type { ScoringMethod } from '#contracts';
import { canonicalJson, commitSeed, sha256Hex } from '#kernel';
import { agreementOf, type Agreement } from './agreement.js';
import { checkDraw } from './draw.js';
import type { MemberKind } from './panel.js';
import { recompute } from './ranking.js';
import type { Ranking } from './ranking.types.js';
import { verifyRoadShow, verifyRoadShowDraw, type RecordedRoadShow } from './road-show-record.js';
import { drawDigest, type PublishedDraw } from './verify-draw.js';

/** The second one states how far the members agreed; reports of the first stay as they are. */
export const REPORT_FORMATS = ['evaluation-report/1', 'evaluation-report/2'] as const;
export const REPORT_FORMAT = 'evaluation-report/2';

/** 评审汇总, as anybody may read it after the result: members are numbers, bidders are labels. */
export interface PublicReport {
  format: (typeof REPORT_FORMATS)[number];
  listingId: string;
  listingCode: string | null;
  round: number;
  method: ScoringMethod;
  /** how many sat for whom, and how many left because of a conflict */
  panel: { size: number; experts: number; recused: number };
  /** with its seeds; candidates are ids of the register, without names */
  draws: PublishedDraw[];
  /** SHA-256 of the tie seed in the ranking, on record since the opening */
  tieCommitment: string;
  bids: { bidId: string; label: string }[];
  disqualified: { bidId: string; label: string; reason: string }[];
  ranking: Ranking;
  /** of the members' own sheets; null where there is too little to compare */
  agreement?: Agreement | null;
  /** absent where there was none */
  roadShow?: RecordedRoadShow;
}

/** What the members wrote; for the committee and the supervisor. */
export interface MemberRecord {
  member: string;
  accountId: string;
  kind: MemberKind;
  /** SHA-256 of the locked sheet's canonical content */
  sheetDigest: string | null;
  remarks: { bidId: string; comment: string | null; outlierReason: string | null }[];
  /** of the panel's agreed scores, where the rules ask for them */
  opinion: { agrees: boolean; dissent: string | null } | null;
}

export interface EvaluationReport {
  public: PublicReport;
  members: MemberRecord[];
  /** SHA-256 over the canonical public part */
  digest: string;
}

/** SHA-256 over a report's canonical public part. */
export const reportDigest = (report: PublicReport): string => sha256Hex(canonicalJson(report));

/**
 * Checks a report by nothing but itself: digest, committed seeds, draws and ranking come out as
 * printed. What does not is named; an empty list means that it holds.
 */
export function checkReport({
  public: report,
  digest,
}: Pick<EvaluationReport, 'public' | 'digest'>) {
  const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
  const checks = {
    digest: reportDigest(report) === digest,
    tie_seed: commitSeed(report.ranking.tieSeed) === report.tieCommitment,
    draws: report.draws.every(
      (draw) => checkDraw(draw) && (draw.digest === undefined || drawDigest(draw) === draw.digest),
    ),
    agreement:
      report.format === 'evaluation-report/1' ||
      same(agreementOf(report.ranking.rows), report.agreement),
    road_show:
      !report.roadShow ||
      [
        ...verifyRoadShowDraw(report.roadShow.draw),
        verifyRoadShow(
          report.roadShow,
          report.ranking.rows.map(({ bidId }) => bidId),
        ),
      ].every(({ holds }) => holds),
    ranking: same(recompute(report.ranking), report.ranking),
  };
  return (Object.keys(checks) as (keyof typeof checks)[]).filter((name) => !checks[name]);
}
