import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { ORG_TYPE_NAMES } from '#contracts';
import { api, data } from '../../api/client';
import { useSession } from '../../session/session';

/** The credit code, checked while it is typed; an administrator may let a wrong one in with a reason. */
export function CreditCodeItem({ ownId }: { ownId?: string }) {
  const form = Form.useFormInstance();
  const administrator = useSession()?.membership.role === 'administrator';
  const code = useLater((Form.useWatch('creditCode', form) as string | undefined)?.trim() ?? '');
  const { data: check } = useQuery({
    queryKey: ['credit-code', code],
    queryFn: () =>
      data(api.GET('/api/v1/organizations/credit-code-check', { params: { query: { code } } })),
    enabled: code.length >= 6,
  });
  const known = check?.registeredAs && check.registeredAs !== ownId ? check.registeredAs : null;
  return (
    <>
      <Form.Item
        name="creditCode"
        label="统一社会信用代码"
        rules={[{ required: true, whitespace: true }]}
        extra={
          code.length < 6 || !check ? (
            '18 位，可从证书上抄录或粘贴'
          ) : (
            <span role="status">
              {known ? (
                <span className="field-error">
                  该代码已登记，<Link to={`/organizations/${known}`}>打开已登记的组织</Link>
                </span>
              ) : check.fault ? (
                <span className="field-error">{check.fault}</span>
              ) : (
                <span className="fits">代码无误，机构类别：{ORG_TYPE_NAMES[check.orgType]}</span>
              )}
              {check.warning && <span>　{check.warning}</span>}
            </span>
          )
        }
      >
        <Input maxLength={60} autoComplete="off" spellCheck={false} />
      </Form.Item>
      {administrator && check && !check.valid && (
        <Form.Item
          name="overrideReason"
          label="校验不符仍录入的理由"
          extra="确与证书一致的老码才这样录入，理由会留在审计记录里。"
          rules={[{ min: 5, message: '请写明理由，不少于 5 个字' }]}
        >
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
      )}
    </>
  );
}

/** A value once it has rested for a moment, so that not every keystroke asks the server. */
function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), 300);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
