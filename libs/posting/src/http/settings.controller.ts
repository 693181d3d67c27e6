import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { FundingMode } from '#contracts';
import { Allow, Answer, Command, Database, Done, Field, type CommandContext } from '#platform';
import {
  ChangeSettings,
  PostingSettingsAcknowledgement,
} from '../application/change-settings.use-case.js';
import { settingsInForce } from '../application/settings.js';
import type { FundingLimit } from '../domain/funding-limits.js';
import { STAFF } from './readers.js';

class FundingLimitBody implements FundingLimit {
  @Field.fen('额度上限', { nullable: true }) ceilingFen: number | null;
  @Field.fen('采购限额标准', {
    nullable: true,
    min: 1,
    description: '单位：分；达到即须转政府采购程序',
  })
  procurementThresholdFen: number | null;
  @Field.int('最长年限', { nullable: true, min: 1, max: 10 }) maxYears: number | null;
  @Field.text('依据', { min: 0, max: 500 }) basis: string;
}

class FundingLimitsBody implements Record<FundingMode, FundingLimit> {
  @Field.object('政府购买服务', () => FundingLimitBody) gov_purchase: FundingLimitBody;
  @Field.object('设立项目资金', () => FundingLimitBody) project_fund: FundingLimitBody;
  @Field.object('补贴活动经费', () => FundingLimitBody) activity_subsidy: FundingLimitBody;
}

class PostingSettingsBody {
  @Matches(/^[A-Z]{1,8}$/, { message: '编号前缀须为 1–8 个大写字母' })
  @Field.text('编号前缀', { max: 8 })
  codePrefix: string;
  @Field.object('资金限额', () => FundingLimitsBody) fundingLimits: FundingLimitsBody;
  @Field.int('版本', { min: 0, description: '未修改过为 0' }) version: number;
}

@ApiTags('发榜设置')
@Controller('posting-settings')
export class PostingSettingsController {
  constructor(
    private readonly db: Database,
    private readonly changeSettings: ChangeSettings,
  ) {}

  /** 编号前缀与各资金方式的限额。 */
  @Get()
  @Allow(...STAFF, 'administrator')
  @Answer(PostingSettingsBody)
  async get(): Promise<PostingSettingsBody> {
    return structuredClone(await settingsInForce(this.db)) as PostingSettingsBody;
  }

  /** 修改发榜设置；已发榜的不受影响。 */
  @Put()
  @Allow('administrator')
  @Done(PostingSettingsAcknowledgement)
  change(
    @Command() command: CommandContext,
    @Body() body: PostingSettingsBody,
  ): Promise<PostingSettingsAcknowledgement> {
    return this.changeSettings.execute(command, body);
  }
}
