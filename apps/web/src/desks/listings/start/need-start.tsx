import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId } from 'react';
import { Link, useSearchParams } from 'react-router';
import { NEED_SOURCE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { api, data } from '../../../api/client';
import { Panel } from '../../../desk';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/facts';
import { Loaded } from '../../../ui/loaded';
import { LongText } from '../../../ui/long-text';
import { StartForm } from './start-form';

/** 由已采纳的需求起草：需求的内容作为背景带入。 */
export function NeedStart({ id }: { id: string | null }) {
  const [, setSearch] = useSearchParams();
  const label = useId();
  const needs = useQuery({
    queryKey: ['needs', 'listable'],
    queryFn: () =>
      data(
        api.GET('/api/v1/needs', {
          params: { query: { status: 'accepted' as never, suitable: true, limit: 100 } },
        }),
      ),
  });
  return (
    <Panel title="选择需求">
      <Loaded query={needs}>
        {({ items }) =>
          items.length === 0 && !id ? (
            <Empty title="还没有可以发榜的需求">
              需求经综合党委采纳、认定适合由社会组织承担后，列在这里。
              <Link to="/needs">查看需求</Link>
            </Empty>
          ) : (
            <div className="stack">
              <label htmlFor={label}>已采纳、适合社会组织承担的需求</label>
              <Select
                id={label}
                placeholder="请选择需求"
                showSearch={{ optionFilterProp: 'label' }}
                value={id ?? undefined}
                options={items.map((need) => ({
                  value: need.id,
                  label: `${need.title}（${need.unitName}）`,
                }))}
                onChange={(need: string) => setSearch({ need }, { replace: true })}
              />
            </div>
          )
        }
      </Loaded>
      {id && <OfNeed key={id} id={id} />}
    </Panel>
  );
}

function OfNeed({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['needs', id],
    queryFn: () => data(api.GET('/api/v1/needs/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query}>
      {(need) =>
        need.status !== 'accepted' || !need.suitable ? (
          <p className="note note-warn">
            “{need.title}”还没有采纳，或不适合由社会组织承担，暂不能发榜。
            <Link to={`/needs/${id}`}>查看需求</Link>
          </p>
        ) : (
          <div className="stack">
            <Facts
              items={[
                ['来源', NEED_SOURCE_NAMES[need.source]],
                ['所涉单位', need.unitName],
                ['服务类别', SERVICE_CATEGORY_NAMES[need.category]],
                ['内容', <LongText key="body" text={need.body} />],
              ]}
            />
            <p className="secondary">
              需求的标题、类别、受益人数和内容带入草稿，请改写成公告的文字，删去个人信息。
            </p>
            <StartForm
              start={{
                title: need.title.slice(0, 100),
                category: need.category,
                beneficiaryCount: need.beneficiaryCount,
                background: need.body,
                needId: need.id,
              }}
            />
          </div>
        )
      }
    </Loaded>
  );
}
