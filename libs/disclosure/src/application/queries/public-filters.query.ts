import {
  FUNDING_MODES,
  SERVICE_CATEGORIES,
  type FundingMode,
  type ServiceCategory,
} from '#contracts';
import { Field, type Database } from '#platform';

class PublicChoice {
  @Field.uuid('编号') id: string;
  @Field.text('名称') name: string;
}

export class PublicFiltersView {
  @Field.list('街道', () => PublicChoice, { max: 1000 }) streets: PublicChoice[];
  @Field.list('发过榜的部门', () => PublicChoice, { max: 1000 }) departments: PublicChoice[];
  @Field.list('联盟', () => PublicChoice, { max: 1000 }) alliances: PublicChoice[];
  @Field.someOf('已有榜单的服务类别', SERVICE_CATEGORIES) categories: ServiceCategory[];
  @Field.someOf('已有榜单的资金方式', FUNDING_MODES) fundingModes: FundingMode[];
  @Field.texts('有榜单的年份', { each: 4 }) years: string[];
}

/** What the hall's filters offer: places and alliances in use, and what has been published at all. */
export async function publicFilters(db: Database): Promise<PublicFiltersView> {
  const [units, alliances, used] = await Promise.all([
    db.query<PublicChoice & { kind: string }>(
      `SELECT id, name, kind FROM unit u
       WHERE u.kind = 'street' AND u.active
          OR u.kind NOT IN ('street', 'community')
             AND EXISTS (SELECT 1 FROM listing l
                         WHERE l.posting_unit_id = u.id AND l.published_at IS NOT NULL)
       ORDER BY division_code NULLS LAST, name, id`,
    ),
    db.query<PublicChoice & Record<string, unknown>>(
      `SELECT id, name FROM alliance WHERE active ORDER BY name, id`,
    ),
    db.query<{ category: ServiceCategory; mode: FundingMode; year: string }>(
      `SELECT DISTINCT category, funding_mode AS mode,
              to_char(published_at AT TIME ZONE 'Asia/Shanghai', 'YYYY') AS year
       FROM listing WHERE published_at IS NOT NULL`,
    ),
  ]);
  const choice = ({ id, name }: PublicChoice): PublicChoice => ({ id, name });
  return {
    streets: units.filter(({ kind }) => kind === 'street').map(choice),
    departments: units.filter(({ kind }) => kind !== 'street').map(choice),
    alliances,
    categories: SERVICE_CATEGORIES.filter((one) => used.some(({ category }) => category === one)),
    fundingModes: FUNDING_MODES.filter((one) => used.some(({ mode }) => mode === one)),
    years: [...new Set(used.map(({ year }) => year))].sort().reverse(),
  };
}
