import { InputNumber, Radio } from 'antd';
import type { RuleSet } from './draft-value';
import { idOf } from './steps';
import { Item, useGap } from './item';

const USUAL = { slotMinutes: 10, questionMinutes: 5 };
const FIELD = 'ruleSet.roadShow';

/** 路演：presenters show their faces, so that names and a road show exclude each other. */
export function RoadShowChoice({
  value: { roadShow, blindNames },
  onChange,
}: {
  value: RuleSet;
  onChange: (part: Partial<RuleSet>) => void;
}) {
  const gap = useGap(FIELD);
  const minutes = (key: keyof typeof USUAL, label: string, [min, max]: [number, number]) => (
    <Item field={`${FIELD}.${key}`} label={label}>
      {(id) => (
        <InputNumber
          id={id}
          value={roadShow?.[key]}
          min={min}
          max={max}
          precision={0}
          suffix="分钟"
          style={{ width: '100%' }}
          onChange={(number) =>
            roadShow && number !== null && onChange({ roadShow: { ...roadShow, [key]: number } })
          }
        />
      )}
    </Item>
  );
  return (
    <fieldset className="plain-fieldset" id={idOf(FIELD)} tabIndex={-1}>
      <legend>路演</legend>
      <Radio.Group
        value={Boolean(roadShow)}
        options={[
          { value: false, label: '不安排' },
          { value: true, label: '现场路演，次序由抽签决定' },
        ]}
        onChange={({ target }) => onChange({ roadShow: target.value ? USUAL : null })}
      />
      {(gap || (roadShow && blindNames)) && (
        <p className="field-error">
          {gap ?? '路演由揭榜方当面讲解，请把上面的“隐名评审”改为“显示揭榜方名称”。'}
        </p>
      )}
      {roadShow && (
        <div className="field-grid">
          {minutes('slotMinutes', '每家讲解', [3, 60])}
          {minutes('questionMinutes', '每家答问', [1, 60])}
        </div>
      )}
    </fieldset>
  );
}
