import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { CommandButton, Panel } from '../../desk';
import { SessionList } from '../home/session-list';
import { Loaded } from '../../ui';

/** Where somebody is signed in, for the security administrator to end. */
export function AccountSessions({ accountId, own }: { accountId: string; own: boolean }) {
  const path = { id: accountId };
  const query = useQuery({
    queryKey: ['accounts', accountId, 'sessions'],
    queryFn: () => data(api.GET('/api/v1/accounts/{id}/sessions', { params: { path } })),
  });
  return (
    <Panel
      title="正在登录的设备"
      actions={
        !own &&
        query.data &&
        query.data.length > 0 && (
          <CommandButton
            label="结束全部登录"
            danger
            effect="本人所有设备立即退出登录，需要重新登录。"
            run={(_, headers) =>
              data(api.DELETE('/api/v1/accounts/{id}/sessions', { params: { path }, headers }))
            }
          />
        )
      }
    >
      <Loaded query={query}>
        {(sessions) => (
          <SessionList
            sessions={sessions}
            empty="现在没有登录。"
            action={({ id: sessionId }) =>
              !own && (
                <CommandButton
                  label="结束这处登录"
                  size="small"
                  effect="这台设备立即退出登录。"
                  run={(_, headers) =>
                    data(
                      api.DELETE('/api/v1/accounts/{id}/sessions/{sessionId}', {
                        params: { path: { ...path, sessionId } },
                        headers,
                      }),
                    )
                  }
                />
              )
            }
          />
        )}
      </Loaded>
    </Panel>
  );
}
