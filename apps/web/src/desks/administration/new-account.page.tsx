import { Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { DeskPage, Panel, showFieldErrors, useCommand } from '../../desk';
import { ProblemNote } from '../../ui';

type Body = Schemas['CreateAccountBody'];

/** 建立账号：身份和初始密码随后由安全管理员给出。 */
export function NewAccountPage() {
  const navigate = useNavigate();
  const [form] = Form.useForm<Body>();
  const create = useCommand(
    (body: Body, headers) => data(api.POST('/api/v1/accounts', { body, headers })),
    {
      done: '账号已建立，请安全管理员授予身份、给出初始密码',
      onDone: ({ id }) => void navigate(`/accounts/${id}`),
    },
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
          <Form.Item name="email" label="邮箱" extra="用于接收提醒，可不填">
            <Input type="email" autoComplete="off" />
          </Form.Item>
          <Form.Item name="phone" label="手机" extra="可不填">
            <Input type="tel" autoComplete="off" />
          </Form.Item>
          <p className="secondary">建立之后还不能登录：身份和初始密码由安全管理员给出。</p>
          {create.error && <ProblemNote error={create.error} />}
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            建立账号
          </Button>
        </Form>
      </Panel>
    </DeskPage>
  );
}
