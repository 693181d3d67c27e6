import { Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { api, data } from '../../api/client';
import { DeskPage, KeptNote, Panel, showFieldErrors, useCommand, useKept } from '../../desk';
import { ProblemNote } from '../../ui';
import { ExpertItems, tiesOf, type Ties } from './expert-items';
import './directory.css';

type Values = Ties & { accountId: string };

const NOTHING: Partial<Values> = {
  accountId: '',
  fields: [],
  employerOrganizationId: null,
  employerUnitId: null,
  affiliatedOrganizationIds: [],
};

/** 专家入库. */
export function NewExpertPage() {
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const kept = useKept<Partial<Values>>('experts/new');
  const create = useCommand(
    (values: Values, headers) =>
      data(
        api.POST('/api/v1/experts', {
          body: { ...tiesOf(values), accountId: values.accountId.trim() },
          headers,
        }),
      ),
    {
      done: '已入库',
      onDone: ({ id }) => {
        kept.forget();
        void navigate(`/experts/${id}`, { replace: true });
      },
    },
  );
  return (
    <DeskPage title="专家入库" trail={[['/experts', '专家库']]}>
      <Form<Values>
        form={form}
        layout="vertical"
        className="narrow-form"
        initialValues={kept.recalled ?? NOTHING}
        onValuesChange={(_, all) => kept.keep(all)}
        onFinish={(values) =>
          create.mutate(values, { onError: (error) => showFieldErrors(form, error) })
        }
        scrollToFirstError
      >
        <Panel title="专家登记">
          <Form.Item
            name="accountId"
            label="账号编号"
            extra="系统管理员授予“评审专家”身份后，在“账号”中查得"
            rules={[
              { required: true },
              { pattern: /^\s*[0-9a-f-]{36}\s*$/i, message: '账号编号为 36 位，请完整粘贴' },
            ]}
          >
            <Input autoComplete="off" />
          </Form.Item>
          <ExpertItems />
        </Panel>
        {create.error && <ProblemNote error={create.error} />}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            入库
          </Button>
          <KeptNote
            at={kept.at}
            recalled={kept.recalled !== undefined}
            onStartAnew={() => {
              kept.forget();
              form.setFieldsValue(NOTHING);
            }}
          />
        </div>
      </Form>
    </DeskPage>
  );
}
