import { useQuery } from '@tanstack/react-query';
import { Button, Form, Select, Switch } from 'antd';
import { HALF_HOURS } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { Panel, showFieldErrors, useCommand } from '../../desk';
import { Loaded, ProblemNote } from '../../ui';

type Preferences = Schemas['Preferences'];

const TIMES = HALF_HOURS.map((time) => ({ value: time, label: time }));

/** 提醒方式：邮件、短信、每日汇总、免打扰。 */
export function ReminderPreferences() {
  const query = useQuery({
    queryKey: ['messages', 'preferences'],
    queryFn: () => data(api.GET('/api/v1/messages/preferences')),
  });
  return (
    <Panel title="提醒方式">
      <p className="secondary">站内消息总会收到；下面是此外的提醒。</p>
      <Loaded query={query}>{(it) => <PreferencesForm key={it.version} preferences={it} />}</Loaded>
    </Panel>
  );
}

function PreferencesForm({ preferences }: { preferences: Preferences }) {
  const [form] = Form.useForm<Preferences>();
  const email = Form.useWatch('email', form) ?? preferences.email;
  const change = useCommand(
    (values: Preferences, headers) =>
      data(api.PUT('/api/v1/messages/preferences', { body: values, headers })),
    { done: '已保存' },
  );
  const save = (values: Partial<Preferences>) => {
    const times = ['digestAt', 'quietFrom', 'quietUntil'] as const;
    // A cleared list holds undefined; the server is told of it by null.
    const cleared = Object.fromEntries(times.map((name) => [name, values[name] ?? null]));
    const body = { ...preferences, ...values, ...cleared };
    change.mutate(body, { onError: (error) => showFieldErrors(form, error) });
  };
  return (
    <Form<Preferences>
      form={form}
      layout="vertical"
      initialValues={preferences}
      onFinish={save}
      className="reminder-form"
    >
      <Form.Item name="email" label="接收邮件" valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item
        name="texts"
        label="接收短信"
        valuePropName="checked"
        extra="只发有期限的事项，发到账号登记的手机号"
      >
        <Switch />
      </Form.Item>
      <Form.Item
        name="digestAt"
        label="每天汇总成一封邮件"
        extra="有期限的事项仍会单独发送；不选为逐条发送"
      >
        <Select allowClear disabled={!email} placeholder="逐条发送" options={TIMES} />
      </Form.Item>
      <Form.Item name="quietFrom" label="免打扰，从" extra="这段时间内的邮件和短信，结束后再发">
        <Select allowClear placeholder="不设" options={TIMES} />
      </Form.Item>
      <Form.Item name="quietUntil" label="免打扰，到">
        <Select allowClear placeholder="不设" options={TIMES} />
      </Form.Item>
      {change.error && <ProblemNote error={change.error} />}
      <Button htmlType="submit" loading={change.isPending} style={{ justifySelf: 'start' }}>
        保存提醒方式
      </Button>
    </Form>
  );
}
