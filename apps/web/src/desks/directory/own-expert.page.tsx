import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, data } from '../../api/client';
import { DeskPage, Panel, useCommand } from '../../desk';
import { Loaded, ProblemNote } from '../../ui';
import { ExpertFacts } from './expert-facts';
import type { Expert } from './words';
import './directory.css';

/** 我的专家信息: one large switch, and what is on record. */
export function OwnExpertPage() {
  const query = useQuery({
    queryKey: ['experts', 'me'],
    queryFn: () => data(api.GET('/api/v1/experts/me')),
  });
  return (
    <Loaded query={query}>
      {(it) => (
        <DeskPage title="我的专家信息">
          <Availability expert={it} />
          <Panel title="登记信息">
            <ExpertFacts expert={it} />
            <p className="secondary">
              登记有误，或新近在哪家组织任职、任理事监事、担任顾问，请告诉综合党委更正，以便抽取时回避。
            </p>
          </Panel>
        </DeskPage>
      )}
    </Loaded>
  );
}

function Availability({ expert: { available, version } }: { expert: Expert }) {
  const change = useCommand(
    (body: { available: boolean; version: number }, headers) =>
      data(api.PUT('/api/v1/experts/me/availability', { body, headers })),
    { done: '已更改' },
  );
  return (
    <Panel title="近期能不能参加评审">
      <p>
        {available
          ? '现在：可以参加。抽取评委时会把您列入。'
          : '现在：暂不参加。抽取评委时不会抽到您。'}
      </p>
      {change.error && <ProblemNote error={change.error} />}
      <div>
        <Button
          type={available ? 'default' : 'primary'}
          size="large"
          loading={change.isPending}
          onClick={() => change.mutate({ available: !available, version })}
        >
          {available ? '近期不便，暂不参加' : '恢复参加'}
        </Button>
      </div>
      <p className="secondary">已经抽中的评审任务不受影响；不能到场的，请在任务里说明。</p>
    </Panel>
  );
}
