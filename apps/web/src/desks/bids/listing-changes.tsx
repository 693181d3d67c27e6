import { useQuery } from '@tanstack/react-query';
import { ORG_TYPE_NAMES, roadShowText, SCORING_METHOD_NAMES, type RoadShowRules } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { date, dateTime } from '../../text/dates';
import { hundredths, yuan } from '../../text/money';
import { Loaded } from '../../ui';

type Change = Schemas['FieldChangeView'];

/** What changed in a listing after the version somebody answered. */
export function ListingChanges({ listingId, since }: { listingId: string; since: number }) {
  const versions = useQuery({
    queryKey: ['listings', listingId, 'versions'],
    queryFn: () =>
      data(api.GET('/api/v1/listings/{id}/versions', { params: { path: { id: listingId } } })),
  });
  return (
    <Loaded query={versions}>
      {(list) => {
        const later = list
          .filter(({ contentVersion }) => contentVersion > since)
          .sort((a, b) => a.contentVersion - b.contentVersion);
        if (later.length === 0) return <p className="secondary">没有查到变更内容，请查看榜单。</p>;
        return (
          <div className="stack">
            {later.map(({ contentVersion, at, reason, changes }) => (
              <section key={contentVersion} aria-label={`第 ${contentVersion} 版的变更`}>
                <h3>
                  第 {contentVersion} 版{'　'}
                  <span className="secondary small">{dateTime(at)} 起生效</span>
                </h3>
                {reason && <p>变更原因：{reason}</p>}
                <dl className="changes">
                  {changes.map((change) => (
                    <OneChange key={change.field} change={change} />
                  ))}
                </dl>
              </section>
            ))}
          </div>
        );
      }}
    </Loaded>
  );
}

function OneChange({ change: { field, name, before, after } }: { change: Change }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <p>
          <span className="tag tag-bad">原</span> <del>{inWords(field, before)}</del>
        </p>
        <p>
          <span className="tag tag-good">现</span> <ins>{inWords(field, after)}</ins>
        </p>
      </dd>
    </div>
  );
}

type Loose = Record<string, unknown>;

/** A field of a listing as readers know it, whatever its shape. */
function inWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '（未填）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return field.endsWith('Fen') ? yuan(value) : String(value);
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return dateTime(value);
    return /^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : value;
  }
  if (field === 'targets') return lines(value as Loose[], targetWords);
  if (field === 'conditions') return conditionWords(value as Loose);
  if (field === 'ruleSet') return ruleWords(value as Loose);
  if (field === 'attachments') return lines(value as Loose[], ({ name }) => String(name));
  return Array.isArray(value) ? value.map(String).join('、') : JSON.stringify(value);
}

const lines = (items: Loose[], say: (item: Loose) => string): string =>
  items.length > 0 ? items.map(say).join('；') : '（无）';

const targetWords = ({ name, target, unit, proof }: Loose) =>
  `${String(name)} ${String(target)} ${String(unit)}${proof ? `（${String(proof)}）` : ''}`;

function conditionWords({ orgTypes, minRating, other }: Loose): string {
  const kinds = (orgTypes as (keyof typeof ORG_TYPE_NAMES)[]).map((type) => ORG_TYPE_NAMES[type]);
  return [
    `机构类别：${kinds.length > 0 ? kinds.join('、') : '不限'}`,
    `等级评估：${minRating ? `${String(minRating)}A 及以上` : '不限'}`,
    ...(other ? [String(other)] : []),
  ].join('；');
}

function ruleWords({ criteria, method, passLineHundredths, roadShow }: Loose): string {
  const parts = (criteria as Loose[]).map(
    ({ name, weight }) => `${String(name)} ${String(weight)} 分`,
  );
  return [
    parts.join('、'),
    SCORING_METHOD_NAMES[method as keyof typeof SCORING_METHOD_NAMES],
    typeof passLineHundredths === 'number'
      ? `合格线 ${hundredths(passLineHundredths)} 分`
      : '不设合格线',
    `路演：${roadShowText(roadShow as RoadShowRules | null)}`,
  ].join('；');
}
