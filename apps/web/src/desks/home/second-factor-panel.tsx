import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { api, data } from '../../api/client';
import { Panel } from '../../desk';
import { dateTime } from '../../text/dates';
import { Loaded } from '../../ui';

/** Whether signing in takes a code besides the password. */
export function SecondFactorPanel() {
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['second-factor'],
    queryFn: () => data(api.GET('/api/v1/me/second-factor')),
  });
  return (
    <Panel title="双重验证">
      <Loaded query={query}>
        {({ active, since, recoveryCodesLeft }) => (
          <div className="stack">
            <p>
              {active && since
                ? `已于${dateTime(since)}启用，登录时还要输入手机上的验证码；剩余恢复码 ${recoveryCodesLeft} 个。`
                : '尚未启用。启用后，登录时除了密码还要输入手机上的验证码，更安全。'}
            </p>
            <div className="row">
              <Button onClick={() => void navigate('/second-factor')}>
                {active ? '管理双重验证' : '启用双重验证'}
              </Button>
            </div>
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
