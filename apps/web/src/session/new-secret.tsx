import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { encode } from 'uqr';
import { api, data, type Schemas } from '../api/client';
import { ProblemNote } from '../ui/problem-note';
import { CodeField } from './code-field';

interface NewSecretProps {
  secret: Schemas['NewSecretView'];
  onConfirmed: (recoveryCodes: string[]) => void;
  onBack: () => void;
}

/** The new secret as a picture and as text, and the code that shows that the app has it. */
export function NewSecret({ secret, onConfirmed, onBack }: NewSecretProps) {
  const [code, setCode] = useState('');
  const confirming = useMutation({
    mutationFn: () => data(api.POST('/api/v1/me/second-factor/confirm', { body: { code } })),
    onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirming.mutate();
      }}
    >
      <h2>第二步：用验证器应用扫描</h2>
      <QrCode text={secret.uri} />
      <p>
        正用这部手机办理、或扫不了时，可以在应用里选“手工输入密钥”，账号填“揭榜台”，密钥填：
        <b className="secret-text">{secret.secret.match(/.{1,4}/g)!.join(' ')}</b>
      </p>
      <p className="secondary small">密钥只显示这一次，不要拍照或发给别人。</p>
      <h2>第三步：输入应用显示的数字</h2>
      <CodeField value={code} onChange={setCode} hint="6 位数字，每 30 秒换一次" focused={false} />
      {confirming.error && <ProblemNote error={confirming.error} />}
      <div className="session-actions">
        <button type="submit" className="btn btn-primary" disabled={confirming.isPending}>
          确认启用
        </button>
        <button type="button" className="btn" onClick={onBack}>
          返回
        </button>
      </div>
    </form>
  );
}

/** Dark on white whatever the page's colours: apps do not read it the other way round. */
function QrCode({ text }: { text: string }) {
  const { size, path } = useMemo(() => {
    const { data: rows, size } = encode(text, { border: 4, ecc: 'M' });
    const squares = rows.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
    );
    return { size, path: squares.join('') };
  }, [text]);
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="二维码，内容与下面的密钥相同"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
