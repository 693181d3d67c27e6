import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ERRORS } from '#contracts';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { usePageTitle } from '../ui/page-title';
import { ProblemNote } from '../ui/problem-note';
import { CodeField } from './code-field';
import { firstDuty, startSession } from './session';
import { ownPath } from './sign-on';
import './session.css';

/** 统一认证之后：还要输入验证码，或者说明为什么没有登录成。 */
export function SignOnPage() {
  const [search] = useSearchParams();
  const refused = search.get('refused');
  return refused ? <Refused code={refused} /> : <SecondStep next={ownPath(search.get('then'))} />;
}

const REASONS: Record<string, string> = {
  ...Object.fromEntries(
    [
      'sso_off',
      'sso_unavailable',
      'sso_unknown_identity',
      'sso_identity_taken',
      'account_disabled',
      'no_membership',
    ].map((code) => [code, ERRORS[code as keyof typeof ERRORS].message]),
  ),
  account_locked: '密码或验证码连续输错，账号已锁定，请过一会儿再试。',
};

function Refused({ code }: { code: string }) {
  usePageTitle('没有登录');
  return (
    <section className="session-card">
      <h1>没有登录</h1>
      <p role="alert">{REASONS[code] ?? ERRORS.sso_failed.message}</p>
      <div className="session-actions">
        <Link className="btn btn-primary" to="/sign-in">
          返回登录
        </Link>
        <Link className="btn btn-plain" to="/">
          回到首页
        </Link>
      </div>
    </section>
  );
}

function SecondStep({ next }: { next: string }) {
  usePageTitle('输入验证码');
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const giving = useMutation({
    mutationFn: () => data(api.POST('/api/v1/sso/code', { body: { code } })),
    onSuccess: (me) => {
      startSession(me);
      void navigate(firstDuty(me) ?? next, { replace: true });
    },
  });
  const fields = giving.error instanceof ProblemError ? giving.error.fields : {};
  return (
    <section className="session-card">
      <h1>输入验证码</h1>
      <p className="secondary">统一认证已通过；这个账号设有双重验证，请再输入验证码。</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          giving.mutate();
        }}
      >
        <CodeField value={code} onChange={setCode} error={fields.code} />
        {giving.error && <ProblemNote error={giving.error} />}
        <button type="submit" className="btn btn-primary" disabled={giving.isPending}>
          {giving.isPending ? '正在登录……' : '登录'}
        </button>
        <Link className="btn btn-plain" to="/sign-in">
          改用账号和密码
        </Link>
      </form>
    </section>
  );
}
