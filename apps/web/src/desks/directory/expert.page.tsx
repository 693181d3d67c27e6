import { useQuery } from '@tanstack/react-query';
import { Form, Switch } from 'antd';
import { useParams } from 'react-router';
import { api, data } from '../../api/client';
import { CommandButton, DeskPage, Panel } from '../../desk';
import { Loaded } from '../../ui';
import { ExpertFacts } from './expert-facts';
import { ExpertItems, tiesOf, type Ties } from './expert-items';
import { VersionItem } from './registration-items';
import type { Expert } from './words';
import './directory.css';

/** 一位专家. */
export function ExpertPage() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['experts', id],
    queryFn: () => data(api.GET('/api/v1/experts/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query}>
      {(it) => (
        <DeskPage
          title={it.name}
          mark={
            <span className={it.available ? 'tag tag-good' : 'tag'}>
              {it.available ? '可抽取' : '暂不参加'}
            </span>
          }
          trail={[['/experts', '专家库']]}
        >
          <Panel title="专家登记" actions={<Change expert={it} />}>
            <ExpertFacts expert={it} />
          </Panel>
        </DeskPage>
      )}
    </Loaded>
  );
}

function Change({ expert: { id, ...it } }: { expert: Expert }) {
  return (
    <CommandButton<Ties & { available: boolean; version: number }, unknown>
      label="修改登记"
      effect="用于今后的抽取和回避；已组成的评审组不变。"
      initial={{ ...tiesOf(it), available: it.available, version: it.version }}
      ask={
        <>
          <ExpertItems />
          <Form.Item name="available" label="可抽取" valuePropName="checked">
            <Switch checkedChildren="可抽取" unCheckedChildren="暂不参加" />
          </Form.Item>
          <VersionItem />
        </>
      }
      run={(values, headers) =>
        data(
          api.PUT('/api/v1/experts/{id}', {
            params: { path: { id } },
            body: { ...tiesOf(values), available: values.available, version: values.version },
            headers,
          }),
        )
      }
    />
  );
}
