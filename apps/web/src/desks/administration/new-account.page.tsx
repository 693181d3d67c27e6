import { Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { DeskPage, Panel, showFieldErrors, useCommand } from '../../desk';
import { ProblemNote } from '../../ui';

type Body = Schemas['CreateAccountBody'];

/** 建立账号：先有账号，再授予身份。 */
export function NewAccountPage() {
  const navigate = useNavigate();
  const [form] = Form.useForm<Body>();
  const create = useCommand(
    (body: Body, headers) => data(api.POST('/api/v1/accounts', { body, headers })),
    { done: '账号已建立，请授予身份', onDone: ({ id }) => void navigate(`/accounts/${id}`) },
  );
  return (
    <DeskPage title="建立账号" trail={[['/accounts', '账号']]}>
      <Panel>
        <Form<Body>
          form={form}
          layout="vertical"
          style={{ maxWidth: 480 }}
          onFinish={(body) =>
            create.mutate(body, { onError: (error) => showFieldErrors(form, error) })
          }
        >
          <Form.Item
            name="login"
            label="账号名"
            rules={[{ required: true }]}
            extra="小写字母、数字和点，登录时使用，以后不能改"
          >
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item
            name="password"
            label="初始密码"
            rules={[{ required: true }]}
            extra="本人首次登录时必须修改；不少于 10 位，含大小写字母、数字、符号中的三类"
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item name="email" label="邮箱" extra="用于接收提醒，可不填">
            <Input type="email" autoComplete="off" />
          </Form.Item>
          <Form.Item name="phone" label="手机" extra="可不填">
            <Input type="tel" autoComplete="off" />
          </Form.Item>
          {create.error && <ProblemNote error={create.error} />}
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            建立账号
          </Button>
        </Form>
      </Panel>
    </DeskPage>
  );
}
