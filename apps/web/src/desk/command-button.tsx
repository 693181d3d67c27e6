import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { ProblemError } from '../api/problem';
import { ProblemNote } from '../ui/problem-note';
import { useCommand, type Once } from './use-command';

interface CommandButtonProps<V extends object, R> {
  /** What the button says, a verb: 发布、退回. */
  label: string;
  /** Names the effect, in one or two sentences, before anything happens. */
  effect: ReactNode;
  run: (values: V, headers: Once) => Promise<R>;
  /** Form items of the dialog, such as {@link ReasonItem}. */
  ask?: ReactNode;
  initial?: Partial<V>;
  /** Why it cannot be done now; shown beside the button. */
  why?: string | null | false;
  /** Cannot be done now, and the reason stands beside the whole group of buttons. */
  disabled?: boolean;
  primary?: boolean;
  danger?: boolean;
  size?: 'small';
  done?: string;
  onDone?: (result: R) => void;
}

/** A step that asks once, names its effect, and keeps what was typed when it is refused. */
export function CommandButton<V extends object, R>(props: CommandButtonProps<V, R>) {
  const { label, why, disabled, primary, danger, size } = props;
  const [open, setOpen] = useState(false);
  // A finished dialog is forgotten; a cancelled one keeps what was typed.
  const [round, setRound] = useState(0);
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        danger={danger}
        size={size}
        disabled={disabled || Boolean(why)}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {why && <span className="why-not">{why}</span>}
      <CommandDialog
        {...props}
        key={round}
        open={open}
        onClose={(finished) => {
          setOpen(false);
          if (finished) setRound(round + 1);
        }}
      />
    </>
  );
}

function CommandDialog<V extends object, R>({
  label,
  effect,
  run,
  ask,
  initial,
  danger,
  done = `已${label}`,
  onDone,
  open,
  onClose,
}: CommandButtonProps<V, R> & { open: boolean; onClose: (finished: boolean) => void }) {
  const [form] = Form.useForm<V>();
  const command = useCommand(run, {
    done,
    onDone: (result) => {
      onClose(true);
      onDone?.(result);
    },
  });
  const finish = (values: V) =>
    command.mutate(values, { onError: (error) => showFieldErrors(form, error) });
  const { error } = command;
  const stale = error instanceof ProblemError && error.code === 'stale_version';
  return (
    <Modal
      open={open}
      title={label}
      okText={`确认${label}`}
      cancelText="取消"
      okButtonProps={{ danger, loading: command.isPending }}
      onOk={() => form.submit()}
      onCancel={() => {
        command.reset();
        // What was typed over an outdated text starts anew from the newest.
        onClose(stale);
      }}
      destroyOnHidden
    >
      <div className="stack">
        <div>{effect}</div>
        <Form<V>
          form={form}
          layout="vertical"
          initialValues={initial}
          onFinish={finish}
          scrollToFirstError
        >
          {ask}
        </Form>
        {error && <ProblemNote error={error} />}
      </div>
    </Modal>
  );
}

/** The usual question of a dialog: 理由 or 意见. */
export function ReasonItem({
  name = 'reason',
  label = '理由',
  required = true,
  max = 500,
}: {
  name?: string;
  label?: string;
  required?: boolean;
  max?: number;
}) {
  return (
    <Form.Item name={name} label={label} rules={[{ required, whitespace: true }]}>
      <Input.TextArea rows={4} maxLength={max} showCount />
    </Form.Item>
  );
}

/** Puts the server's sentences beside the fields they belong to. */
export function showFieldErrors<V>(
  form: { setFields: (fields: { name: never; errors: string[] }[]) => void } & { __?: V },
  error: unknown,
): void {
  if (!(error instanceof ProblemError)) return;
  form.setFields(
    Object.entries(error.fields).map(([path, sentence]) => ({
      name: path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)) as never,
      errors: [sentence],
    })),
  );
}
