import type { FundingMode } from '#contracts';
import type { Tx } from '#platform';
import { PostingSettings } from '#posting';
import { FUNDING_RULES } from '../domain/funding-rules.js';
import type { Paper, PaperKind } from '../domain/papers.js';
import { requirePapers } from '../domain/papers.js';
import { requirePlan, type PlannedMilestone } from '../domain/plan.policy.js';
import type { AgreementContent } from '../persistence/agreement.entity.js';

export interface PaperInput {
  kind: PaperKind;
  fileId?: string;
  reference?: string;
}

/** What the posting unit writes of an agreement; parties and amount follow from the award. */
export interface AgreementInput {
  startsOn: string;
  endsOn: string;
  content: AgreementContent;
  milestones: PlannedMilestone[];
  papers?: PaperInput[];
}

export const papersOf = (papers: readonly PaperInput[] = []): Paper[] =>
  papers.map(({ kind, fileId = null, reference = '' }) => ({ kind, fileId, reference }));

/**
 * The columns an input stands for, once it keeps the rules of its funding. Required papers may still
 * be missing: the approval asks for them.
 *
 * @throws DomainError plan_invalid | term_too_long | instalments_mismatch | instalment_rule |
 *         invalid_input
 */
export async function agreementColumns(
  tx: Tx,
  award: { fundingMode: FundingMode; amountFen: number },
  input: AgreementInput,
) {
  const { startsOn, endsOn, content, milestones } = input;
  const plan = { ...award, startsOn, endsOn, milestones };
  requirePlan(plan, await maxYears(tx, award.fundingMode));
  const papers = papersOf(input.papers);
  requirePapers(papers, []);
  return { startsOn, endsOn, content, plan: milestones, papers };
}

/** The office's own limit where it has set one. */
async function maxYears(tx: Tx, mode: FundingMode): Promise<number | null> {
  const [settings] = await tx.manager.find(PostingSettings, { take: 1 });
  return settings ? settings.fundingLimits[mode].maxYears : FUNDING_RULES[mode].maxYears;
}
