import { useQuery } from '@tanstack/react-query';
import { ROLE_NAMES } from '#contracts';
import { api, data } from '../../api/client';
import { DeskPage, Panel } from '../../desk';
import { Facts, Loaded } from '../../ui';

/** 安全设置：正在生效的登录与密码规则。 */
export function SecurityPage() {
  const query = useQuery({
    queryKey: ['security-settings'],
    queryFn: () => data(api.GET('/api/v1/security-settings')),
  });
  return (
    <DeskPage title="安全设置">
      <Loaded query={query}>
        {(it) => (
          <Panel title="正在生效的规则">
            <Facts
              items={[
                [
                  '双重验证',
                  it.secondFactorRoles.length > 0
                    ? `${it.secondFactorRoles.map((role) => ROLE_NAMES[role]).join('、')}必须使用，其他身份由本人决定`
                    : '由本人决定',
                ],
                ['锁定', `密码或验证码连续输错 ${it.failures} 次，锁定 ${it.lockMinutes} 分钟`],
                [
                  '密码',
                  `不少于 10 位，含大小写字母、数字、符号中的三类；最近 ${it.rememberedPasswords} 次用过的不能再用`,
                ],
                ['不操作自动退出', `${it.idleMinutes} 分钟，提前两分钟提醒`],
                ['最长登录时间', `${it.sessionHours} 小时`],
              ]}
            />
            <p className="secondary">
              这些规则在部署时设定（见“全部设置”一表），改动由运维人员进行，重新启动后生效。
            </p>
          </Panel>
        )}
      </Loaded>
    </DeskPage>
  );
}
