import { Form, Radio } from 'antd';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, ReasonItem } from '../../desk';
import { useSession } from '../../session/session';
import { REMEDIES, type Award, type Objection, type Remedy } from './words';

type Ack = Schemas['Acknowledgement'];

interface Props {
  objection: Objection;
  award: Award;
}

/** Admitting, rejecting and ruling, or why the reader may not. */
export function ObjectionActions({ objection, award }: Props) {
  const session = useSession();
  if (!session) return null;
  const { role } = session.membership;
  const me = session.account.name;
  const proposed = award.internals?.proposedBy === me;
  const approved = award.internals?.approvals.some(({ name }) => name === me) ?? false;
  if (objection.status === 'filed' && role === 'committee_officer') {
    return <Screening objection={objection} own={proposed} />;
  }
  const committee = role === 'committee_officer' || role === 'committee_approver';
  if (!committee || !['admitted', 'answered'].includes(objection.status)) return null;
  const why = proposed
    ? '这项承榜由您本人拟定，须他人裁定'
    : approved
      ? '您审批过这项承榜，须他人裁定'
      : objection.status === 'admitted' && '先作书面答复，再作裁定';
  return <Ruling objection={objection} why={why} />;
}

function Screening({ objection, own }: { objection: Objection; own: boolean }) {
  const params = { path: { id: objection.id } };
  const why = own && '这项承榜由您本人拟定，须另一位经办人办理';
  return (
    <>
      <CommandButton
        label="受理"
        primary
        why={why}
        effect="受理后，异议办结之前承榜不能生效；须在答复期限前书面答复。"
        run={(_: object, headers) =>
          data(
            api.POST('/api/v1/objections/{id}/admit', {
              params,
              body: { version: objection.version },
              headers,
            }),
          )
        }
      />
      <CommandButton<{ reason: string }, Ack>
        label="不予受理"
        danger
        done="已作不予受理"
        why={own && '须另一位经办人办理'}
        effect="不予受理即办结，异议人凭查询码看到理由。"
        ask={<ReasonItem max={2000} />}
        run={({ reason }, headers) =>
          data(
            api.POST('/api/v1/objections/{id}/reject', {
              params,
              body: { version: objection.version, reason },
              headers,
            }),
          )
        }
      />
    </>
  );
}

function Ruling({ objection, why }: { objection: Objection; why: string | false }) {
  const params = { path: { id: objection.id } };
  return (
    <>
      <CommandButton<{ reason: string }, Ack>
        label="异议不成立"
        done="已裁定异议不成立"
        why={why}
        effect="裁定后这件异议办结。如公示已满且再无未办结的异议，承榜随即生效。"
        ask={<ReasonItem label="裁定理由" max={2000} />}
        run={({ reason }, headers) =>
          data(
            api.POST('/api/v1/objections/{id}/dismiss', {
              params,
              body: { version: objection.version, reason },
              headers,
            }),
          )
        }
      />
      <CommandButton<{ reason: string; remedy: Remedy }, Ack>
        label="异议成立"
        danger
        done="已裁定异议成立"
        why={why && '原因同前一项'}
        effect="裁定后承榜随即撤销，不可恢复。请选择其后的处理："
        ask={
          <>
            <Form.Item
              name="remedy"
              label="处理"
              rules={[{ required: true, message: '请选择处理' }]}
            >
              <Radio.Group className="stack">
                {Object.entries(REMEDIES).map(([value, { name, effect }]) => (
                  <Radio key={value} value={value}>
                    <b>{name}</b>
                    <div className="secondary">{effect}</div>
                  </Radio>
                ))}
              </Radio.Group>
            </Form.Item>
            <ReasonItem label="裁定理由" max={2000} />
          </>
        }
        run={({ reason, remedy }, headers) =>
          data(
            api.POST('/api/v1/objections/{id}/uphold', {
              params,
              body: { version: objection.version, reason, remedy },
              headers,
            }),
          )
        }
      />
    </>
  );
}
