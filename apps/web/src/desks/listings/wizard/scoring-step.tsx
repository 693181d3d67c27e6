import { InputNumber, Radio, Select } from 'antd';
import { OPENING_MODE_NAMES, openingModeOf, SCORING_METHOD_NAMES } from '#contracts';
import { optionsOf } from '../../../desk';
import { CriteriaTable, PointsInput } from './criteria-table';
import type { Change, ListingDraft, RuleSet } from './draft-value';
import { Item, useGap } from './item';
import { RoadShowChoice } from './road-show-choice';
import { TieOrder } from './tie-order';

const PANEL_SIZES = [3, 5, 7, 9, 11, 13, 15];

type NumberRule =
  | 'minimumBids'
  | 'noticeWorkdays'
  | 'minimumBidWorkdays'
  | 'amendmentWorkdays'
  | 'enquiryWorkdays';

const NUMBERS: {
  key: NumberRule;
  label: string;
  unit: string;
  hint: string;
  of: [number, number];
}[] = [
  { key: 'minimumBids', label: '最低揭榜数', unit: '家', hint: '截止时不足即流榜', of: [1, 20] },
  {
    key: 'noticeWorkdays',
    label: '公示期',
    unit: '个工作日',
    hint: '拟承榜结果公示的时间',
    of: [3, 30],
  },
  {
    key: 'minimumBidWorkdays',
    label: '最短揭榜期',
    unit: '个工作日',
    hint: '发榜次日起到揭榜截止',
    of: [5, 60],
  },
  {
    key: 'enquiryWorkdays',
    label: '提问提前截止',
    unit: '个工作日',
    hint: '揭榜截止前留出的答复时间',
    of: [0, 30],
  },
  {
    key: 'amendmentWorkdays',
    label: '实质变更后剩余',
    unit: '个工作日',
    hint: '变更后不足的必须延期',
    of: [1, 30],
  },
];

/** 评分办法。 */
export function ScoringStep({
  value,
  change,
  amending = false,
}: {
  value: ListingDraft;
  change: Change;
  amending?: boolean;
}) {
  const rules = value.ruleSet;
  const gap = useGap('ruleSet');
  const set = (part: Partial<RuleSet>) => change({ ruleSet: { ...rules, ...part } });
  return (
    <>
      <div className="stack">
        <h3>评分标准</h3>
        <p className="secondary">
          每项按权重给分，各项权重合计须为 100。某项平均分低于最低分的，不得承榜。
        </p>
        <CriteriaTable value={rules} onChange={set} />
      </div>
      <TieOrder value={rules} onChange={(tieBreakOrder) => set({ tieBreakOrder })} />
      <h3>评审规则</h3>
      {gap && <p className="field-error">{gap}</p>}
      <div className="field-grid">
        <Item field="ruleSet.method" label="评分方法">
          {(id) => (
            <Select
              id={id}
              value={rules.method}
              options={optionsOf(SCORING_METHOD_NAMES)}
              onChange={(method) => set({ method })}
            />
          )}
        </Item>
        <Item
          field="ruleSet.panelSize"
          label="评审组人数"
          hint="单数，含发榜单位 1 人；去掉最高最低分的不少于 5 人"
        >
          {(id) => (
            <Select
              id={id}
              value={rules.panelSize}
              options={PANEL_SIZES.map((size) => ({ value: size, label: `${size} 人` }))}
              onChange={(panelSize) => set({ panelSize })}
            />
          )}
        </Item>
        <Item field="ruleSet.passLineHundredths" label="合格线（分）" hint="总分低于它的不得承榜">
          {(id) => (
            <PointsInput
              id={id}
              value={rules.passLineHundredths}
              max={100}
              onChange={(passLineHundredths) => set({ passLineHundredths })}
            />
          )}
        </Item>
        <Item
          field="ruleSet.outlierPercent"
          label="评分偏离提醒"
          hint="评委总分偏离平均超过它的，须说明理由；不填为不设"
        >
          {(id) => (
            <InputNumber
              id={id}
              placeholder="不设"
              value={rules.outlierPercent}
              min={1}
              max={100}
              precision={0}
              suffix="%"
              style={{ width: '100%' }}
              onChange={(outlierPercent) => set({ outlierPercent })}
            />
          )}
        </Item>
        {NUMBERS.map(({ key, label, unit, hint, of: [min, max] }) => (
          <Item key={key} field={`ruleSet.${key}`} label={label} hint={hint}>
            {(id) => (
              <InputNumber
                id={id}
                value={rules[key]}
                min={min}
                max={max}
                precision={0}
                suffix={unit}
                style={{ width: '100%' }}
                onChange={(number) => number !== null && set({ [key]: number })}
              />
            )}
          </Item>
        ))}
      </div>
      <fieldset className="plain-fieldset">
        <legend>隐名评审</legend>
        <Radio.Group
          value={rules.blindNames}
          options={[
            { value: true, label: '隐去名称，评委只见“揭榜方一、揭榜方二”' },
            { value: false, label: '显示揭榜方名称' },
          ]}
          onChange={({ target }) => set({ blindNames: target.value as boolean })}
        />
      </fieldset>
      {!amending && (
        <fieldset className="plain-fieldset">
          <legend>开榜方式</legend>
          <Radio.Group
            value={openingModeOf(rules)}
            options={optionsOf(OPENING_MODE_NAMES)}
            onChange={({ target }) => set({ opening: target.value as RuleSet['opening'] })}
          />
          <p className="secondary small">
            截止之前都一直密封。自动开榜由系统在截止后立即打开全部意向书，不经人手；发榜后不能再改。
          </p>
        </fieldset>
      )}
      <RoadShowChoice value={rules} onChange={set} />
    </>
  );
}
