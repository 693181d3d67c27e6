import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useParams } from 'react-router';
import { ROLE_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, DeskPage, Panel } from '../../desk';
import { date, dateTime } from '../../text/dates';
import { Facts, Loaded } from '../../ui';
import { GrantMembership } from './grant-membership';

type Account = Schemas['AccountDetail'];

/** 一个账号：状态、密码、身份。 */
export function AccountPage() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['accounts', id],
    queryFn: () => data(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })),
  });
  return <Loaded query={query}>{(account) => <Shown account={account} />}</Loaded>;
}

function Shown({ account }: { account: Account }) {
  const { id, version } = account;
  const path = { id };
  return (
    <DeskPage
      title={account.name}
      trail={[['/accounts', '账号']]}
      mark={
        <span className={account.disabled || account.locked ? 'tag tag-bad' : 'tag tag-good'}>
          {account.disabled ? '已停用' : account.locked ? '已锁定' : '正常'}
        </span>
      }
      actions={
        <>
          <CommandButton<{ newPassword: string }, unknown>
            label="重置密码"
            effect="本人须用这个新密码登录，并立即改成自己的密码；已登录的设备会退出。"
            ask={
              <Form.Item name="newPassword" label="新的初始密码" rules={[{ required: true }]}>
                <Input.Password autoComplete="new-password" />
              </Form.Item>
            }
            run={(body, headers) =>
              data(
                api.PUT('/api/v1/accounts/{id}/password', {
                  params: { path },
                  body: { ...body, version },
                  headers,
                }),
              )
            }
          />
          <CommandButton
            label="取消双重验证"
            effect="只在本人丢失手机和恢复码、并已当面核实身份时使用。本人随即退出登录，之后凭密码登录；按规定必须使用的，登录后须重新设置。"
            why={!account.secondFactor && '本人尚未设置双重验证'}
            run={(_, headers) =>
              data(
                api.PUT('/api/v1/accounts/{id}/second-factor-reset', {
                  params: { path },
                  body: { version },
                  headers,
                }),
              )
            }
          />
          <CommandButton
            label={account.disabled ? '启用账号' : '停用账号'}
            danger={!account.disabled}
            effect={
              account.disabled
                ? '启用之后，本人可以重新登录。'
                : '停用之后，本人立即退出登录，也不能再登录；历史记录不受影响。'
            }
            run={(_, headers) =>
              data(
                api.PUT('/api/v1/accounts/{id}/disabled', {
                  params: { path },
                  body: { disabled: !account.disabled, version },
                  headers,
                }),
              )
            }
          />
        </>
      }
    >
      <Panel title="基本信息">
        <Facts
          items={[
            ['账号名', account.login],
            ['建立时间', dateTime(account.createdAt)],
            ['双重验证', account.secondFactor ? '已启用' : '未启用'],
          ]}
        />
      </Panel>
      <Panel title="身份" actions={<GrantMembership accountId={id} />}>
        {account.memberships.length === 0 && (
          <p className="secondary">还没有身份，登录后不能办理任何事项。</p>
        )}
        <ul className="cards">
          {account.memberships.map((membership) => (
            <li key={membership.id} className="row">
              <b>{ROLE_NAMES[membership.role]}</b>
              <span>{membership.place}</span>
              {membership.validUntil && (
                <span className="secondary">有效至 {date(membership.validUntil)}</span>
              )}
              <CommandButton
                label="收回身份"
                danger
                size="small"
                effect={`收回“${ROLE_NAMES[membership.role]}”的身份，立即生效；已办理的事项不受影响。`}
                run={(_, headers) =>
                  data(
                    api.DELETE('/api/v1/accounts/{id}/memberships/{membershipId}', {
                      params: { path: { id, membershipId: membership.id } },
                      headers,
                    }),
                  )
                }
              />
            </li>
          ))}
        </ul>
      </Panel>
    </DeskPage>
  );
}
