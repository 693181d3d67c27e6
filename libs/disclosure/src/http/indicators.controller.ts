import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  FUNDING_MODE_NAMES,
  SERVICE_CATEGORY_NAMES,
  type FundingMode,
  type ServiceCategory,
} from '#contracts';
import { DomainError, isDate, shanghaiDate } from '#kernel';
import { Answer, AnswerList, Database, Field, Public } from '#platform';
import { listingFacts, type Period } from '../application/queries/indicators.query.js';
import {
  counts,
  figuresOf,
  MEASURES,
  ratesOf,
  sentenceOf,
  type ListingFact,
  type Measure,
} from '../domain/indicators.js';

const GROUPINGS = ['street', 'category', 'fundingMode', 'month'] as const;
type Grouping = (typeof GROUPINGS)[number];

class PeriodQuery {
  @Field.date('截至日期', { optional: true, description: '含当日；省略为今天' }) asOf?: string;
  @Field.date('起始日期', { optional: true, description: '省略为截至日期当年的1月1日' })
  from?: string;
  @Field.oneOf('计数方式', ['listing', 'round'], {
    optional: true,
    description: 'listing：一项榜单无论几轮只计一次；round：按次',
  })
  countBy?: Period['countBy'];
}

class MeasureQuery extends PeriodQuery {
  @Field.oneOf('指标', MEASURES) measure: Measure;
}

class GroupingQuery extends PeriodQuery {
  @Field.oneOf('分组', GROUPINGS) by: Grouping;
}

class RateView {
  @Field.text('名称') name: string;
  @Field.text('公式') formula: string;
  @Field.text('百分比', { nullable: true }) percent: string | null;
}

class FiguresView {
  @Field.int('发榜') posted: number;
  @Field.int('揭榜') bid: number;
  @Field.int('承榜') awarded: number;
  @Field.int('无人揭榜') no_bid: number;
  @Field.int('揭榜未承榜') bid_not_awarded: number;
  @Field.int('流榜') unsuccessful: number;
  @Field.int('撤榜') cancelled: number;
  @Field.int('办理中') under_way: number;
}

class IndicatorsView extends FiguresView {
  @Field.date('起始日期') from: string;
  @Field.date('截至日期') asOf: string;
  @Field.list('比率', () => RateView) rates: RateView[];
  @Field.text('一句话通报') sentence: string;
}

class GroupView extends FiguresView {
  @Field.text('分组代号') key: string;
  @Field.text('分组名称') name: string;
}

class CountedListingView {
  @Field.uuid('榜单') listingId: string;
  @Field.uuid('首轮榜单') rootId: string;
  @Field.text('编号', { nullable: true }) code: string | null;
  @Field.text('名称') title: string;
  @Field.text('发榜单位') unitName: string;
  @Field.text('服务类别') category: string;
  @Field.text('资金方式') fundingMode: string;
  @Field.text('截至当日的状态') status: string;
  @Field.instant('首次发榜时间') firstPublishedAt: Date;
}

@ApiTags('公众')
@Controller('public/indicators')
export class IndicatorsController {
  constructor(private readonly db: Database) {}

  /** 发榜、揭榜、承榜及比率，截至任一日，由事件记录算出。 */
  @Get()
  @Public()
  @Answer(IndicatorsView)
  async indicators(@Query() query: PeriodQuery): Promise<IndicatorsView> {
    const period = await this.period(query);
    const figures = figuresOf(await listingFacts(this.db, period));
    const { from, asOf } = period;
    return {
      from,
      asOf,
      ...figures,
      rates: ratesOf(figures),
      sentence: sentenceOf(figures, from, asOf),
    };
  }

  /** 一个指标背后的榜单。 */
  @Get('listings')
  @Public()
  @AnswerList(CountedListingView)
  async listings(@Query() query: MeasureQuery): Promise<CountedListingView[]> {
    const facts = (await listingFacts(this.db, await this.period(query))).filter(
      counts[query.measure],
    );
    const names = await this.db.query<{ id: string; code: string | null; title: string }>(
      'SELECT id, code, title FROM listing WHERE id = ANY($1)',
      [facts.map((fact) => fact.listingId)],
    );
    const byId = new Map(names.map((row) => [row.id, row]));
    return facts.map(({ hadBid: _sealedUntilClosed, unitId: _unitId, ...fact }) => {
      const { code, title } = byId.get(fact.listingId)!;
      return { ...fact, code, title };
    });
  }

  /** 按街道、类别、资金方式或月份分组。 */
  @Get('groups')
  @Public()
  @AnswerList(GroupView)
  async groups(@Query() query: GroupingQuery): Promise<GroupView[]> {
    const groups = new Map<string, { name: string; facts: ListingFact[] }>();
    for (const fact of await listingFacts(this.db, await this.period(query))) {
      const { key, name } = groupOf(fact, query.by);
      const group = groups.get(key) ?? { name, facts: [] };
      group.facts.push(fact);
      groups.set(key, group);
    }
    return [...groups].map(([key, { name, facts }]) => ({ key, name, ...figuresOf(facts) }));
  }

  /** @throws DomainError invalid_input when the period runs backwards */
  private async period(query: PeriodQuery): Promise<Period> {
    const asOf = query.asOf ?? shanghaiDate(await this.db.now());
    const from = query.from ?? `${asOf.slice(0, 4)}-01-01`;
    if (!isDate(asOf) || !isDate(from) || from > asOf) {
      throw new DomainError('invalid_input', { fields: { from: '起始日期不能晚于截至日期' } });
    }
    return { from, asOf, countBy: query.countBy ?? 'listing' };
  }
}

function groupOf(fact: ListingFact, by: Grouping): { key: string; name: string } {
  const { unitId, unitName, category, fundingMode, firstPublishedAt } = fact;
  switch (by) {
    case 'street':
      return { key: unitId, name: unitName };
    case 'category':
      return { key: category, name: SERVICE_CATEGORY_NAMES[category as ServiceCategory] };
    case 'fundingMode':
      return { key: fundingMode, name: FUNDING_MODE_NAMES[fundingMode as FundingMode] };
    case 'month': {
      const month = shanghaiDate(firstPublishedAt).slice(0, 7);
      return { key: month, name: `${Number(month.slice(5))}月` };
    }
  }
}
