import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { RuleSet } from './draft-value';
import { useGap } from './item';

/** 总分并列时的比较顺序. */
export function TieOrder({
  value,
  onChange,
}: {
  value: RuleSet;
  onChange: (order: string[]) => void;
}) {
  const gap = useGap('ruleSet.tieBreakOrder');
  const names = new Map(value.criteria.map(({ id, name }) => [id, name || '（未命名）']));
  const order = value.tieBreakOrder;
  const move = (index: number, by: number) => {
    const next = [...order];
    const [moved] = next.splice(index, 1);
    next.splice(index + by, 0, moved!);
    onChange(next);
  };
  return (
    <fieldset className="plain-fieldset" id="ruleSet-tieBreakOrder" tabIndex={-1}>
      <legend>总分并列时，依次比较</legend>
      {gap && <p className="field-error">{gap}</p>}
      <ol className="tie-order">
        {order.map((id, index) => (
          <li key={id}>
            <span>{names.get(id) ?? id}</span>
            <Button
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={`${names.get(id) ?? id}上移`}
              disabled={index === 0}
              onClick={() => move(index, -1)}
            />
            <Button
              size="small"
              icon={<ArrowDownOutlined />}
              aria-label={`${names.get(id) ?? id}下移`}
              disabled={index === order.length - 1}
              onClick={() => move(index, 1)}
            />
          </li>
        ))}
      </ol>
      <p className="secondary small">仍相同的，收到揭榜回执在先者优先；再相同的，公开抽签。</p>
    </fieldset>
  );
}
