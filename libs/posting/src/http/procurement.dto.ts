import { PROCUREMENT_METHODS, type ProcurementMethod } from '#contracts';
import { Field } from '#platform';
import type { ProcurementResult } from '../domain/procurement.policy.js';
import { ListingVersionBody } from './listing.dto.js';

const EITHER = { optional: true, nullable: true } as const;

export class HandOverBody extends ListingVersionBody {
  @Field.longText('理由', {
    optional: true,
    min: 0,
    max: 2000,
    description: '预算上限未达到采购限额标准时必填',
  })
  reason?: string;
}

export class ProcurementResultBody extends ListingVersionBody {
  @Field.text('公告编号', { max: 100 }) noticeNumber: string;
  @Field.oneOf('采购方式', PROCUREMENT_METHODS) method: ProcurementMethod;
  @Field.text('成交供应商', { max: 200 }) supplier: string;
  @Field.fen('成交金额') amountFen: number;
  @Field.date('成交日期') concludedOn: string;
  @Field.text('公告链接', { ...EITHER, max: 1000, description: '链接和成交文件至少有一项' })
  link?: string | null;
  @Field.uuid('成交文件', EITHER) fileId?: string | null;
}

export class CorrectProcurementBody extends ProcurementResultBody {
  @Field.longText('更正理由', { max: 2000 }) reason: string;
}

export class ProcurementAcknowledgement {
  @Field.uuid('记录') id: string;
  @Field.int('版本') version: number;
}

/** What was left out is none. */
export const resultFrom = <T extends ProcurementResultBody>(
  body: T,
): T & Pick<ProcurementResult, 'link' | 'fileId'> => ({
  ...body,
  link: body.link ?? null,
  fileId: body.fileId ?? null,
});
