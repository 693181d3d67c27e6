import type { Tx } from '#platform';
import { requiredExperts } from '../domain/panel.js';
import { agreementOf } from '../domain/agreement.js';
import { memberLabel } from '../domain/labels.js';
import { rank } from '../domain/ranking.js';
import { REPORT_FORMAT, reportDigest, type EvaluationReport } from '../domain/report.js';
import { scoresByBid, sheetDigest } from '../domain/sheet.js';
import type { Consensus } from '../persistence/consensus.entity.js';
import { PanelMember } from '../persistence/panel-member.entity.js';
import type { Held } from './held.js';
import type { MemberSheet } from './own-sheet.js';
import type { CandidateBid } from './queries/candidate-bids.query.js';
import { rankingSheets } from './ranking-sheets.js';
import { recordRoadShow } from './record-road-show.js';

export interface ReportSources extends Held {
  bids: readonly CandidateBid[];
  /** none where no bid was left to score */
  sheets: readonly MemberSheet[];
  consensus: Consensus | null;
}

/** Ranks, and writes down everything that the ranking was computed from. */
export async function buildReport(
  tx: Tx,
  { listing, evaluation, bids, sheets, consensus }: ReportSources,
): Promise<EvaluationReport> {
  const { ruleSet } = evaluation;
  const { criteria, method, passLineHundredths, tieBreakOrder } = ruleSet;
  const recused = await tx.manager.countBy(PanelMember, {
    evaluationId: evaluation.id,
    state: 'recused',
  });
  const ranking = rank({
    rules: { criteria, method, passLineHundredths, tieBreakOrder },
    tieSeed: evaluation.tieSeed,
    bids: bids
      .filter((bid) => bid.inPlay)
      .map(({ bidId, receivedAt }) => ({ bidId, receivedAt: receivedAt.toISOString() })),
    sheets: rankingSheets(sheets),
    consensus: consensus ? scoresByBid(consensus.entries) : null,
  });
  const roadShow = await recordRoadShow(tx, evaluation);
  const report: EvaluationReport['public'] = {
    format: REPORT_FORMAT,
    listingId: listing.id,
    listingCode: listing.code,
    round: evaluation.round,
    method,
    panel: { size: requiredExperts(ruleSet) + 1, experts: requiredExperts(ruleSet), recused },
    draws: evaluation.draws.map(({ drawnBy: _by, ...record }) => record),
    tieCommitment: evaluation.tieCommitment,
    bids: bids
      .filter((bid) => bid.inPlay || bid.disqualified)
      .map(({ bidId, label }) => ({ bidId, label })),
    disqualified: bids
      .filter((bid) => bid.disqualified)
      .map(({ bidId, label, reason }) => ({ bidId, label, reason: reason ?? '' })),
    ranking,
    agreement: agreementOf(ranking.rows),
    ...(roadShow ? { roadShow } : {}),
  };
  const members = sheets.map(({ member, sheet }) => {
    const opinion = consensus?.opinions.find(({ memberId }) => memberId === member.id);
    return {
      member: memberLabel(member.seat!),
      accountId: member.accountId,
      kind: member.kind,
      sheetDigest: sheetDigest(sheet.entries),
      remarks: sheet.entries.map(({ bidId, comment, outlierReason }) => ({
        bidId,
        comment: comment ?? null,
        outlierReason: outlierReason ?? null,
      })),
      opinion: opinion ? { agrees: opinion.agrees, dissent: opinion.dissent ?? null } : null,
    };
  });
  return { public: report, members, digest: reportDigest(report) };
}
