import type { RuleSet } from '#contracts';
import type { Schemas } from '../../api/client';
import { hundredths } from '../../text/money';
import { PlainTable } from './plain-table';
import { scoresOf, type SheetEntry } from './types';

/** The agreed scores and what each member said of them. */
export function ConsensusTable({
  consensus,
  rules,
}: {
  consensus: Schemas['ConsensusView'];
  rules: Pick<RuleSet, 'criteria'>;
}) {
  return (
    <>
      <PlainTable<SheetEntry>
        label="合议得分"
        numbered={false}
        rows={consensus.entries}
        rowKey={(it) => it.bidId}
        columns={[
          { title: '揭榜方', heading: true, cell: (it) => it.label },
          ...rules.criteria.map(({ id, name, weight }) => ({
            title: `${name}（${weight}）`,
            align: 'right' as const,
            cell: (it: SheetEntry) => hundredths(scoresOf(it)[id] ?? 0),
          })),
          {
            title: '合计',
            align: 'right',
            cell: (it) => <b>{hundredths(it.totalHundredths ?? 0)}</b>,
          },
          { title: '评语', cell: (it) => it.comment ?? '—' },
        ]}
      />
      {consensus.opinions.length > 0 && (
        <ul>
          {consensus.opinions.map(({ label, agrees, dissent }) => (
            <li key={label}>
              {label}：{agrees ? '同意' : `不同意。${dissent ?? ''}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
