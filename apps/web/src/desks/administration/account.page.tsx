import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ROLE_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, DeskPage, Panel } from '../../desk';
import { useSession } from '../../session/session';
import { date, dateTime } from '../../text/dates';
import { Facts, Loaded } from '../../ui';
import { AccessActions } from './access-actions';
import { AccountSessions } from './account-sessions';
import { ExternalIdentity } from './external-identity';
import { GrantMembership } from './grant-membership';

type Account = Schemas['AccountDetail'];

/** 一个账号：系统管理员管开停，安全管理员管密码、双重验证、身份和登录。 */
export function AccountPage() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['accounts', id],
    queryFn: () => data(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })),
  });
  return <Loaded query={query}>{(account) => <Shown account={account} />}</Loaded>;
}

function Shown({ account }: { account: Account }) {
  const session = useSession();
  const own = session?.account.id === account.id;
  const security = session?.membership.role === 'security_administrator';
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
        own ? (
          <span className="why-not">这是您自己的账号，请由另一位管理员办理</span>
        ) : security ? (
          <AccessActions account={account} />
        ) : (
          <Disable account={account} />
        )
      }
    >
      <Panel title="基本信息">
        <Facts
          items={[
            ['账号名', account.login],
            ['建立时间', dateTime(account.createdAt)],
            ['双重验证', account.secondFactor ? '已启用' : '未启用'],
            ['统一认证', account.externalIdentity ? '已绑定' : '未绑定'],
          ]}
        />
        <p className="secondary">
          {security
            ? '开户、停用和启用由系统管理员办理。'
            : '密码、双重验证、解锁、身份和登录由安全管理员办理。'}
        </p>
      </Panel>
      <Memberships account={account} grants={security && !own} />
      {security && !own && <ExternalIdentity account={account} />}
      {security && <AccountSessions accountId={account.id} own={own} />}
    </DeskPage>
  );
}

function Disable({ account: { id, version, disabled } }: { account: Account }) {
  return (
    <CommandButton
      label={disabled ? '启用账号' : '停用账号'}
      danger={!disabled}
      effect={
        disabled
          ? '启用之后，本人可以重新登录。'
          : '停用之后，本人立即退出登录，也不能再登录；历史记录不受影响。'
      }
      run={(_, headers) =>
        data(
          api.PUT('/api/v1/accounts/{id}/disabled', {
            params: { path: { id } },
            body: { disabled: !disabled, version },
            headers,
          }),
        )
      }
    />
  );
}

function Memberships({ account, grants }: { account: Account; grants: boolean }) {
  const { id, memberships } = account;
  return (
    <Panel
      title="身份"
      actions={grants && <GrantMembership accountId={id} held={memberships.map((it) => it.role)} />}
    >
      {memberships.length === 0 && (
        <p className="secondary">还没有身份，不能登录；请安全管理员授予身份并给出初始密码。</p>
      )}
      <ul className="cards">
        {memberships.map((membership) => (
          <li key={membership.id} className="row">
            <b>{ROLE_NAMES[membership.role]}</b>
            <span>{membership.place}</span>
            {membership.validUntil && (
              <span className="secondary">有效至 {date(membership.validUntil)}</span>
            )}
            {grants && (
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
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
