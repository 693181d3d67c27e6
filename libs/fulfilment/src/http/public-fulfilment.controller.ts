import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FUNDING_MODE_NAMES, FUNDING_MODES, type FundingMode } from '#contracts';
import { Answer, AnswerList, Database, Field, Id, Public } from '#platform';
import { RatingSummary, ratingSummary } from '../application/queries/ratings.query.js';
import { FUNDING_RULES } from '../domain/funding-rules.js';
import { PAPER_KINDS, PAPER_NAMES, type PaperKind } from '../domain/papers.js';

export class PaperKindView {
  @Field.oneOf('材料种类', PAPER_KINDS) kind: PaperKind;
  @Field.text('名称') name: string;
}

class RequiredPapers {
  @Field.list('协议审批前', () => PaperKindView) agreement: PaperKindView[];
  @Field.list('每次拨付', () => PaperKindView) payment: PaperKindView[];
  @Field.list('申请验收', () => PaperKindView) acceptance: PaperKindView[];
}

export class FundingRuleView {
  @Field.oneOf('资金方式', FUNDING_MODES) fundingMode: FundingMode;
  @Field.text('名称') name: string;
  @Field.int('最少期数') minInstalments: number;
  @Field.int('最多期数') maxInstalments: number;
  @Field.int('首期最高比例（%）', { nullable: true }) firstMaxPercent: number | null;
  @Field.object('必备材料', () => RequiredPapers) papers: RequiredPapers;
  @Field.text('依据') basis: string;
}

@ApiTags('公众')
@Controller('public')
export class PublicFulfilmentController {
  constructor(private readonly db: Database) {}

  /** 榜单的居民评价汇总。 */
  @Get('listings/:id/ratings')
  @Public()
  @Answer(RatingSummary)
  ratings(@Id() id: string): Promise<RatingSummary> {
    return ratingSummary(this.db, id);
  }

  /** 三种资金方式的拨付规则与必备材料。 */
  @Get('funding-rules')
  @Public()
  @AnswerList(FundingRuleView)
  rules(): FundingRuleView[] {
    const named = (kinds: readonly PaperKind[]) =>
      kinds.map((kind) => ({ kind, name: PAPER_NAMES[kind] }));
    return FUNDING_MODES.map((fundingMode) => {
      const { minInstalments, maxInstalments, firstMaxPercent, papers, basis } =
        FUNDING_RULES[fundingMode];
      return {
        fundingMode,
        name: FUNDING_MODE_NAMES[fundingMode],
        minInstalments,
        maxInstalments,
        firstMaxPercent,
        papers: {
          agreement: named(papers.agreement),
          payment: named(papers.payment),
          acceptance: named(papers.acceptance),
        },
        basis,
      };
    });
  }
}
