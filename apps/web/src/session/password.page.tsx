import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { queryClient } from '../api/query-client';
import { TextField } from '../ui/field';
import { usePageTitle } from '../ui/page-title';
import { ProblemNote } from '../ui/problem-note';
import './session.css';

/** 修改密码；初始密码登录后须先到这里。 */
export function PasswordPage() {
  usePageTitle('修改密码');
  const navigate = useNavigate();
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const [again, setAgain] = useState('');
  const differs = again !== '' && again !== newPassword;
  const change = useMutation({
    mutationFn: () => data(api.PUT('/api/v1/me/password', { body: { oldPassword, newPassword } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      await navigate('/todo');
    },
  });
  const fields = change.error instanceof ProblemError ? change.error.fields : {};
  return (
    <section className="session-card">
      <h1>修改密码</h1>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!differs && again) change.mutate();
        }}
      >
        <TextField
          label="原密码"
          type="password"
          value={oldPassword}
          onChange={setOld}
          required
          autoComplete="current-password"
          error={fields.oldPassword}
        />
        <TextField
          label="新密码"
          type="password"
          value={newPassword}
          onChange={setNew}
          required
          autoComplete="new-password"
          hint="不少于 10 位，含大小写字母、数字、符号中的三类，不含账号名，也不是最近 5 次用过的"
          error={fields.newPassword}
        />
        <TextField
          label="再输入一次新密码"
          type="password"
          value={again}
          onChange={setAgain}
          required
          autoComplete="new-password"
          error={differs ? '两次输入的新密码不一致' : undefined}
        />
        {change.error && <ProblemNote error={change.error} />}
        <button type="submit" className="btn btn-primary" disabled={change.isPending || differs}>
          修改密码
        </button>
      </form>
    </section>
  );
}
