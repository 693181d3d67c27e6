import { Checkbox, Form } from 'antd';
import { Link } from 'react-router';
import { api, data } from '../../api/client';
import { CommandButton, ReasonItem } from '../../desk';
import { isSeated, type Evaluation } from './types';

/** 审批人：定稿，或退回重打。 */
export function Approving({ evaluation }: { evaluation: Evaluation }) {
  const { id, version } = evaluation;
  const params = { path: { id } };
  const members = (evaluation.members ?? []).filter(isSeated);
  return (
    <>
      <p>
        请核对名次、算式与<Link to={`/evaluations/${id}/report`}>评审报告</Link>
        。定稿后报告冻结，只有异议成立才能另开新一轮。
      </p>
      <div className="row">
        <CommandButton
          label="定稿"
          primary
          effect="定稿后评审报告从此冻结，经办人可据此拟定承榜。此步不能撤销。"
          run={(_v, headers) =>
            data(
              api.POST('/api/v1/evaluations/{id}/finalise', { params, body: { version }, headers }),
            )
          }
        />
        <CommandButton<{ reason: string; memberIds?: string[] }, unknown>
          label="退回重打"
          danger
          effect="名次作废，所选评委的评分表重新打开，由其修改后再次提交；原评分留存备查。"
          ask={
            <>
              <Form.Item name="memberIds" label="退回哪些评委的评分表（不选为全体）">
                <Checkbox.Group
                  options={members.map((it) => ({
                    value: it.id,
                    label: `${it.label ?? ''} ${it.name}`,
                  }))}
                />
              </Form.Item>
              <ReasonItem label="退回理由" max={1000} />
            </>
          }
          run={({ reason, memberIds }, headers) =>
            data(
              api.POST('/api/v1/evaluations/{id}/reopen-sheets', {
                params,
                body: { version, reason, memberIds: memberIds?.length ? memberIds : undefined },
                headers,
              }),
            )
          }
          done="已退回重打"
        />
      </div>
    </>
  );
}
