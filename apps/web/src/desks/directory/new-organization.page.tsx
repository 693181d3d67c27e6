import { Button, Form } from 'antd';
import { useNavigate } from 'react-router';
import { api, data } from '../../api/client';
import { DeskPage, KeptNote, Panel, showFieldErrors, useCommand, useKept } from '../../desk';
import { ProblemNote } from '../../ui';
import { profileBody, ProfileItems, type Profile } from './profile-items';
import { RegistrationItems, registrationOf, type Registration } from './registration-items';
import './directory.css';

type Values = Registration & Profile;

const NOTHING: Partial<Values> = { registrationKind: 'registered', partyOrganization: 'none' };
const BLANK: Partial<Values> = {
  name: '',
  creditCode: '',
  filingNumber: '',
  hostOrganizationId: null,
  businessScope: '',
  legalRepresentative: '',
  contactName: '',
  contactPhone: '',
};

/** 登记社会组织. */
export function NewOrganizationPage() {
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const kept = useKept<Partial<Values>>('organizations/new');
  const create = useCommand(
    (values: Values, headers) => {
      const body = { ...registrationOf(values), ...profileBody(values), version: undefined };
      return data(api.POST('/api/v1/organizations', { body, headers }));
    },
    {
      done: '已登记',
      onDone: ({ id }) => {
        kept.forget();
        void navigate(`/organizations/${id}`, { replace: true });
      },
    },
  );
  return (
    <DeskPage title="登记社会组织" trail={[['/organizations', '社会组织']]}>
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
        <Panel title="登记事项">
          <RegistrationItems />
        </Panel>
        <Panel title="业务与联系方式">
          <ProfileItems />
        </Panel>
        {create.error && <ProblemNote error={create.error} />}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            登记
          </Button>
          <KeptNote
            at={kept.at}
            recalled={kept.recalled !== undefined}
            onStartAnew={() => {
              kept.forget();
              form.setFieldsValue({ ...BLANK, ...NOTHING });
            }}
          />
        </div>
      </Form>
    </DeskPage>
  );
}
