import { Form, Input } from 'antd';
import { api, data } from '../../api/client';
import { CommandButton, DateInput, useToday } from '../../desk';
import { OrganizationSelect } from './choices';
import type { Alliance } from './words';

interface Appointment {
  organizationId: string;
  accountId: string;
  startsOn: string;
  endsOn: string;
}

/** 任命轮值主席: a member organisation, its agent's account, and the days. */
export function AppointChair({ alliance }: { alliance: Alliance }) {
  return (
    <CommandButton<Appointment, unknown>
      label="任命轮值主席"
      effect="任期第一天 0:00 起，该账号可以“联盟轮值主席”的身份办理；最后一天 24:00 权限自动结束。"
      done="已任命"
      ask={<Items alliance={alliance} />}
      run={(body, headers) =>
        data(
          api.POST('/api/v1/alliances/{id}/chair-terms', {
            params: { path: { id: alliance.id } },
            body: { ...body, accountId: body.accountId.trim() },
            headers,
          }),
        )
      }
    />
  );
}

function Items({ alliance }: { alliance: Alliance }) {
  const form = Form.useFormInstance<Appointment>();
  const startsOn = Form.useWatch('startsOn', form);
  const today = useToday();
  return (
    <>
      <Form.Item
        name="organizationId"
        label="社会组织"
        extra="须是本联盟现有成员"
        rules={[{ required: true }]}
      >
        <OrganizationSelect allianceId={alliance.id} />
      </Form.Item>
      <Form.Item
        name="accountId"
        label="任职账号编号"
        extra="该组织经办人的账号编号，由系统管理员在“账号”中查得"
        rules={[
          { required: true },
          { pattern: /^\s*[0-9a-f-]{36}\s*$/i, message: '账号编号为 36 位，请完整粘贴' },
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="startsOn" label="任期开始" rules={[{ required: true }]}>
        <DateInput />
      </Form.Item>
      <Form.Item
        name="endsOn"
        label="任期结束"
        extra="含当日；不能与其他任期重叠"
        rules={[{ required: true }]}
      >
        <DateInput min={startsOn && startsOn > today ? startsOn : today} />
      </Form.Item>
    </>
  );
}
