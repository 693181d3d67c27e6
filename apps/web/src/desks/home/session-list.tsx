import type { ReactNode } from 'react';
import { ROLE_NAMES } from '#contracts';
import type { Schemas } from '../../api/client';
import { dateTime } from '../../text/dates';
import { Facts } from '../../ui';
import { deviceName } from './device';

type Session = Schemas['SessionView'];

/** Sign-ins that still stand: device, address, last use, and what can be done about each. */
export function SessionList({
  sessions,
  empty,
  action,
}: {
  sessions: Session[];
  empty: string;
  action: (session: Session) => ReactNode;
}) {
  if (sessions.length === 0) return <p className="secondary">{empty}</p>;
  return (
    <ul className="cards">
      {sessions.map((it) => (
        <li key={it.id} className="stack">
          <Facts
            items={[
              ['设备', deviceName(it.device)],
              ['来源地址', it.address ?? '未记录'],
              ['身份', ROLE_NAMES[it.role]],
              ['登录时间', dateTime(it.createdAt)],
              ['最近使用', dateTime(it.lastSeenAt)],
            ]}
          />
          <div className="row">
            {it.current ? <span className="tag tag-info">本机</span> : action(it)}
          </div>
        </li>
      ))}
    </ul>
  );
}
