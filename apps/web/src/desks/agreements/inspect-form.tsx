import { Button, Form, Input, InputNumber } from 'antd';
import { api, data, type Schemas } from '../../api/client';
import { KeptNote, Panel, showFieldErrors, useCommand, useKept } from '../../desk';
import { ProblemNote } from '../../ui';
import type { Acceptance } from './words';

type Values = Omit<Schemas['InspectAcceptanceBody'], 'version'>;

/** 核查 by the posting unit, with the opinions of those served. */
export function InspectForm({ acceptance }: { acceptance: Acceptance }) {
  const kept = useKept<Values>(`inspection/${acceptance.id}`);
  const [form] = Form.useForm<Values>();
  const collected = Form.useWatch(['opinions', 'collected'], form) as number | undefined;
  const command = useCommand(
    (values: Values, headers) =>
      data(
        api.POST('/api/v1/acceptances/{id}/inspect', {
          params: { path: { id: acceptance.id } },
          body: { version: acceptance.version, ...values },
          headers,
        }),
      ),
    { done: '已提交核查', onDone: kept.forget },
  );
  return (
    <Panel title="核查">
      <p className="secondary">
        提交后系统按各里程碑的填报算出指标完成情况，与目标对照；结论由综合党委作出。
      </p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={kept.recalled}
        onValuesChange={(_, all) => kept.keep(all)}
        onFinish={(values) =>
          command.mutate(values, { onError: (error) => showFieldErrors(form, error) })
        }
        scrollToFirstError={{ behavior: 'auto', block: 'center' }}
        className="stack"
      >
        <h3>服务对象意见</h3>
        <div className="line-fields">
          <Form.Item
            name={['opinions', 'collected']}
            label="收集份数"
            rules={[{ required: true }, { type: 'number', min: 1, message: '至少收集 1 份' }]}
          >
            <InputNumber min={0} precision={0} suffix="份" style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item
            name={['opinions', 'satisfied']}
            label="满意份数"
            dependencies={[['opinions', 'collected']]}
            rules={[
              { required: true },
              {
                validator: (_, value?: number) =>
                  value === undefined || value <= (collected ?? Infinity)
                    ? Promise.resolve()
                    : Promise.reject(new Error('满意份数不能多于收集份数')),
              },
            ]}
          >
            <InputNumber min={0} precision={0} suffix="份" style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item name={['opinions', 'note']} label="意见摘要">
          <Input.TextArea rows={3} maxLength={5000} showCount />
        </Form.Item>
        <Form.Item name="onSite" label="现场核查" rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={4} maxLength={5000} showCount />
        </Form.Item>
        <Form.Item name="finding" label="核查意见" rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={4} maxLength={5000} showCount />
        </Form.Item>
        {command.error && <ProblemNote error={command.error} />}
        <div className="row">
          <Button type="primary" onClick={form.submit} loading={command.isPending}>
            提交核查
          </Button>
          <KeptNote
            at={kept.at}
            recalled={kept.recalled !== undefined}
            onStartAnew={() => {
              kept.forget();
              form.resetFields();
              form.setFieldsValue({
                opinions: { collected: undefined, satisfied: undefined, note: '' },
                onSite: '',
                finding: '',
              } as never);
            }}
          />
        </div>
      </Form>
    </Panel>
  );
}
