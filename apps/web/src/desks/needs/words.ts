import type { NeedStatus } from '#contracts';
import type { Schemas } from '../../api/client';

export type Need = Schemas['NeedView'];
export type NeedItem = Schemas['NeedItem'];
export type NegativeItem = NonNullable<Schemas['AcceptBody']['suitabilityChecklist']>[number];

/** 负面清单：不得由政府向社会力量购买的六类内容。 */
export const NEGATIVE_ITEM_NAMES: Record<NegativeItem, string> = {
  not_government_duty: '不属于政府职责范围',
  government_only: '应当由政府直接履职',
  goods_or_works: '属于货物或者工程',
  financing: '属于融资行为',
  labour: '属于购买人员招聘、劳务派遣',
  other_forbidden: '法律法规规定的其他不得购买的内容',
};

export const URGENCY_NAMES: Record<number, string> = { 1: '一般', 2: '较急', 3: '紧急' };

/** What became of a need, in a sentence for whoever stated it. */
export const OUTCOMES: Record<NeedStatus, string> = {
  draft: '还没有提交。点开接着写，写好后点“提交”。',
  submitted: '已经收到，等待综合党委研究。',
  under_review: '综合党委正在研究怎么办。',
  accepted: '已采纳，正在安排办理。',
  returned: '需要您补充一些情况。点开看意见，改好后再提交。',
  merged: '与相近的需求合在一起办理，进展照常可以看到。',
  rejected: '这次没有采纳，点开可以看原因。',
  deferred: '暂时不办，到期后会再研究。点开可以看原因和时间。',
  transferred: '已转给有关单位办理。',
  solved_on_spot: '已经当场办好，点开可以看办理结果。',
};

/** The sentence of an accepted need depends on the verdict. */
export function outcomeOf({ status, suitable }: Pick<NeedItem, 'status' | 'suitable'>): string {
  if (status !== 'accepted') return OUTCOMES[status];
  return suitable
    ? '已采纳，适合请社会组织来做，正在准备发榜。'
    : '已采纳，由有关单位办理，不需要发榜。';
}

/** States in which the stater may still change the text. */
export const isEditable = (status: NeedStatus): boolean =>
  status === 'draft' || status === 'returned';

/** States of a need that another one may be merged into. */
export const MERGE_TARGETS: readonly NeedStatus[] = [
  'submitted',
  'under_review',
  'deferred',
  'accepted',
];
