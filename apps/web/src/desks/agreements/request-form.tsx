import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { formatYuan } from '#kernel';
import { api, data, type Schemas } from '../../api/client';
import { KeptNote, MoneyInput, Panel, showFieldErrors, useCommand, useKept } from '../../desk';
import { ProblemNote } from '../../ui';
import { papersBody, PapersField, type PaperDraft } from './papers-field';
import { useFundingRules } from './reads';
import type { Acceptance, Agreement } from './words';

interface Values {
  summary?: string;
  expenditure: { item?: string; amountFen?: number | null }[];
  papers?: PaperDraft[];
}

interface RequestFormProps {
  agreement: Agreement;
  /** What was asked for before the rectification. */
  acceptance: Acceptance | null;
}

/** 申请验收, kept on this machine until it is sent. */
export function RequestForm({ agreement, acceptance }: RequestFormProps) {
  const kept = useKept<Values>(`acceptance/${agreement.id}`);
  const [form] = Form.useForm<Values>();
  const { data: rules } = useFundingRules();
  const rule = rules?.find(({ fundingMode }) => fundingMode === agreement.fundingMode);
  const start: Values = {
    summary: acceptance?.request.summary,
    expenditure: acceptance?.request.expenditure ?? [],
  };
  const lines = Form.useWatch('expenditure', form) ?? [];
  const spent = lines.reduce((sum, it) => sum + (it?.amountFen ?? 0), 0);
  const command = useCommand(
    (body: Schemas['RequestAcceptanceBody'], headers) =>
      data(
        api.POST('/api/v1/agreements/{id}/acceptance', {
          params: { path: { id: agreement.id } },
          body,
          headers,
        }),
      ),
    { done: '已申请验收', onDone: kept.forget },
  );
  const finish = ({ summary = '', expenditure, papers }: Values) =>
    command.mutate(
      {
        summary,
        expenditure: expenditure.map(({ item = '', amountFen }) => ({
          item,
          amountFen: amountFen ?? 0,
        })),
        papers: papersBody(papers),
      },
      { onError: (error) => showFieldErrors(form, error) },
    );
  return (
    <Panel title={acceptance ? '整改后再次申请验收' : '申请验收'}>
      <Form<Values>
        form={form}
        layout="vertical"
        className="stack"
        initialValues={kept.recalled ?? start}
        onValuesChange={(_, all) => kept.keep(all)}
        onFinish={finish}
        scrollToFirstError={{ behavior: 'auto', block: 'center' }}
      >
        <Form.Item name="summary" label="总结" rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea
            autoSize={{ minRows: 6, maxRows: 20 }}
            maxLength={10000}
            showCount
            placeholder="任务完成情况、指标达成情况、效果和不足"
          />
        </Form.Item>
        <h3>资金决算</h3>
        <Form.List name="expenditure">
          {(fields, { add, remove }) => (
            <div className="stack">
              {fields.map(({ key, name }) => (
                <div key={key} className="line-fields" role="group" aria-label={`支出 ${name + 1}`}>
                  <Form.Item
                    name={[name, 'item']}
                    label="科目"
                    rules={[{ required: true, whitespace: true }]}
                  >
                    <Input maxLength={100} />
                  </Form.Item>
                  <Form.Item name={[name, 'amountFen']} label="金额" rules={[{ required: true }]}>
                    <MoneyInput />
                  </Form.Item>
                  <Form.Item label=" " colon={false}>
                    <Button onClick={() => remove(name)}>删除</Button>
                  </Form.Item>
                </div>
              ))}
              <div>
                <Button icon={<PlusOutlined />} onClick={() => add({})}>
                  添加支出
                </Button>
              </div>
              <p className="sum-line" role="status">
                <span>支出合计 {formatYuan(spent)} 元</span>
                <span>协议金额 {formatYuan(agreement.amountFen)} 元</span>
                <span>已拨付 {formatYuan(agreement.paidFen)} 元</span>
              </p>
            </div>
          )}
        </Form.List>
        <h3>材料</h3>
        <Form.Item name="papers">
          <PapersField required={rule?.papers.acceptance ?? []} agreementId={agreement.id} />
        </Form.Item>
        {command.error && <ProblemNote error={command.error} />}
        <div className="row">
          <Button type="primary" onClick={form.submit} loading={command.isPending}>
            申请验收
          </Button>
          <KeptNote
            at={kept.at}
            recalled={kept.recalled !== undefined}
            onStartAnew={() => {
              kept.forget();
              form.setFieldsValue({ papers: [], ...start });
            }}
          />
        </div>
      </Form>
    </Panel>
  );
}
