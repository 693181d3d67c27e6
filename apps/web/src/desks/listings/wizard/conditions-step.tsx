import { Input, InputNumber, Radio, Select } from 'antd';
import { ORG_TYPE_NAMES } from '#contracts';
import { optionsOf } from '../../../desk';
import type { Change, ListingDraft } from './draft-value';
import { Item } from './item';

const RATINGS = [1, 2, 3, 4, 5].map((value) => ({ value, label: `${value}A 级及以上` }));
/** Members of a joint bid unless told. */
const USUAL_MEMBERS = 3;

/** 揭榜条件。 */
export function ConditionsStep({ value, change }: { value: ListingDraft; change: Change }) {
  const { conditions } = value;
  const set = (part: Partial<ListingDraft['conditions']>) =>
    change({ conditions: { ...conditions, ...part } });
  const purchase = value.fundingMode === 'gov_purchase';
  return (
    <>
      {purchase && (
        <p className="note">
          政府购买服务设条件须与任务相适应，不得以注册地、规模、奖项等实行差别待遇（《政府采购法实施条例》第二十条）。
        </p>
      )}
      <Item field="conditions.orgTypes" label="机构类别" hint="不选即不限">
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            allowClear
            placeholder="不限"
            value={conditions.orgTypes}
            options={optionsOf(ORG_TYPE_NAMES)}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(orgTypes) => set({ orgTypes })}
          />
        )}
      </Item>
      <Item field="conditions.minRating" label="最低等级评估" hint="民政部门社会组织等级评估">
        {(id) => (
          <Select
            id={id}
            allowClear
            placeholder="不限"
            value={conditions.minRating}
            options={RATINGS}
            style={{ maxWidth: 260 }}
            onChange={(minRating: number | undefined) => set({ minRating: minRating ?? null })}
          />
        )}
      </Item>
      <Item field="conditions.other" label="其他条件" hint="如：项目负责人须有社会工作者职业资格">
        {(id) => (
          <Input.TextArea
            id={id}
            value={conditions.other}
            autoSize={{ minRows: 2, maxRows: 10 }}
            maxLength={2000}
            showCount
            onChange={({ target }) => set({ other: target.value })}
          />
        )}
      </Item>
      <fieldset className="plain-fieldset" id="jointAllowed" tabIndex={-1}>
        <legend>联合揭榜</legend>
        <Radio.Group
          value={value.jointAllowed}
          options={[
            { value: false, label: '只接受一家单位揭榜' },
            { value: true, label: '也接受几家单位联合揭榜' },
          ]}
          onChange={({ target }) =>
            change({
              jointAllowed: target.value as boolean,
              maxMembers: target.value ? Math.max(value.maxMembers, USUAL_MEMBERS) : 1,
            })
          }
        />
      </fieldset>
      {value.jointAllowed && (
        <Item field="maxMembers" label="联合成员上限" required hint="含牵头单位">
          {(id) => (
            <InputNumber
              id={id}
              value={value.maxMembers}
              min={1}
              max={20}
              precision={0}
              suffix="家"
              style={{ width: 160 }}
              onChange={(maxMembers) => maxMembers && change({ maxMembers })}
            />
          )}
        </Item>
      )}
      <Item
        field="materials"
        label="提交材料"
        required
        hint="揭榜时要附哪些材料，如登记证书、同类项目证明、项目团队名单"
      >
        {(id) => (
          <Input.TextArea
            id={id}
            value={value.materials}
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={5000}
            showCount
            onChange={({ target }) => change({ materials: target.value })}
          />
        )}
      </Item>
    </>
  );
}
