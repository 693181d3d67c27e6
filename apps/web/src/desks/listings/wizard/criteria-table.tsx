import { Input, InputNumber, Select } from 'antd';
import { hundredths } from '../../../text/money';
import type { Criterion, RuleSet } from './draft-value';
import { useGap } from './item';
import { RowsTable } from './rows-table';

const STEPS = [10, 25, 50, 100, 200, 500];

/** A short name of its own for a new line; only the tie order refers to it. */
function newId(criteria: readonly Criterion[]): string {
  const taken = new Set(criteria.map(({ id }) => id));
  let number = criteria.length + 1;
  while (taken.has(`item_${number}`)) number += 1;
  return `item_${number}`;
}

/** 评分标准: the weights sum before one's eyes. */
export function CriteriaTable({
  value,
  onChange,
}: {
  value: RuleSet;
  onChange: (part: Pick<RuleSet, 'criteria' | 'tieBreakOrder'>) => void;
}) {
  const { criteria, tieBreakOrder } = value;
  const gap = useGap('ruleSet.criteria');
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const set = (index: number, part: Partial<Criterion>) =>
    onChange({
      tieBreakOrder,
      criteria: criteria.map((row, at) => (at === index ? { ...row, ...part } : row)),
    });
  const add = () => {
    const id = newId(criteria);
    const empty = { name: '', weight: 0, guidance: '', stepHundredths: 50 };
    onChange({
      criteria: [...criteria, { id, ...empty, minimumHundredths: null }],
      tieBreakOrder: [...tieBreakOrder, id],
    });
  };
  const remove = (index: number) =>
    onChange({
      criteria: criteria.filter((_, at) => at !== index),
      tieBreakOrder: tieBreakOrder.filter((id) => id !== criteria[index]?.id),
    });
  return (
    <>
      {gap && <p className="field-error">{gap}</p>}
      <RowsTable
        id="ruleSet-criteria"
        label="评分标准"
        noun="评分项"
        rows={criteria}
        max={20}
        columns={[
          {
            title: '评分项',
            width: '20%',
            cell: (row, index) => (
              <Input
                aria-label={`第 ${index + 1} 项评分项名称`}
                value={row.name}
                maxLength={50}
                onChange={({ target }) => set(index, { name: target.value })}
              />
            ),
          },
          {
            title: '权重（分）',
            width: '11%',
            cell: (row, index) => (
              <InputNumber
                aria-label={`第 ${index + 1} 项权重`}
                value={row.weight}
                min={0}
                max={100}
                precision={0}
                style={{ width: '100%' }}
                onChange={(weight) => set(index, { weight: weight ?? 0 })}
              />
            ),
          },
          {
            title: '评分要点',
            cell: (row, index) => (
              <Input.TextArea
                aria-label={`第 ${index + 1} 项评分要点`}
                value={row.guidance}
                maxLength={500}
                autoSize={{ minRows: 1, maxRows: 6 }}
                onChange={({ target }) => set(index, { guidance: target.value })}
              />
            ),
          },
          {
            title: '打分步长',
            width: '13%',
            cell: (row, index) => (
              <Select
                aria-label={`第 ${index + 1} 项打分步长`}
                value={row.stepHundredths}
                style={{ width: '100%' }}
                options={[...new Set([...STEPS, row.stepHundredths])].map((step) => ({
                  value: step,
                  label: `${hundredths(step).replace(/\.?0+$/, '')} 分`,
                }))}
                onChange={(stepHundredths) => set(index, { stepHundredths })}
              />
            ),
          },
          {
            title: '最低分',
            width: '12%',
            cell: (row, index) => (
              <PointsInput
                label={`第 ${index + 1} 项最低分`}
                value={row.minimumHundredths}
                max={row.weight}
                onChange={(minimumHundredths) => set(index, { minimumHundredths })}
              />
            ),
          },
        ]}
        onAdd={add}
        onRemove={remove}
        foot={
          <tr>
            <td />
            <th scope="row">合计</th>
            <td colSpan={5} data-label="合计">
              <Sum sum={sum} />
            </td>
          </tr>
        }
      />
    </>
  );
}

function Sum({ sum }: { sum: number }) {
  const state =
    sum === 100 ? '分，正好' : sum < 100 ? `分，还差 ${100 - sum} 分` : `分，多出 ${sum - 100} 分`;
  return (
    <span role="status" className={sum === 100 ? 'sum-good' : 'sum-bad'}>
      <b className="number">{sum}</b> {state}
    </span>
  );
}

/** Points with two decimals, held in hundredths; empty for none. */
export function PointsInput({
  value,
  max,
  onChange,
  id,
  label,
}: {
  value: number | null;
  max: number;
  onChange: (hundredths: number | null) => void;
  id?: string;
  label?: string;
}) {
  return (
    <InputNumber
      id={id}
      aria-label={label}
      placeholder="不设"
      value={value === null ? null : value / 100}
      min={0}
      max={max}
      step={0.5}
      style={{ width: '100%' }}
      onChange={(points) => onChange(points === null ? null : Math.round(points * 100))}
    />
  );
}
