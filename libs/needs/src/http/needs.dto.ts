import {
  NEED_SOURCES,
  SERVICE_CATEGORIES,
  type NeedSource,
  type ServiceCategory,
} from '#contracts';
import { Field } from '#platform';
import type { NeedContent } from '../application/state-need.use-case.js';
import { NEGATIVE_ITEMS, type NegativeItem } from '../domain/vocabulary.js';

export class NeedBody {
  @Field.text('标题', { min: 4, max: 100 }) title: string;
  @Field.longText('内容', { min: 10, max: 5000 }) body: string;
  @Field.oneOf('来源', NEED_SOURCES) source: NeedSource;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES) category: ServiceCategory;
  @Field.int('急难程度', { min: 1, max: 3, description: '1 一般，2 较急，3 紧急' }) urgency: number;
  @Field.int('受益人数', { optional: true, min: 0, max: 10_000_000, description: '不详填 0' })
  beneficiaryCount?: number;
  @Field.uuid('所涉街道或社区') unitId: string;
  @Field.boolean('代填', { optional: true }) onBehalf?: boolean;
  @Field.text('联系人', { optional: true, nullable: true, max: 50 }) contactName?: string | null;
  @Field.phone('联系电话', { optional: true, nullable: true }) contactPhone?: string | null;
}

export class NeedChangeBody extends NeedBody {
  @Field.int('版本', { min: 1 }) version: number;
}

/** A form replaces the need's content as a whole: what is left out is empty. */
export function contentOf(body: NeedBody): NeedContent {
  return {
    title: body.title,
    body: body.body,
    source: body.source,
    category: body.category,
    urgency: body.urgency,
    beneficiaryCount: body.beneficiaryCount ?? 0,
    unitId: body.unitId,
    onBehalf: body.onBehalf ?? false,
    contactName: body.contactName ?? null,
    contactPhone: body.contactPhone ?? null,
  };
}

export class VersionBody {
  @Field.int('版本', { min: 1 }) version: number;
}

export class AcceptBody extends VersionBody {
  @Field.boolean('适由社会组织承担', { optional: true, description: '采纳时必填' })
  suitable?: boolean;
  @Field.longText('适宜性理由', { optional: true, min: 0, max: 2000, description: '采纳时必填' })
  suitabilityReason?: string;
  @Field.someOf('负面清单命中', NEGATIVE_ITEMS, { optional: true, max: 10 })
  suitabilityChecklist?: NegativeItem[];
  @Field.longText('梳理意见', { optional: true, max: 2000 }) opinion?: string;
}

export class OpinionBody extends VersionBody {
  @Field.longText('梳理意见', { min: 0, max: 2000, description: '必填，提出人可见' })
  opinion: string;
}

export class MergeBody extends OpinionBody {
  @Field.uuid('并入的需求') intoId: string;
}

export class DeferBody extends OpinionBody {
  @Field.date('暂缓至') deferredUntil: string;
}

export class TransferBody extends OpinionBody {
  @Field.text('转办单位', { max: 100 }) transferredTo: string;
}

export class SolveBody extends VersionBody {
  @Field.longText('办理结果', { optional: true, min: 0, max: 2000, description: '必填' })
  solvedNote?: string;
  @Field.date('办结日期', { optional: true, description: '不填为今天' }) solvedOn?: string;
  @Field.uuids('依据附件', { optional: true, max: 20 }) fileIds?: string[];
}

export class AttachBody extends VersionBody {
  @Field.uuid('文件') fileId: string;
}

export class DetachQuery {
  @Field.queryInt('版本', { min: 1 }) version: number;
}
