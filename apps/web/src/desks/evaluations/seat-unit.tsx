import { useQuery } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { api, data } from '../../api/client';
import { CommandButton, ReasonItem } from '../../desk';
import { Empty, Loaded } from '../../ui';
import type { Evaluation } from './types';

interface Choice {
  accountId: string;
  reason?: string;
}

/** 选派发榜单位评委；召集之前可以改选。 */
export function SeatUnit({ evaluation, primary }: { evaluation: Evaluation; primary?: boolean }) {
  const { id, version } = evaluation;
  return (
    <CommandButton<Choice, unknown>
      label={primary ? '选派发榜单位评委' : '改选发榜单位评委'}
      primary={primary}
      effect={
        primary
          ? '所选人员代表发榜单位参加评审，与专家同样声明、打分。'
          : '原定人员由新选人员替换，记录保留。'
      }
      ask={<Candidates id={id} />}
      run={(choice, headers) =>
        data(
          api.POST('/api/v1/evaluations/{id}/seat-posting-unit', {
            params: { path: { id } },
            body: { version, ...choice },
            headers,
          }),
        )
      }
      done="发榜单位评委已确定"
    />
  );
}

function Candidates({ id }: { id: string }) {
  const chosen = Form.useWatch<string | undefined>('accountId');
  const query = useQuery({
    queryKey: ['evaluations', id, 'candidates'],
    queryFn: () =>
      data(api.GET('/api/v1/evaluations/{id}/panel-candidates', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query}>
      {(list) => {
        if (list.length === 0) {
          return (
            <Empty title="发榜单位没有可选的经办人">
              请管理员为发榜单位或其上级开通经办人账号。
            </Empty>
          );
        }
        const drafter = list.find(({ accountId }) => accountId === chosen)?.drafter;
        const others = list.some((it) => it.eligible && !it.drafter);
        return (
          <>
            <Form.Item name="accountId" label="人选" rules={[{ required: true }]}>
              <Radio.Group>
                <div className="stack">
                  {list.map((it) => (
                    <Radio key={it.accountId} value={it.accountId} disabled={!it.eligible}>
                      {it.name}（{it.unitName}）{it.drafter && '　起草人'}
                      {!it.eligible && (
                        <span className="why-not">
                          {`　不能选：${it.conflicts.join('、') || '已离开本评审组'}`}
                        </span>
                      )}
                    </Radio>
                  ))}
                </div>
              </Radio.Group>
            </Form.Item>
            {drafter && (
              <ReasonItem
                label={others ? '由起草人担任的理由' : '说明（选填）'}
                required={others}
                max={500}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
