import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber } from 'antd';
import { FUNDING_MODE_NAMES, FUNDING_MODES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { DeskPage, MoneyInput, Panel, showFieldErrors, useCommand } from '../../desk';
import { Loaded, ProblemNote } from '../../ui';

type Settings = Schemas['PostingSettingsBody'];

/** 发榜设置：编号前缀、各资金方式的上限。 */
export function SettingsPage() {
  const query = useQuery({
    queryKey: ['posting-settings'],
    queryFn: () => data(api.GET('/api/v1/posting-settings')),
  });
  return (
    <DeskPage title="发榜设置">
      <Loaded query={query}>
        {(settings) => <SettingsForm key={settings.version} settings={settings} />}
      </Loaded>
    </DeskPage>
  );
}

function SettingsForm({ settings }: { settings: Settings }) {
  const [form] = Form.useForm<Settings>();
  const change = useCommand(
    (values: Settings, headers) =>
      data(
        api.PUT('/api/v1/posting-settings', {
          body: { ...values, version: settings.version },
          headers,
        }),
      ),
    { done: '设置已保存，从下一次提交审核起生效' },
  );
  return (
    <Form<Settings>
      form={form}
      layout="vertical"
      initialValues={settings}
      onFinish={(values) =>
        change.mutate(values, { onError: (error) => showFieldErrors(form, error) })
      }
      className="stack"
    >
      <Panel title="编号">
        <Form.Item
          name="codePrefix"
          label="榜单编号前缀"
          rules={[{ required: true }]}
          extra="如 LC，编号形如 LC-2026-0012"
        >
          <Input maxLength={10} style={{ maxWidth: 200 }} />
        </Form.Item>
      </Panel>
      {FUNDING_MODES.map((mode) => (
        <Panel key={mode} title={FUNDING_MODE_NAMES[mode]}>
          <Form.Item
            name={['fundingLimits', mode, 'ceilingFen']}
            label="每项榜单的预算上限"
            extra="不填为不设上限"
          >
            <MoneyInput words />
          </Form.Item>
          <Form.Item
            name={['fundingLimits', mode, 'procurementThresholdFen']}
            label="采购限额标准"
            extra="达到即须转政府采购程序；不填为不适用"
          >
            <MoneyInput />
          </Form.Item>
          <Form.Item name={['fundingLimits', mode, 'maxYears']} label="最长年限（年）">
            <InputNumber min={1} max={10} />
          </Form.Item>
          <Form.Item name={['fundingLimits', mode, 'basis']} label="依据">
            <Input.TextArea maxLength={500} showCount rows={2} />
          </Form.Item>
        </Panel>
      ))}
      {change.error && <ProblemNote error={change.error} />}
      <Button
        type="primary"
        htmlType="submit"
        loading={change.isPending}
        style={{ justifySelf: 'start' }}
      >
        保存设置
      </Button>
    </Form>
  );
}
