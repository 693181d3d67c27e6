import { Form, Input, Select } from 'antd';
import type { Schemas } from '../../api/client';
import { optionsOf } from '../../desk';
import { PARTY_ORGANIZATION_NAMES, type Organization } from './words';
import { VersionItem } from './registration-items';

export interface Profile {
  businessScope: string;
  legalRepresentative: string | null;
  contactName: string | null;
  contactPhone: string | null;
  partyOrganization: Organization['partyOrganization'];
  version: number;
}

export const profileOf = (it: Organization): Profile => ({
  businessScope: it.businessScope,
  legalRepresentative: it.legalRepresentative,
  contactName: it.contactName,
  contactPhone: it.contactPhone,
  partyOrganization: it.partyOrganization,
  version: it.version,
});

/** What is left empty is told as not known, not as an empty text. */
export const profileBody = (profile: Profile): Schemas['ProfileBody'] => ({
  ...profile,
  businessScope: profile.businessScope ?? '',
  legalRepresentative: profile.legalRepresentative?.trim() || null,
  contactName: profile.contactName?.trim() || null,
  contactPhone: profile.contactPhone?.trim() || null,
});

/** 业务与联系方式. */
export function ProfileItems() {
  return (
    <>
      <Form.Item name="businessScope" label="业务范围">
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="partyOrganization" label="党组织" rules={[{ required: true }]}>
        <Select options={optionsOf(PARTY_ORGANIZATION_NAMES)} />
      </Form.Item>
      <Form.Item name="legalRepresentative" label="法定代表人">
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="contactName" label="联系人" extra="只有本组织、综合党委和系统管理员看得到">
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="contactPhone" label="联系电话">
        <Input type="tel" maxLength={30} />
      </Form.Item>
      <VersionItem />
    </>
  );
}
