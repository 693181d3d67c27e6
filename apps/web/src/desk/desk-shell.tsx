import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Badge, ConfigProvider, Select } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { Link, Navigate, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { ROLE_NAMES } from '#contracts';
import { api, data } from '../api/client';
import { useLiveUpdates } from '../api/live';
import { firstDuty, switchMembership, useSession, type Session } from '../session/session';
import { IdleDialog } from '../session/idle-dialog';
import { ProofDialog } from '../session/proof-dialog';
import { SessionEndDialog } from '../session/session-end-dialog';
import { DemoClockStrip } from '../ui/demo-clock-strip';
import { usePhone } from '../ui/media';
import { setElderMode, useElderMode } from '../ui/elder-mode';
import { NAVIGATION, TABS, type Place } from './navigation';
import { useDeskTheme } from './theme';
import { Waiting } from '../ui/loaded';
import './desk.css';

/** What frames every desk: who I am, where I can go, what is new. */
export function DeskShell() {
  const session = useSession();
  const theme = useDeskTheme();
  const { pathname, search } = useLocation();
  useEffect(() => {
    document.body.dataset.desk = '';
    return () => void delete document.body.dataset.desk;
  }, []);
  if (session === undefined) return <Waiting />;
  if (session === null) {
    return <Navigate to={`/sign-in?then=${encodeURIComponent(pathname + search)}`} replace />;
  }
  const duty = firstDuty(session);
  if (duty) return <Navigate to={duty} replace />;
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      form={{ validateMessages: MESSAGES }}
      // “提交”, not “提 交”: what is read aloud is what is written.
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>
        <Frame session={session} />
      </App>
    </ConfigProvider>
  );
}

const MESSAGES = { required: '请填写${label}' };

function Frame({ session }: { session: Session }) {
  useLiveUpdates();
  const phone = usePhone();
  const places = NAVIGATION[session.membership.role];
  return (
    <div className="desk">
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <Head session={session} />
      <div className="desk-body">
        {!phone && <Places places={places} label="工作台栏目" className="desk-side no-print" />}
        <main id="content" className="desk-main">
          {phone && <Places places={places} label="工作台栏目" className="desk-strip no-print" />}
          <Outlet />
        </main>
      </div>
      <DemoClockStrip />
      {phone && <Places places={TABS} label="底部栏目" className="desk-tabs no-print" />}
      <SessionEndDialog accountId={session.account.id} login={session.account.name} />
      <IdleDialog />
      <ProofDialog />
      <ScrollRestoration />
    </div>
  );
}

function Places({
  places,
  label,
  className,
}: {
  places: Place[];
  label: string;
  className: string;
}) {
  return (
    <nav aria-label={label} className={className}>
      {places.map(({ to, text, icon }) => (
        <NavLink key={to} to={to} end={to === '/'}>
          <span aria-hidden="true">{icon}</span>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}

function Head({ session }: { session: Session }) {
  const elder = useElderMode();
  const { data: unread } = useQuery({
    queryKey: ['messages', 'unread'],
    queryFn: () => data(api.GET('/api/v1/messages/unread-count')),
  });
  const count = unread?.unread ?? 0;
  return (
    <header className="desk-head no-print">
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" width={24} height={24} />
        揭榜台
      </Link>
      <div className="desk-tools">
        <button
          type="button"
          className="btn btn-plain desk-elder"
          aria-pressed={elder}
          onClick={() => setElderMode(!elder)}
        >
          {elder ? '标准模式' : '长辈模式'}
        </button>
        <Link to="/messages" className="desk-bell">
          <span className="visually-hidden">消息，{count} 条未读</span>
          <span aria-hidden="true">
            <Badge count={count} size="small" offset={[10, -4]}>
              <BellOutlined />
            </Badge>
          </span>
        </Link>
        <RoleChoice session={session} />
        <Link to="/me" className="desk-me">
          {session.account.name}
        </Link>
      </div>
    </header>
  );
}

/** One account may hold several roles and acts as one at a time. */
function RoleChoice({ session: { membership, memberships } }: { session: Session }) {
  const name = (it: Session['membership']) =>
    [ROLE_NAMES[it.role], it.place].filter(Boolean).join('·');
  if (memberships.length < 2) return <span className="desk-role">{name(membership)}</span>;
  return (
    <Select
      aria-label="当前身份"
      value={membership.id}
      popupMatchSelectWidth={false}
      onChange={(id) => void switchMembership(id)}
      options={memberships.map((it) => ({ value: it.id, label: name(it) }))}
    />
  );
}
