import type { Schemas } from '../../api/client';
import { ProblemError } from '../../api/problem';
import type { Need } from './words';

/** What is written of a need: a choice not yet made is null, so that nothing is chosen for anybody. */
export interface NeedContent {
  title: string;
  body: string;
  source: Schemas['NeedBody']['source'];
  category: Schemas['NeedBody']['category'] | null;
  urgency: number | null;
  beneficiaryCount: number | null;
  unitId: string | null;
  onBehalf: boolean;
  contactName: string;
  contactPhone: string;
}

export const NOTHING: NeedContent = {
  title: '',
  body: '',
  source: 'resident_appeal',
  category: null,
  urgency: null,
  beneficiaryCount: null,
  unitId: null,
  onBehalf: false,
  contactName: '',
  contactPhone: '',
};

export const LABELS: Record<keyof NeedContent, string> = {
  title: '标题',
  body: '内容',
  source: '来源',
  category: '服务类别',
  urgency: '急不急',
  beneficiaryCount: '受益人数',
  unitId: '所涉街道或社区',
  onBehalf: '代填',
  contactName: '联系人',
  contactPhone: '联系电话',
};

export const contentOf = (need: Need): NeedContent => ({
  title: need.title,
  body: need.body,
  source: need.source,
  category: need.category,
  urgency: need.urgency,
  beneficiaryCount: need.beneficiaryCount || null,
  unitId: need.unitId,
  onBehalf: need.onBehalf,
  contactName: need.contactName ?? '',
  contactPhone: need.contactPhone ?? '',
});

export type Faults = Partial<Record<keyof NeedContent, string>>;

/** What is still missing or wrong, in words beside the field. The server asks the same again. */
export function faultsOf(content: NeedContent): Faults {
  const faults: Faults = {};
  if (content.title.trim().length < 4) faults.title = '请用一句话写明，不少于 4 个字';
  if (content.body.trim().length < 10) faults.body = '请再写详细一点，不少于 10 个字';
  if (!content.category) faults.category = '请选择一类；说不准的选“其他”';
  if (!content.urgency) faults.urgency = '请选择急不急';
  if (!content.unitId) faults.unitId = '请选择街道或社区';
  if (content.onBehalf && !content.contactName.trim()) {
    faults.contactName = '代填的请写明居民怎么称呼';
  }
  return faults;
}

/** The content as the server takes it. @throws ProblemError naming what is missing */
export function bodyOf(content: NeedContent): Schemas['NeedBody'] {
  const fields = faultsOf(content);
  if (Object.keys(fields).length > 0) {
    throw new ProblemError('invalid_input', '还有没填好的地方。', 422, false, fields);
  }
  return {
    title: content.title.trim(),
    body: content.body.trim(),
    source: content.source,
    category: content.category!,
    urgency: content.urgency!,
    beneficiaryCount: content.beneficiaryCount ?? 0,
    unitId: content.unitId!,
    onBehalf: content.onBehalf,
    contactName: content.contactName.trim() || null,
    contactPhone: content.contactPhone.trim() || null,
  };
}
