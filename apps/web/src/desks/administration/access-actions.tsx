import { Form, Input } from 'antd';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton } from '../../desk';

/** What the security administrator does so that somebody can sign in (again). */
export function AccessActions({
  account: { id, version, locked, secondFactor },
}: {
  account: Schemas['AccountDetail'];
}) {
  const params = { path: { id } };
  return (
    <>
      <CommandButton<{ newPassword: string }, unknown>
        label="重置密码"
        effect="新账号的初始密码也在这里给出。本人须用这个密码登录，并立即改成自己的密码；已登录的设备会退出。"
        ask={
          <Form.Item
            name="newPassword"
            label="新的初始密码"
            rules={[{ required: true }]}
            extra="不少于 10 位，含大小写字母、数字、符号中的三类"
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        }
        run={(body, headers) =>
          data(
            api.PUT('/api/v1/accounts/{id}/password', {
              params,
              body: { ...body, version },
              headers,
            }),
          )
        }
      />
      {locked && (
        <CommandButton
          label="解除锁定"
          effect="只在已向本人核实后使用；解除之后，本人可以立即再试。"
          run={(_, headers) =>
            data(api.PUT('/api/v1/accounts/{id}/unlock', { params, body: { version }, headers }))
          }
        />
      )}
      <CommandButton
        label="取消双重验证"
        effect="只在本人丢失手机和恢复码、并已当面核实身份时使用。本人随即退出登录，之后凭密码登录；按规定必须使用的，登录后须重新设置。"
        why={!secondFactor && '本人尚未设置双重验证'}
        run={(_, headers) =>
          data(
            api.PUT('/api/v1/accounts/{id}/second-factor-reset', {
              params,
              body: { version },
              headers,
            }),
          )
        }
      />
    </>
  );
}
