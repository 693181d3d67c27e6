/**
 * 负面清单：政府购买服务不得包含的内容（《政府购买服务管理办法》第十条）。A hit means that the need does not suit
 * social organisations.
 */
export const NEGATIVE_ITEM_NAMES = {
  not_government_duty: '不属于政府职责范围',
  government_only: '应当由政府直接履职',
  goods_or_works: '属于货物或者工程',
  financing: '属于融资行为',
  labour: '属于购买人员招聘、劳务派遣',
  other_forbidden: '法律法规规定的其他不得购买的内容',
} as const;
export type NegativeItem = keyof typeof NEGATIVE_ITEM_NAMES;
export const NEGATIVE_ITEMS = Object.keys(NEGATIVE_ITEM_NAMES) as NegativeItem[];
