import { Form, Input, Radio } from 'antd';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton } from '../../desk';
import type { Milestone } from './words';

const VERDICTS = [
  ['met', '达成', '本期款项可以拨付和登记'],
  ['partially_met', '部分达成', '退回承榜单位补充后重新填报，须说明理由'],
  ['not_met', '未达成', '退回承榜单位整改后重新填报，须说明理由'],
] as const;

type Values = Pick<Schemas['JudgeMilestoneBody'], 'verdict' | 'reason'>;

/** 核查里程碑 by the posting unit. */
export function Judging({ milestone, running }: { milestone: Milestone; running: boolean }) {
  return (
    <CommandButton<Values, Schemas['Acknowledgement']>
      label="核查"
      primary
      why={!running && '协议不在履行中'}
      effect="对照到期指标核查填报，结论承榜单位随即可见。"
      ask={
        <>
          <Form.Item
            name="verdict"
            label="结论"
            rules={[{ required: true, message: '请选择结论' }]}
          >
            <Radio.Group className="stack">
              {VERDICTS.map(([value, name, effect]) => (
                <Radio key={value} value={value}>
                  <b>{name}</b>
                  <div className="secondary">{effect}</div>
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
          <Form.Item
            name="reason"
            label="核查意见"
            dependencies={['verdict']}
            rules={[
              ({ getFieldValue }) => ({
                required: getFieldValue('verdict') !== 'met',
                whitespace: true,
                message: '请写明没有全部达成的理由',
              }),
            ]}
          >
            <Input.TextArea rows={4} maxLength={2000} showCount />
          </Form.Item>
        </>
      }
      run={({ verdict, reason }, headers) =>
        data(
          api.POST('/api/v1/milestones/{id}/judge', {
            params: { path: { id: milestone.id } },
            body: { version: milestone.version, verdict, reason: reason || undefined },
            headers,
          }),
        )
      }
    />
  );
}
