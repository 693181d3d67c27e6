import { Input, InputNumber, Select } from 'antd';
import { SERVICE_CATEGORY_NAMES } from '#contracts';
import { optionsOf } from '../../../desk';
import type { Change, ListingDraft } from './draft-value';
import { Item } from './item';

/** 基本信息。 */
export function BasicStep({
  value,
  change,
  amending = false,
}: {
  value: ListingDraft;
  change: Change;
  /** An amendment leaves the category as it is. */
  amending?: boolean;
}) {
  return (
    <>
      <Item field="title" label="名称" required hint="写明区域、对象和服务，如“老年助餐入户服务”">
        {(id) => (
          <Input
            id={id}
            value={value.title}
            maxLength={100}
            showCount
            onChange={({ target }) => change({ title: target.value })}
          />
        )}
      </Item>
      {!amending && (
        <Item field="category" label="服务类别" required>
          {(id) => (
            <Select
              id={id}
              value={value.category}
              options={optionsOf(SERVICE_CATEGORY_NAMES)}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(category) => change({ category })}
            />
          )}
        </Item>
      )}
      <Item field="servicePopulation" label="服务对象" required hint="如：辖区内 80 岁以上独居老人">
        {(id) => (
          <Input
            id={id}
            value={value.servicePopulation}
            maxLength={500}
            onChange={({ target }) => change({ servicePopulation: target.value })}
          />
        )}
      </Item>
      <Item field="beneficiaryCount" label="受益人数" hint="预计直接受益的人数；说不准可填 0">
        {(id) => (
          <InputNumber
            id={id}
            value={value.beneficiaryCount}
            min={0}
            max={100_000_000}
            precision={0}
            suffix="人"
            style={{ width: 200 }}
            onChange={(count) => change({ beneficiaryCount: count ?? 0 })}
          />
        )}
      </Item>
      <Item field="serviceArea" label="服务区域" required hint="街道、社区名称，或服务场所">
        {(id) => (
          <Input
            id={id}
            value={value.serviceArea}
            maxLength={500}
            onChange={({ target }) => change({ serviceArea: target.value })}
          />
        )}
      </Item>
      <Item
        field="contactPhone"
        label="咨询电话"
        required
        hint="发榜后公开，请填办公电话，如 0532-80000000"
      >
        {(id) => (
          <Input
            id={id}
            inputMode="tel"
            value={value.contactPhone}
            maxLength={30}
            onChange={({ target }) => change({ contactPhone: target.value })}
          />
        )}
      </Item>
      <Item field="supervisionPhone" label="监督电话" required hint="发榜后公开，受理对发榜的反映">
        {(id) => (
          <Input
            id={id}
            inputMode="tel"
            value={value.supervisionPhone}
            maxLength={30}
            onChange={({ target }) => change({ supervisionPhone: target.value })}
          />
        )}
      </Item>
    </>
  );
}
