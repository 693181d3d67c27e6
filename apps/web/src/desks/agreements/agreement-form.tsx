import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import {
  DateInput,
  KeptNote,
  Panel,
  showFieldErrors,
  useCommand,
  useKept,
  type Once,
} from '../../desk';
import { Loaded, ProblemNote } from '../../ui';
import { bodyOf, type AgreementDraft } from './draft-values';
import { FundingRuleSide } from './funding-rule-side';
import { IndicatorFields } from './indicator-fields';
import { MilestoneFields } from './milestone-fields';
import { PapersField } from './papers-field';
import { useFundingRules } from './reads';
import type { Agreement } from './words';
import './agreements.css';

interface AgreementFormProps {
  /** Names what is typed, on this machine. */
  keepAs: string;
  start: AgreementDraft;
  amountFen: number;
  fundingMode: Agreement['fundingMode'];
  agreementId?: string;
  submit: string;
  send: (body: Schemas['AgreementBody'], headers: Once) => Promise<Schemas['Acknowledgement']>;
  onDone: (agreementId: string) => void;
}

/** 承榜协议 as the posting unit writes it, with the rules of its funding beside it. */
export function AgreementForm({ keepAs, start, submit, send, onDone, ...of }: AgreementFormProps) {
  const { amountFen, fundingMode, agreementId } = of;
  const kept = useKept<AgreementDraft>(keepAs);
  const [form] = Form.useForm<AgreementDraft>();
  const [initial] = useState(kept.recalled ?? start);
  const rules = useFundingRules();
  const command = useCommand(send, {
    done: '协议已保存，等待审批',
    onDone: ({ id }) => {
      kept.forget();
      onDone(id);
    },
  });
  const finish = (draft: AgreementDraft) =>
    command.mutate(bodyOf(draft), { onError: (error) => showFieldErrors(form, error) });
  return (
    <Loaded query={rules}>
      {(list) => {
        const rule = list.find((it) => it.fundingMode === fundingMode)!;
        return (
          <Form<AgreementDraft>
            form={form}
            layout="vertical"
            initialValues={initial}
            onValuesChange={(_, all) => kept.keep(all)}
            onFinish={finish}
            scrollToFirstError={{ behavior: 'auto', block: 'center' }}
          >
            <div className="columns">
              <div className="stack">
                <Panel title="一、任务与期限">
                  <div className="line-fields">
                    <Form.Item name="startsOn" label="开始日期" rules={[{ required: true }]}>
                      <DateInput />
                    </Form.Item>
                    <Form.Item name="endsOn" label="结束日期" rules={[{ required: true }]}>
                      <DateInput />
                    </Form.Item>
                  </div>
                  <LongItem name="tasks" label="任务内容" max={10000} />
                </Panel>
                <Panel title="二、指标">
                  <IndicatorFields />
                </Panel>
                <Panel title="三、里程碑与拨付">
                  <MilestoneFields amountFen={amountFen} />
                </Panel>
                <Panel title="四、双方权责">
                  <LongItem name="unitDuties" label="发榜单位权责" max={5000} />
                  <LongItem name="organizationDuties" label="承榜单位权责" max={5000} />
                  <LongItem name="otherTerms" label="其他约定" max={10000} optional />
                </Panel>
                <Panel title="五、材料">
                  <p className="secondary">
                    每份材料上传文件，或写明文号、存放处。必备材料可以稍后补，审批前须齐全。
                  </p>
                  <Form.Item name="papers">
                    <PapersField required={rule.papers.agreement} agreementId={agreementId} />
                  </Form.Item>
                </Panel>
                {command.error && <ProblemNote error={command.error} />}
                <div className="row">
                  <Button type="primary" onClick={form.submit} loading={command.isPending}>
                    {submit}
                  </Button>
                  <KeptNote
                    at={kept.at}
                    recalled={kept.recalled !== undefined}
                    onStartAnew={() => {
                      kept.forget();
                      form.setFieldsValue(start);
                    }}
                  />
                </div>
              </div>
              <FundingRuleSide rule={rule} amountFen={amountFen} />
            </div>
          </Form>
        );
      }}
    </Loaded>
  );
}

function LongItem(props: { name: string; label: string; max: number; optional?: boolean }) {
  const { name, label, max, optional } = props;
  return (
    <Form.Item
      name={['content', name]}
      label={label}
      rules={optional ? [] : [{ required: true, whitespace: true }]}
    >
      <Input.TextArea
        autoSize={{ minRows: optional ? 2 : 5, maxRows: 18 }}
        maxLength={max}
        showCount
      />
    </Form.Item>
  );
}
