import { Form, Input, Radio, Switch } from 'antd';
import type { Schemas } from '../../api/client';
import { optionsOf } from '../../desk';
import { OrganizationSelect } from './choices';
import { CreditCodeItem } from './credit-code-item';
import { REGISTRATION_KIND_NAMES } from './words';

export interface Registration {
  name: string;
  registrationKind: Schemas['NewOrganizationBody']['registrationKind'];
  creditCode?: string | null;
  overrideReason?: string | null;
  filingNumber?: string | null;
  hostOrganizationId?: string | null;
  active?: boolean;
  version?: number;
}

/** Only what belongs to the kind of registration is sent; the rest was typed before the kind changed. */
export function registrationOf(values: Registration) {
  const { name, registrationKind, creditCode, overrideReason, filingNumber } = values;
  return registrationKind === 'registered'
    ? { name, registrationKind, creditCode, overrideReason: overrideReason || null }
    : { name, registrationKind, filingNumber, hostOrganizationId: values.hostOrganizationId };
}

/** 登记事项: registered bodies have a code, filed groups a number and a host. */
export function RegistrationItems({ ownId }: { ownId?: string }) {
  const form = Form.useFormInstance<Registration>();
  const filed = Form.useWatch('registrationKind', form) === 'filed';
  return (
    <>
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="registrationKind" label="登记方式" rules={[{ required: true }]}>
        <Radio.Group options={optionsOf(REGISTRATION_KIND_NAMES)} />
      </Form.Item>
      {filed ? (
        <>
          <Form.Item
            name="filingNumber"
            label="备案号"
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item
            name="hostOrganizationId"
            label="依托单位"
            extra="备案社区社会组织没有法人资格，须依托一家登记的社会组织。"
            rules={[{ required: true }]}
          >
            <OrganizationSelect registeredOnly />
          </Form.Item>
        </>
      ) : (
        <CreditCodeItem ownId={ownId} />
      )}
      {ownId && (
        <Form.Item name="active" label="在用" valuePropName="checked" extra="停用后不能再揭榜。">
          <Switch checkedChildren="在用" unCheckedChildren="停用" />
        </Form.Item>
      )}
      <VersionItem />
    </>
  );
}

/** The version that the form was opened on, so that nobody else's change is overwritten unseen. */
export function VersionItem() {
  return (
    <Form.Item name="version" hidden>
      <Input type="hidden" />
    </Form.Item>
  );
}
