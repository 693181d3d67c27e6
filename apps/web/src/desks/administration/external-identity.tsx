import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, Panel } from '../../desk';

/** Who somebody is at the organisation's identity provider; not shown where there is none. */
export function ExternalIdentity({
  account: { id, externalIdentity },
}: {
  account: Schemas['AccountDetail'];
}) {
  const { data: sso } = useQuery({
    queryKey: ['sso'],
    queryFn: () => data(api.GET('/api/v1/sso')),
  });
  if (!sso || sso.state === 'off') return null;
  const params = { path: { id } };
  return (
    <Panel title={sso.name}>
      <div className="row">
        <CommandButton<{ subject: string }, unknown>
          label="登记统一认证编号"
          effect="登记之后，谁以这个编号通过统一认证，谁就登录这个账号；原有的绑定随即作废。请当面核实。"
          ask={
            <Form.Item name="subject" label="统一认证中的编号" rules={[{ required: true }]}>
              <Input autoComplete="off" maxLength={255} />
            </Form.Item>
          }
          run={(body, headers) =>
            data(api.PUT('/api/v1/accounts/{id}/external-identity', { params, body, headers }))
          }
        />
        {externalIdentity && (
          <CommandButton
            label="解除绑定"
            danger
            effect="解除之后，本人只能用账号和密码登录。"
            run={(_, headers) =>
              data(api.DELETE('/api/v1/accounts/{id}/external-identity', { params, headers }))
            }
          />
        )}
      </div>
    </Panel>
  );
}
