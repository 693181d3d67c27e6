import { Form, Input, Radio } from 'antd';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, DateInput, ReasonItem } from '../../desk';
import { CONCLUSIONS, type Acceptance } from './words';

type Ack = Schemas['Acknowledgement'];
type Accept = Pick<Schemas['AcceptWorkBody'], 'conclusion' | 'publicSummary'>;
type Rectify = Pick<Schemas['AskRectificationBody'], 'reason' | 'dueOn'>;

/** 验收结论 or 限期整改, by the committee. */
export function AcceptanceDecision({ acceptance }: { acceptance: Acceptance }) {
  const params = { path: { id: acceptance.id } };
  const { version, status } = acceptance;
  if (status === 'accepted' || status === 'terminated') return null;
  const why =
    status === 'requested'
      ? '发榜单位核查后办理'
      : status === 'rectification' && '整改后再次申请、核查后办理';
  return (
    <>
      <CommandButton<Accept, Ack>
        label="验收合格"
        primary
        done="验收合格，榜单办结"
        why={why}
        effect="验收合格后协议完成、榜单办结，结论和公开摘要随即向社会公布。"
        ask={
          <>
            <Form.Item
              name="conclusion"
              label="结论"
              rules={[{ required: true, message: '请选择结论' }]}
            >
              <Radio.Group
                options={Object.entries(CONCLUSIONS).map(([value, label]) => ({ value, label }))}
              />
            </Form.Item>
            <Form.Item
              name="publicSummary"
              label="公开摘要"
              extra="向社会公开，不得含姓名、电话、证件号码等个人信息。"
              rules={[{ required: true, whitespace: true }]}
            >
              <Input.TextArea rows={5} maxLength={2000} showCount />
            </Form.Item>
          </>
        }
        run={(values, headers) =>
          data(
            api.POST('/api/v1/acceptances/{id}/accept', {
              params,
              body: { version, ...values },
              headers,
            }),
          )
        }
      />
      <CommandButton<Rectify, Ack>
        label="限期整改"
        danger
        done="已要求整改"
        why={why && '须先核查'}
        effect="承榜单位须在期限内整改并再次申请验收，期限至当日 24:00。"
        ask={
          <>
            <Form.Item name="dueOn" label="整改期限" rules={[{ required: true }]}>
              <DateInput />
            </Form.Item>
            <ReasonItem label="整改要求" max={2000} />
          </>
        }
        run={(values, headers) =>
          data(
            api.POST('/api/v1/acceptances/{id}/ask-rectification', {
              params,
              body: { version, ...values },
              headers,
            }),
          )
        }
      />
    </>
  );
}
