import {
  FUNDING_MODES,
  PUBLIC_LISTING_STATUSES,
  SERVICE_CATEGORIES,
  type FundingMode,
  type ServiceCategory,
} from '#contracts';
import { Field } from '#platform';
import type { PublicListingStatus } from '../../domain/public-status.js';
import { Several } from './several.js';

/** What the hall's list can be narrowed to; of a query string, or kept as JSON. */
export class HallFilters {
  @Several('状态', PUBLIC_LISTING_STATUSES) status?: PublicListingStatus[];
  @Field.queryBoolean('正在揭榜', { optional: true, description: '以服务器时间为准' })
  open?: boolean;
  @Field.uuid('发榜单位', { optional: true, description: '含下级单位' }) unitId?: string;
  @Field.uuid('联盟', { optional: true, description: '承榜生效之日承榜单位所在的联盟' })
  allianceId?: string;
  @Several('服务类别', SERVICE_CATEGORIES) category?: ServiceCategory[];
  @Several('资金方式', FUNDING_MODES) fundingMode?: FundingMode[];
  @Field.queryBoolean('接受联合揭榜', { optional: true }) jointAllowed?: boolean;
  @Field.queryInt('预算上限不低于（分）', { optional: true, min: 0 }) ceilingMin?: number;
  @Field.queryInt('预算上限不高于（分）', { optional: true, min: 0 }) ceilingMax?: number;
  @Field.date('截止日期自', { optional: true }) deadlineFrom?: string;
  @Field.date('截止日期至', { optional: true }) deadlineTo?: string;
  @Field.text('关键词', {
    optional: true,
    max: 50,
    description:
      '名称、编号、正文、发榜单位、服务类别或附件名称里的词；名称和发榜单位也可用拼音或首字母',
  })
  keyword?: string;
}
