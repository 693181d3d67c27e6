import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { Link } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, DeskPage, LinkButton, Panel, useCommand } from '../../desk';
import { filterTexts, hallAddress } from '../../hall/listings/kept-filters';
import { dateTime } from '../../text/dates';
import { totalText } from '../../text/totals';
import { Empty, Facts, Loaded, ProblemNote } from '../../ui';

type Search = Schemas['SavedSearchView'];

/** 我的检索：what I look for in the hall; new listings that it finds are told of in my messages. */
export function SearchesPage() {
  const query = useQuery({
    queryKey: ['saved-searches'],
    queryFn: () => data(api.GET('/api/v1/saved-searches')),
  });
  return (
    <DeskPage
      title="我的检索"
      trail={[['/me', '我的']]}
      actions={<LinkButton to="/hall/listings">到大厅查找</LinkButton>}
    >
      <p className="secondary">
        有符合条件的新榜单发布时，每项榜单提醒一次；是否同时发邮件、几点发，按
        <Link to="/messages">消息—提醒方式</Link>的设置。
      </p>
      <Loaded query={query}>
        {(searches) =>
          searches.length > 0 ? (
            <ul className="cards">
              {searches.map((search) => (
                <SearchCard key={search.id} search={search} />
              ))}
            </ul>
          ) : (
            <Panel>
              <Empty title="还没有收藏检索">
                在公众大厅的“榜单”里设好关键词和筛选，点“保存检索”，就会收进这里。
              </Empty>
            </Panel>
          )
        }
      </Loaded>
    </DeskPage>
  );
}

function SearchCard({ search }: { search: Search }) {
  const { id, name, filters, paused, alerts, alertedAt, alertedListing } = search;
  const address = hallAddress(filters);
  const path = { params: { path: { id } } };
  const pause = useCommand(
    (next: { paused: boolean }, headers) =>
      data(api.PUT('/api/v1/saved-searches/{id}/paused', { ...path, body: next, headers })),
    { done: paused ? '已恢复提醒' : '已暂停提醒' },
  );
  return (
    <li className="card" aria-label={name}>
      <div className="row">
        <h2 className="card-title">{name}</h2>
        {!alerts ? (
          <span className="tag">只作收藏</span>
        ) : paused ? (
          <span className="tag tag-waiting">已暂停提醒</span>
        ) : (
          <span className="tag tag-good">提醒中</span>
        )}
      </div>
      <Facts
        items={[
          ['条件', conditions(search)],
          ['现在符合', totalText(search)],
          [
            '最近提醒',
            alertedAt ? (
              <>
                {dateTime(alertedAt)}
                {alertedListing && (
                  <>
                    ，
                    <Link to={`/hall/listings/${alertedListing.id}`}>
                      {alertedListing.code}《{alertedListing.title}》
                    </Link>
                  </>
                )}
              </>
            ) : alerts ? (
              '还没有'
            ) : (
              '所选条件不会有新发布的榜单，不会提醒'
            ),
          ],
        ]}
      />
      <div className="row">
        {address ? (
          <LinkButton to={address}>在大厅打开</LinkButton>
        ) : (
          <span className="why-not">含大厅页面上没有的条件，请通过接口查询</span>
        )}
        {alerts && (
          <Button loading={pause.isPending} onClick={() => pause.mutate({ paused: !paused })}>
            {paused ? '恢复提醒' : '暂停提醒'}
          </Button>
        )}
        <CommandButton<{ name: string }, unknown>
          label="改名"
          effect="只改名称，条件不变。"
          initial={{ name }}
          ask={
            <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true }]}>
              <Input maxLength={30} showCount />
            </Form.Item>
          }
          run={(body, headers) =>
            data(api.PUT('/api/v1/saved-searches/{id}/name', { ...path, body, headers }))
          }
        />
        <CommandButton
          label="删除"
          danger
          effect={`删除“${name}”后不再提醒；需要时可以重新保存。`}
          run={(_, headers) =>
            data(api.DELETE('/api/v1/saved-searches/{id}', { ...path, headers }))
          }
        />
      </div>
      {pause.error && <ProblemNote error={pause.error} />}
    </li>
  );
}

const conditions = (search: Search): string =>
  filterTexts(search.filters, search)
    .map(([label, text]) => `${label}：${text}`)
    .join('；') || '全部榜单';
