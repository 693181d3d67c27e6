import { Checkbox, Form } from 'antd';
import type { ServiceCategory } from '#contracts';
import { SERVICE_CATEGORY_NAMES } from '#contracts';
import { optionsOf } from '../../desk';
import { OrganizationSelect, OrganizationsSelect, UnitSelect } from './choices';

export interface Ties {
  fields: ServiceCategory[];
  employerOrganizationId?: string | null;
  employerUnitId?: string | null;
  affiliatedOrganizationIds?: string[];
}

export const tiesOf = (values: Ties) => ({
  fields: values.fields,
  employerOrganizationId: values.employerOrganizationId ?? null,
  employerUnitId: values.employerUnitId ?? null,
  affiliatedOrganizationIds: values.affiliatedOrganizationIds ?? [],
});

/** 专业领域与关联: what the draw goes by, and whom it keeps the expert away from. */
export function ExpertItems() {
  return (
    <>
      <Form.Item
        name="fields"
        label="专业领域"
        rules={[{ required: true, message: '请至少选择一个领域' }]}
      >
        <FieldChoices />
      </Form.Item>
      <Form.Item
        name="employerOrganizationId"
        label="任职社会组织"
        extra="该组织揭榜的，抽取时自动回避"
      >
        <OrganizationSelect />
      </Form.Item>
      <Form.Item name="employerUnitId" label="任职单位" extra="该单位发榜的，抽取时自动回避">
        <UnitSelect />
      </Form.Item>
      <Form.Item
        name="affiliatedOrganizationIds"
        label="其他关联社会组织"
        extra="近三年任职、任理事监事、担任顾问等，抽取时一并回避"
      >
        <OrganizationsSelect />
      </Form.Item>
    </>
  );
}

/** A group takes no `aria-required`, which a form item would hand on. */
function FieldChoices({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: ServiceCategory[];
  onChange?: (fields: ServiceCategory[]) => void;
}) {
  return (
    <div id={id}>
      <Checkbox.Group
        className="field-choices"
        options={optionsOf(SERVICE_CATEGORY_NAMES)}
        value={value}
        onChange={(fields) => onChange?.(fields as ServiceCategory[])}
      />
    </div>
  );
}
