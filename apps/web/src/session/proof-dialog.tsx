import { Alert, Button, Form, Input, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api, data, onProofAsked } from '../api/client';
import { ProblemError } from '../api/problem';

interface Answer {
  password?: string;
  code?: string;
}

/**
 * Over a grave step that waits: asks once more who this is, by password or by code, then lets the step
 * go on. Called off, the step stays as it was filled in.
 */
export function ProofDialog() {
  const [open, setOpen] = useState(false);
  const [byCode, setByCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const waiting = useRef<((proved: boolean) => void)[]>([]);

  useEffect(() => {
    onProofAsked(
      () =>
        new Promise<boolean>((resolve) => {
          waiting.current.push(resolve);
          setProblem(undefined);
          setOpen(true);
        }),
    );
    return () => onProofAsked(undefined);
  }, []);

  const close = (proved: boolean) => {
    setOpen(false);
    for (const resolve of waiting.current.splice(0)) resolve(proved);
  };
  const prove = async (answer: Answer) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await data(api.POST('/api/v1/sessions/current/proof', { body: answer }));
      close(true);
    } catch (error) {
      setProblem(error instanceof ProblemError ? error.message : '没有确认成功，请再试。');
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open={open}
      title="请再次确认是您本人"
      footer={null}
      onCancel={() => close(false)}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p className="secondary">
        这一步关系重大，须在十分钟内输入过密码或验证码；确认之后接着办理，已填写的内容不会丢失。
      </p>
      <Form<Answer> layout="vertical" onFinish={(answer) => void prove(answer)}>
        {byCode ? (
          <Form.Item name="code" label="验证码" rules={[{ required: true }]}>
            <Input autoComplete="one-time-code" autoFocus key="code" />
          </Form.Item>
        ) : (
          <Form.Item name="password" label="登录密码" rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" autoFocus key="password" />
          </Form.Item>
        )}
        {problem && <Alert type="error" title={problem} role="alert" />}
        <div className="row" style={{ marginTop: 12 }}>
          <Button type="primary" htmlType="submit" loading={busy}>
            确认并继续
          </Button>
          <Button onClick={() => setByCode(!byCode)}>
            {byCode ? '改用密码' : '改用手机验证码'}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
