import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { api, data } from '../api/client';

const WARN_MS = 120_000;
/** How often the page asks how long the session lasts; while somebody is at it, that prolongs it too. */
const ASK_MS = 60_000;
/** Meanwhile the session may be used in another window. */
const ASK_WHEN_WARNING_MS = 10_000;

/** Two minutes before the session ends: says so, and lets whoever is here go on. */
export function IdleDialog() {
  const [warning, setWarning] = useState(false);
  const [dismissed, setDismissed] = useState<string>();
  const query = useQuery({
    queryKey: ['session-clock'],
    queryFn: () => data(api.GET('/api/v1/sessions/current')),
    refetchInterval: warning ? ASK_WHEN_WARNING_MS : ASK_MS,
  });
  const left = useTimeLeft(query.data, query.dataUpdatedAt);
  const near = left !== null && left < WARN_MS;
  const over = left !== null && left <= 0;
  const { refetch } = query;
  useEffect(() => setWarning(near), [near]);
  useEffect(() => {
    // The answer is that the session has ended; the dialog for that takes over.
    if (over) void refetch();
  }, [over, refetch]);
  if (!query.data) return null;
  const { idleUntil, until } = query.data;
  const last = idleUntil === until;
  return (
    <Modal
      open={near && !over && dismissed !== idleUntil}
      title={last ? '登录时间将满' : '是否继续使用？'}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <div className="stack">
        <p role="timer">
          {last ? '本次登录即将到最长时间，' : '较长时间没有操作，'}
          {clockText(left ?? 0)}后自动退出登录。本页已填写的内容不会丢失，重新登录后接着办理。
        </p>
        <Button
          type="primary"
          block
          // The press itself is a use: asked after it, the server prolongs.
          onClick={() => (last ? setDismissed(idleUntil) : void refetch())}
        >
          {last ? '知道了' : '继续使用'}
        </Button>
      </div>
    </Modal>
  );
}

/** Milliseconds by the server's clock, ticking once a second; null while nothing is known. */
function useTimeLeft(
  clock: { now: string; idleUntil: string } | undefined,
  heardAt: number,
): number | null {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (!clock) return null;
  const passed = Math.max(now - heardAt, 0);
  return Date.parse(clock.idleUntil) - Date.parse(clock.now) - passed;
}

function clockText(ms: number): string {
  const seconds = Math.max(Math.ceil(ms / 1000), 0);
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} 分 ${seconds % 60} 秒` : `${seconds} 秒`;
}
