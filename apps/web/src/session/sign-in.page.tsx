import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ProblemError } from '../api/problem';
import { TextField } from '../ui/field';
import { usePageTitle } from '../ui/page-title';
import { ProblemNote } from '../ui/problem-note';
import { CodeField } from './code-field';
import { PublicPageLink } from './public-page-link';
import { ownPath } from './sign-on';
import { SignOnButton } from './sign-on-button';
import { asksForCode, firstDuty, signIn } from './session';
import './session.css';

/** 登录。 */
export function SignInPage() {
  usePageTitle('登录');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);
  const entering = useMutation({
    mutationFn: () => signIn(login.trim(), password, codeAsked ? code : undefined),
    onSuccess: (me) => navigate(firstDuty(me) ?? ownPath(search.get('then'))),
    onError: (error) => {
      if (asksForCode(error)) setCodeAsked(true);
    },
  });
  const back = () => {
    setCodeAsked(false);
    setCode('');
    entering.reset();
  };
  const fields = entering.error instanceof ProblemError ? entering.error.fields : {};
  return (
    <section className="session-card">
      <h1>{codeAsked ? '输入验证码' : '登录'}</h1>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          entering.mutate();
        }}
      >
        {codeAsked ? (
          <CodeField value={code} onChange={setCode} error={fields.code} />
        ) : (
          <>
            <TextField
              label="账号"
              value={login}
              onChange={setLogin}
              required
              autoComplete="username"
              error={fields.login}
            />
            <TextField
              label="密码"
              type="password"
              value={password}
              onChange={setPassword}
              required
              autoComplete="current-password"
              error={fields.password}
            />
          </>
        )}
        {entering.error && !asksForCode(entering.error) && <ProblemNote error={entering.error} />}
        <button type="submit" className="btn btn-primary" disabled={entering.isPending}>
          {entering.isPending ? '正在登录……' : '登录'}
        </button>
        {codeAsked && (
          <button type="button" className="btn btn-plain" onClick={back}>
            换一个账号
          </button>
        )}
      </form>
      {!codeAsked && (
        <>
          <SignOnButton then={search.get('then')} />
          <PublicPageLink then={search.get('then')} />
          <p className="secondary small">
            没有账号：居民请到所在社区，由经办人代为填报需求；社会组织、街道和评审专家请向综合党委申请开通。
          </p>
        </>
      )}
    </section>
  );
}
