import { Alert, Button, Form, Input, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { onSessionEnd } from '../api/client';
import { ProblemError } from '../api/problem';
import { asksForCode, signIn } from './session';

interface Answer {
  login: string;
  password: string;
  code?: string;
}

/**
 * When the session ends under an open page: asks for the password over it, then lets the waiting
 * requests go on, so that nothing typed is lost. Another person who signs in starts at the to-do list.
 */
export function SessionEndDialog({ accountId, login }: { accountId: string; login: string }) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [codeAsked, setCodeAsked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    onSessionEnd(
      () =>
        new Promise<void>((resume) => {
          waiting.current.push(resume);
          setOpen(true);
        }),
    );
    return () => onSessionEnd(undefined);
  }, []);

  const enter = async ({ login: name, password, code }: Answer) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const me = await signIn(name.trim(), password, code);
      if (me.account.id !== accountId) return window.location.assign('/todo');
      setOpen(false);
      setCodeAsked(false);
      for (const resume of waiting.current.splice(0)) resume();
    } catch (error) {
      if (asksForCode(error)) return setCodeAsked(true);
      setProblem(error instanceof ProblemError ? error.message : '登录没有成功，请再试。');
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open={open}
      title="登录已过期，请重新登录"
      footer={null}
      closable={false}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p className="secondary">本页已填写的内容仍在，以“{login}”的账号登录后接着办理。</p>
      <Form<Answer> layout="vertical" onFinish={(answer) => void enter(answer)}>
        <Form.Item name="login" label="账号" rules={[{ required: true }]}>
          <Input autoComplete="username" />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {codeAsked && (
          <Form.Item
            name="code"
            label="验证码"
            rules={[{ required: true }]}
            extra="验证器应用里的 6 位数字，或一个恢复码"
          >
            <Input autoComplete="one-time-code" autoFocus />
          </Form.Item>
        )}
        {problem && <Alert type="error" title={problem} role="alert" />}
        <Button type="primary" htmlType="submit" loading={busy} block style={{ marginTop: 12 }}>
          登录并继续
        </Button>
      </Form>
    </Modal>
  );
}
