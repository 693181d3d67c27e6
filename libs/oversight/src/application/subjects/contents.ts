import type { ReadingSubject } from '#contracts';
import { Objection } from '#award';
import { Bid, bidderLabel, readEndedProposal, type BidProposal } from '#bidding';
import { Organization } from '#directory';
import { Evaluation, ScoreSheet } from '#evaluation';
import { formatYuan } from '#kernel';
import type { Tx } from '#platform';

/** One fact of what was read. */
export interface ReadingLine {
  name: string;
  value: string;
}

type Read = (tx: Tx, id: string) => Promise<ReadingLine[]>;

const line = (name: string, value: string | number | null | undefined): ReadingLine => ({
  name,
  value: String(value ?? ''),
});

/** Reads what a confirmed reading is about. */
export const CONTENTS: Record<ReadingSubject, Read> = {
  objector_contact: async (tx, id) => {
    const objection = await tx.manager.findOneByOrFail(Objection, { id });
    return [line('异议人', objection.objectorName), line('联系方式', objection.objectorContact)];
  },
  organization_contact: async (tx, id) => {
    const organization = await tx.manager.findOneByOrFail(Organization, { id });
    return [
      line('组织名称', organization.name),
      line('法定代表人', organization.legalRepresentative),
      line('联系人', organization.contactName),
      line('联系电话', organization.contactPhone),
    ];
  },
  recused_sheet: async (tx, id) => {
    const sheet = await tx.manager.findOneByOrFail(ScoreSheet, { id });
    const { ruleSet } = await tx.manager.findOneByOrFail(Evaluation, { id: sheet.evaluationId });
    const lines: ReadingLine[] = [];
    for (const { bidId, scores, comment } of sheet.entries) {
      const { openingOrder } = await tx.manager.findOneByOrFail(Bid, { id: bidId });
      const bidder = bidderLabel(openingOrder!);
      for (const { id: criterion, name } of ruleSet.criteria) {
        lines.push(line(`${bidder}，${name}`, scores[criterion] ?? '未打分'));
      }
      if (comment) lines.push(line(`${bidder}，评语`, comment));
    }
    return lines;
  },
  ended_bid: async (tx, id) => proposalLines(await readEndedProposal(tx, id)),
};

function proposalLines(proposal: BidProposal): ReadingLine[] {
  const { strengths, approach, outcome, budget, ownFundsFen, team, attachments } = proposal;
  const yuan = (fen: number) => `${formatYuan(fen)} 元`;
  return [
    line('自身优势', strengths.text),
    ...strengths.pastWork.map((it) =>
      line('以往业绩', `${it.project}（${it.client}）：${it.effect}`),
    ),
    line('工作思路', approach.text),
    ...approach.schedule.map((it) => line('进度安排', `${it.step}（${it.from} 至 ${it.to}）`)),
    line('风险与对策', approach.risks),
    line('预期效果', outcome.text),
    ...outcome.indicators.map((it) => line('指标', `${it.name}：${it.target} ${it.unit}`)),
    ...budget.map((it) => line('预算', `${it.item}：${yuan(it.amountFen)}`)),
    line('自筹资金', yuan(ownFundsFen)),
    ...team.map((it) =>
      line('团队', [it.name, it.role, it.qualification].filter(Boolean).join('，')),
    ),
    ...attachments.map((it) => line('附件', `${it.name}（SHA-256 ${it.sha256}）`)),
  ];
}
