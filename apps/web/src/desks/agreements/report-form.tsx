import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { api, data, type Schemas } from '../../api/client';
import {
  DateInput,
  FileField,
  KeptNote,
  showFieldErrors,
  useCommand,
  useKept,
  useToday,
  type StoredFile,
} from '../../desk';
import { ProblemNote } from '../../ui';
import { FigureFields, type FigureDraft, type Measure } from './figure-fields';
import type { Agreement, Milestone } from './words';

interface Values {
  text?: string;
  figures: FigureDraft[];
  participants?: number;
  participations?: number;
  asOf?: string;
}

interface Draft extends Values {
  files: StoredFile[];
}

/** What figures are asked for: the milestone's own targets first, then the agreement's indicators. */
function measuresOf(agreement: Agreement, milestone: Milestone): Measure[] {
  const own = milestone.targets.map(({ name }) => name);
  const others = agreement.content.indicators.filter(({ name }) => !own.includes(name));
  return [...milestone.targets, ...others];
}

/** 填报里程碑, kept on this machine until it is sent. */
export function ReportForm({
  agreement,
  milestone,
}: {
  agreement: Agreement;
  milestone: Milestone;
}) {
  const kept = useKept<Draft>(`milestone/${milestone.id}`);
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const measures = measuresOf(agreement, milestone);
  const [start] = useState<Values>(() => ({ figures: measures.map(() => ({})) }));
  const [files, setFiles] = useState(kept.recalled?.files ?? []);
  const people = Form.useWatch('participants', form);
  const command = useCommand(
    (body: Schemas['ReportMilestoneBody'], headers) =>
      data(
        api.POST('/api/v1/milestones/{id}/report', {
          params: { path: { id: milestone.id } },
          body,
          headers,
        }),
      ),
    { done: '已填报，等待发榜单位核查', onDone: kept.forget },
  );
  const keepFiles = (next: StoredFile[]) => {
    setFiles(next);
    kept.keep({ ...form.getFieldsValue(true), files: next } as Draft);
  };
  const finish = (values: Values) =>
    command.mutate(
      {
        version: milestone.version,
        text: values.text ?? '',
        figures: values.figures
          .map((figure, index) => ({ ...figure, ...measures[index] }))
          .filter(({ value }) => typeof value === 'number')
          .map(({ name = '', unit = '', value, qualifier = 'exact', cumulative = false }) => ({
            name,
            unit,
            value: value!,
            qualifier,
            cumulative,
          })),
        participants: values.participants ?? 0,
        participations: values.participations ?? 0,
        asOf: values.asOf,
        fileIds: files.map(({ id }) => id),
      },
      { onError: (error) => showFieldErrors(form, error) },
    );
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={kept.recalled ?? start}
      onValuesChange={(_, all) => kept.keep({ ...all, files })}
      onFinish={finish}
      scrollToFirstError={{ behavior: 'auto', block: 'center' }}
      className="stack"
    >
      <Form.Item name="text" label="完成情况" rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea
          autoSize={{ minRows: 4, maxRows: 16 }}
          maxLength={10000}
          showCount
          placeholder="做了什么、服务了谁、效果如何；不要写服务对象的姓名和电话"
        />
      </Form.Item>
      <h3>数据</h3>
      <FigureFields measures={measures} />
      <h3>服务规模</h3>
      <p className="secondary">
        “人”是不同的人数，“人次”是参加的次数：同一个人来三次，是 1 人、3 人次。
      </p>
      <div className="line-fields">
        <Form.Item name="participants" label="服务人数（人）" rules={[{ required: true }]}>
          <InputNumber min={0} precision={0} suffix="人" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="participations"
          label="服务人次（人次）"
          dependencies={['participants']}
          rules={[
            { required: true },
            {
              validator: (_, value?: number) =>
                value === undefined || value >= (people ?? 0)
                  ? Promise.resolve()
                  : Promise.reject(new Error('人次不能少于人数')),
            },
          ]}
        >
          <InputNumber min={0} precision={0} suffix="人次" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="asOf" label="统计截至" extra="不填即今天">
          <DateInput max={today} />
        </Form.Item>
      </div>
      <h3>附件</h3>
      <FileField
        files={files}
        onAdd={(file) => keepFiles([...files, file])}
        onRemove={(id) => keepFiles(files.filter((file) => file.id !== id))}
      />
      {command.error && <ProblemNote error={command.error} />}
      <div className="row">
        <Button type="primary" onClick={form.submit} loading={command.isPending}>
          提交填报
        </Button>
        <KeptNote
          at={kept.at}
          recalled={kept.recalled !== undefined}
          onStartAnew={() => {
            kept.forget();
            form.setFieldsValue({
              text: undefined,
              participants: undefined,
              participations: undefined,
              asOf: undefined,
              ...start,
            });
            setFiles([]);
          }}
        />
      </div>
    </Form>
  );
}
