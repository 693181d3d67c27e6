import type { Source } from '#directory';
import { In, Not } from 'typeorm';
import { SEATED_STATES } from '../../domain/panel.js';
import { Evaluation } from '../../persistence/evaluation.entity.js';
import { PanelMember } from '../../persistence/panel-member.entity.js';
import { managerOf } from '../source.js';

export interface FinalRow {
  bidId: string;
  rank: number;
  totalHundredths: number;
  acceptable: boolean;
}

export interface FinalRanking {
  evaluationId: string;
  /** by rank; empty when every bid was disqualified */
  rows: FinalRow[];
}

/** The frozen ranking of the round that stands; null while there is none. */
export async function finalRanking(
  source: Source,
  listingId: string,
): Promise<FinalRanking | null> {
  const evaluation = await managerOf(source).findOneBy(Evaluation, {
    listingId,
    status: 'finalised',
  });
  if (!evaluation) return null;
  return {
    evaluationId: evaluation.id,
    rows: evaluation.report!.public.ranking.rows.map(
      ({ bidId, rank, totalHundredths, acceptable }) => ({
        bidId,
        rank,
        totalHundredths,
        acceptable,
      }),
    ),
  };
}

/** Accounts that sit on the panel of the round that stands: they decide no later step of the listing. */
export async function panelAccounts(source: Source, listingId: string): Promise<string[]> {
  const manager = managerOf(source);
  const evaluation = await manager.findOneBy(Evaluation, {
    listingId,
    status: Not('superseded' as const),
  });
  if (!evaluation) return [];
  const members = await manager.findBy(PanelMember, {
    evaluationId: evaluation.id,
    state: In([...SEATED_STATES]),
  });
  return members.map((member) => member.accountId).sort();
}
