import { Button, Form, Input } from 'antd';
import { api, data } from '../../api/client';
import { KeptNote, Panel, showFieldErrors, useCommand, useKept } from '../../desk';
import { ProblemNote } from '../../ui';
import type { Objection } from './words';

interface Values {
  answer: string;
}

/** 书面答复, kept on this machine until it is sent. */
export function AnswerForm({ objection, own }: { objection: Objection; own: boolean }) {
  const [form] = Form.useForm<Values>();
  const kept = useKept<Values>(`answer/${objection.id}`);
  const command = useCommand(
    ({ answer }: Values, headers) =>
      data(
        api.POST('/api/v1/objections/{id}/answer', {
          params: { path: { id: objection.id } },
          body: { version: objection.version, answer },
          headers,
        }),
      ),
    { done: '已答复', onDone: kept.forget },
  );
  return (
    <Panel title="书面答复">
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={kept.recalled}
        onValuesChange={(_, all) => kept.keep(all)}
        onFinish={(values) =>
          command.mutate(values, { onError: (error) => showFieldErrors(form, error) })
        }
      >
        <Form.Item
          name="answer"
          label="答复内容"
          extra="异议人凭查询码看到这份答复；其后再作裁定。请勿写入他人的个人信息。"
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={8} maxLength={10000} showCount />
        </Form.Item>
        {command.error && <ProblemNote error={command.error} />}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={command.isPending} disabled={own}>
            发出答复
          </Button>
          {own && <span className="why-not">这项承榜由您本人拟定，须另一位经办人办理异议。</span>}
        </div>
        <KeptNote
          at={kept.at}
          recalled={kept.recalled !== undefined}
          onStartAnew={() => {
            kept.forget();
            form.setFieldsValue({ answer: '' });
          }}
        />
      </Form>
    </Panel>
  );
}
