import {
  FUNDING_MODES,
  SERVICE_CATEGORIES,
  type FundingMode,
  type ServiceCategory,
} from '#contracts';
import { Field, isThere, type Database } from '#platform';

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

type Used = Pick<PublicFiltersView, 'categories' | 'fundingModes' | 'years'>;

const published = (condition: string) =>
  isThere(`listing l WHERE l.published_at IS NOT NULL AND ${condition}`);
const YEAR = (end: 'min' | 'max') =>
  `(SELECT extract(year FROM ${end}(published_at) AT TIME ZONE 'Asia/Shanghai')::int FROM listing)`;
const yearBegins = (year: string) => `make_timestamptz(${year}, 1, 1, 0, 0, 0, 'Asia/Shanghai')`;

/** Asked for each choice whether anything has it: a look into an index each, however many listings there are. */
const USED = `SELECT
  ARRAY(SELECT c FROM unnest($1::text[]) WITH ORDINALITY AS a (c, place)
         WHERE ${published('l.category = c')} ORDER BY place) AS categories,
  ARRAY(SELECT m FROM unnest($2::text[]) WITH ORDINALITY AS a (m, place)
         WHERE ${published('l.funding_mode = m')} ORDER BY place) AS "fundingModes",
  ARRAY(SELECT y::text FROM generate_series(${YEAR('min')}, ${YEAR('max')}) AS y
         WHERE ${published(`l.published_at >= ${yearBegins('y')} AND l.published_at < ${yearBegins('y + 1')}`)}
         ORDER BY y DESC) AS years`;

/** What the hall's filters offer: places and alliances in use, and what has been published at all. */
export async function publicFilters(db: Database): Promise<PublicFiltersView> {
  const [units, alliances, used] = await Promise.all([
    db.query<PublicChoice & { kind: string }>(
      `SELECT id, name, kind FROM unit u
       WHERE u.kind = 'street' AND u.active
          OR u.kind NOT IN ('street', 'community')
             AND ${published('l.posting_unit_id = u.id')}
       ORDER BY division_code NULLS LAST, name, id`,
    ),
    db.query<PublicChoice & Record<string, unknown>>(
      `SELECT id, name FROM alliance WHERE active ORDER BY name, id`,
    ),
    db.one<Used>(USED, [SERVICE_CATEGORIES, FUNDING_MODES]),
  ]);
  const choice = ({ id, name }: PublicChoice): PublicChoice => ({ id, name });
  return {
    streets: units.filter(({ kind }) => kind === 'street').map(choice),
    departments: units.filter(({ kind }) => kind !== 'street').map(choice),
    alliances,
    ...used!,
  };
}
