import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, data, type Schemas } from '../api/client';
import { ProblemError } from '../api/problem';
import { TextField } from '../ui/field';
import { ProblemNote } from '../ui/problem-note';
import { CodeField } from './code-field';
import type { FactorTask } from './factor-in-use';

const WORDS: Record<FactorTask, { title: string; effect: string; button: string }> = {
  'set-up': { title: '第一步：确认是您本人', effect: '', button: '取得二维码' },
  replace: {
    title: '换手机或验证器',
    effect: '新的确认之后，原来的验证码和恢复码随即作废，其他设备会退出登录。',
    button: '取得新的二维码',
  },
  'recovery-codes': {
    title: '换一组恢复码',
    effect: '原来的恢复码全部作废。',
    button: '换一组恢复码',
  },
  remove: {
    title: '停用双重验证',
    effect: '以后只凭密码登录，恢复码作废，其他设备会退出登录。',
    button: '确认停用',
  },
};

interface ProofFormProps {
  task: FactorTask;
  /** A factor is in use, so that its code is needed as well. */
  withCode: boolean;
  onSecret: (secret: Schemas['NewSecretView']) => void;
  onCodes: (codes: string[]) => void;
  onRemoved: () => void;
  onBack?: () => void;
}

/** Asks for the password (and a code) before the second factor is touched. */
export function ProofForm(props: ProofFormProps) {
  const { task, withCode, onBack } = props;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { title, effect, button } = WORDS[task];
  const proving = useMutation({
    mutationFn: async () => {
      const body = { password, code: withCode ? code : undefined };
      if (task === 'remove') {
        await data(api.POST('/api/v1/me/second-factor/remove', { body }));
        return props.onRemoved();
      }
      if (task === 'recovery-codes') {
        const answer = await data(api.POST('/api/v1/me/second-factor/recovery-codes', { body }));
        return props.onCodes(answer.recoveryCodes);
      }
      props.onSecret(await data(api.POST('/api/v1/me/second-factor', { body })));
    },
  });
  const fields = proving.error instanceof ProblemError ? proving.error.fields : {};
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        proving.mutate();
      }}
    >
      <h2>{title}</h2>
      {effect && <p>{effect}</p>}
      <TextField
        label="登录密码"
        type="password"
        value={password}
        onChange={setPassword}
        required
        autoComplete="current-password"
        error={fields.password}
      />
      {withCode && (
        <CodeField
          label="现用的验证码"
          hint="应用里的 6 位数字；手机不在身边，可以输入一个恢复码"
          value={code}
          onChange={setCode}
          focused={false}
          error={fields.code}
        />
      )}
      {proving.error && Object.keys(fields).length === 0 && <ProblemNote error={proving.error} />}
      <div className="session-actions">
        <button type="submit" className="btn btn-primary" disabled={proving.isPending}>
          {button}
        </button>
        {onBack && (
          <button type="button" className="btn" onClick={onBack}>
            返回
          </button>
        )}
      </div>
    </form>
  );
}
