import { Button, Form, Input } from 'antd';
import { api, data } from '../../../api/client';
import { KeptNote, Panel, showFieldErrors, useCommand, useKept } from '../../../desk';
import { ProblemNote } from '../../../ui/problem-note';
import type { Listing } from '../listing-data';

interface Asked {
  body: string;
}

/** 提问, while questions are taken. */
export function AskQuestion({ listing: { id, enquiryOpen } }: { listing: Listing }) {
  const [form] = Form.useForm<Asked>();
  const kept = useKept<Asked>(`question/${id}`);
  const clear = () => {
    kept.forget();
    form.setFieldsValue({ body: '' });
  };
  const ask = useCommand(
    (body: Asked, headers) =>
      data(
        api.POST('/api/v1/listings/{id}/questions', {
          params: { path: { id } },
          body,
          headers,
        }),
      ),
    { done: '已提问，答复后对所有人公开', onDone: clear },
  );
  return (
    <Panel title="我要提问">
      {enquiryOpen ? (
        <Form<Asked>
          form={form}
          layout="vertical"
          initialValues={kept.recalled}
          onValuesChange={(_, all: Asked) => kept.keep(all)}
          onFinish={(values) =>
            ask.mutate(values, { onError: (error) => showFieldErrors(form, error) })
          }
        >
          <Form.Item
            name="body"
            label="问题"
            rules={[{ required: true, whitespace: true }]}
            extra="问题和答复都会公开，不显示提问单位；请勿写明本单位名称和报价"
          >
            <Input.TextArea rows={4} maxLength={2000} showCount />
          </Form.Item>
          <KeptNote
            at={ask.isSuccess ? undefined : kept.at}
            recalled={Boolean(kept.recalled)}
            onStartAnew={clear}
          />
          {ask.error && <ProblemNote error={ask.error} />}
          <Button htmlType="submit" loading={ask.isPending}>
            提交问题
          </Button>
        </Form>
      ) : (
        <p className="secondary">提问已截止或尚未开放，可以拨打咨询电话。</p>
      )}
    </Panel>
  );
}
