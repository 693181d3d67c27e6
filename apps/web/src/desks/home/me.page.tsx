import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { ROLE_NAMES } from '#contracts';
import { api, data } from '../../api/client';
import { CommandButton, DeskPage, Panel } from '../../desk';
import { signOut, switchMembership, useSession } from '../../session/session';
import { date } from '../../text/dates';
import { setElderMode, useElderMode } from '../../ui/elder-mode';
import { Loaded } from '../../ui';
import { SessionList } from './session-list';
import { SignOnPanel } from './sign-on-panel';
import { SecondFactorPanel } from './second-factor-panel';

/** 我的：身份、密码、双重验证、显示方式、登录过的设备、退出。 */
export function MePage() {
  const session = useSession()!;
  const elder = useElderMode();
  const navigate = useNavigate();
  return (
    <DeskPage
      title="我的"
      actions={
        <Button danger onClick={() => void signOut()}>
          退出登录
        </Button>
      }
    >
      <Panel title={session.account.name}>
        <ul className="cards">
          {session.memberships.map((it) => (
            <li key={it.id} className="row">
              <b>{ROLE_NAMES[it.role]}</b>
              <span>{it.place}</span>
              {it.validUntil && <span className="secondary">有效至 {date(it.validUntil)}</span>}
              {it.id === session.membership.id ? (
                <span className="tag tag-info">当前身份</span>
              ) : (
                <Button onClick={() => void switchMembership(it.id)}>切换到这个身份</Button>
              )}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="显示与安全">
        <div className="row">
          <Button onClick={() => setElderMode(!elder)} aria-pressed={elder}>
            {elder ? '改用标准模式' : '改用长辈模式（大字、简洁）'}
          </Button>
          <Button onClick={() => void navigate('/password')}>修改密码</Button>
          <Button onClick={() => void navigate('/readings/mine')}>调阅记录</Button>
          <Button onClick={() => void navigate('/searches')}>我的检索</Button>
        </div>
      </Panel>
      <SecondFactorPanel />
      <SignOnPanel />
      <Devices />
    </DeskPage>
  );
}

function Devices() {
  const query = useQuery({
    queryKey: ['sessions'],
    queryFn: () => data(api.GET('/api/v1/sessions')),
  });
  return (
    <Panel
      title="登录过的设备"
      actions={
        <>
          {query.data && query.data.length > 1 && (
            <CommandButton
              label="退出其他设备"
              effect="本机以外的设备都会退出登录。"
              run={(_, headers) => data(api.DELETE('/api/v1/sessions/others', { headers }))}
            />
          )}
          <CommandButton
            label="退出全部设备"
            danger
            effect="所有设备（包括本机）都会退出登录，需要重新输入密码。"
            run={(_, headers) => data(api.DELETE('/api/v1/sessions', { headers }))}
            onDone={() => window.location.assign('/sign-in')}
          />
        </>
      }
    >
      <Loaded query={query}>
        {(sessions) => (
          <SessionList
            sessions={sessions}
            empty="没有登录。"
            action={({ id }) => (
              <CommandButton
                label="退出这台设备"
                effect="这台设备会立即退出登录。"
                run={(_, headers) =>
                  data(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } }, headers }))
                }
              />
            )}
          />
        )}
      </Loaded>
    </Panel>
  );
}
