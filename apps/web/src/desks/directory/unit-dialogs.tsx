import { Form, Input, Select, Switch } from 'antd';
import { UNIT_KIND_NAMES, type UnitKind } from '#contracts';
import { api, data } from '../../api/client';
import { CommandButton, optionsOf } from '../../desk';
import { UnitSelect } from './choices';
import { VersionItem } from './registration-items';
import type { Unit } from './words';

/** Under which kind of unit each kind stands; the district stands at the top. */
const PARENT_KINDS: Record<UnitKind, UnitKind | null> = {
  district: null,
  department: 'district',
  committee: 'district',
  supervision: 'district',
  street: 'district',
  community: 'street',
};

interface UnitValues {
  kind: UnitKind;
  name: string;
  parentId?: string | null;
  divisionCode?: string | null;
  active: boolean;
  version: number;
}

function UnitItems({ kind: fixed }: { kind?: UnitKind }) {
  const form = Form.useFormInstance<UnitValues>();
  const chosen = Form.useWatch('kind', form);
  const kind = fixed ?? chosen;
  const parent = kind ? PARENT_KINDS[kind] : undefined;
  const coded = kind === 'district' || kind === 'street' || kind === 'community';
  return (
    <>
      {!fixed && (
        <Form.Item name="kind" label="种类" rules={[{ required: true }]}>
          <Select
            options={optionsOf(UNIT_KIND_NAMES)}
            onChange={() => form.setFieldsValue({ parentId: null, divisionCode: null })}
          />
        </Form.Item>
      )}
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      {parent && (
        <Form.Item
          name="parentId"
          label={`上级单位（${UNIT_KIND_NAMES[parent]}）`}
          rules={[{ required: true, message: '请选择上级单位' }]}
        >
          <UnitSelect kind={parent} />
        </Form.Item>
      )}
      {coded && (
        <Form.Item
          name="divisionCode"
          label="行政区划代码"
          extra="区 6 位，街道 9 位，社区 12 位，以上级单位的代码开头"
        >
          <Input inputMode="numeric" maxLength={12} />
        </Form.Item>
      )}
    </>
  );
}

/** 登记单位. */
export function NewUnit() {
  return (
    <CommandButton<UnitValues, unknown>
      label="登记单位"
      primary
      effect="登记后可为其开设经办人账号、提出需求、发榜。"
      done="已登记"
      ask={<UnitItems />}
      run={({ kind, name, parentId, divisionCode }, headers) =>
        data(
          api.POST('/api/v1/units', {
            body: { kind, name, parentId: parentId ?? null, divisionCode: divisionCode || null },
            headers,
          }),
        )
      }
    />
  );
}

/** 修改单位，或停用. */
export function ChangeUnit({ unit: { id, ...unit } }: { unit: Unit }) {
  return (
    <CommandButton<UnitValues, unknown>
      label="修改单位"
      size="small"
      effect={`修改“${unit.name}”。停用后不能再提出需求和发榜，以往的记录保留。`}
      initial={unit}
      ask={
        <>
          <UnitItems kind={unit.kind} />
          <Form.Item name="active" label="在用" valuePropName="checked">
            <Switch checkedChildren="在用" unCheckedChildren="停用" />
          </Form.Item>
          <VersionItem />
        </>
      }
      run={({ name, parentId, divisionCode, active, version }, headers) =>
        data(
          api.PUT('/api/v1/units/{id}', {
            params: { path: { id } },
            body: {
              name,
              parentId: parentId ?? null,
              divisionCode: divisionCode || null,
              active,
              version,
            },
            headers,
          }),
        )
      }
    />
  );
}
