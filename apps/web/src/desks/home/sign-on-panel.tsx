import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { CommandButton, Panel } from '../../desk';
import { date } from '../../text/dates';

/** 统一认证：绑定之后可以用单位的账号登录；没有启用时不出现。 */
export function SignOnPanel() {
  const { data: sso } = useQuery({
    queryKey: ['sso'],
    queryFn: () => data(api.GET('/api/v1/sso')),
  });
  const { data: own } = useQuery({
    queryKey: ['external-identity'],
    queryFn: () => data(api.GET('/api/v1/me/external-identity')),
    enabled: sso !== undefined && sso.state !== 'off',
  });
  if (!sso || !own || sso.state === 'off') return null;
  return (
    <Panel title={sso.name}>
      <p>
        {own.boundAt
          ? `已于${date(own.boundAt)}绑定，可以用${sso.name}登录本平台。`
          : `尚未绑定。绑定之后，可以用${sso.name}登录本平台，不必另记密码。`}
      </p>
      <div className="row">
        {own.boundAt ? (
          <CommandButton
            label="解除绑定"
            effect={`解除之后，须用账号和密码登录；在${sso.name}中的账号不受影响。`}
            run={(_, headers) => data(api.DELETE('/api/v1/me/external-identity', { headers }))}
          />
        ) : (
          <CommandButton
            label="绑定"
            why={sso.state === 'unavailable' && '暂时连不上，请稍后再试'}
            effect={`将转到${sso.name}登录，回来即完成绑定。`}
            done="正在转到统一认证"
            run={(_, headers) =>
              data(api.POST('/api/v1/me/external-identity/attempts', { headers }))
            }
            onDone={({ address }) => window.location.assign(address)}
          />
        )}
      </div>
    </Panel>
  );
}
