import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, data } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { DeskPage, FileField, useCommand, type Once, type StoredFile } from '../../desk';
import { useSession } from '../../session/session';
import { ProblemNote } from '../../ui';
import { bodyOf, faultsOf, NOTHING, type Faults, type NeedContent } from './content';
import { useKept } from './kept';
import { NeedForm } from './need-form';

interface Writing {
  content: NeedContent;
  files: StoredFile[];
}

/** 提出需求：written on this machine, sent when it is whole. */
export function NewNeedPage() {
  const session = useSession();
  const resident = session?.membership.role === 'resident';
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const kept = useKept<Writing>('needs/new', {
    content: { ...NOTHING, unitId: resident ? null : (session?.membership.unitId ?? null) },
    files: [],
  });
  const { content, files } = kept.value;
  const send = useCommand(stateNeed, {
    onDone: ({ id, submitted }) => {
      kept.forget();
      void navigate(submitted ? `/needs/${id}` : `/needs/${id}/edit`, { replace: true });
    },
  });
  const faults: Faults = { ...refusedFields(send.error), ...(asked ? faultsOf(content) : {}) };
  const go = (submit: boolean) => {
    setAsked(true);
    send.reset();
    if (Object.keys(faultsOf(content)).length > 0) return scrollToFault();
    send.mutate({ content, files, submit });
  };
  return (
    <DeskPage
      title={resident ? '说说您的需求' : '提出需求'}
      trail={[['/needs', resident ? '我的需求' : '需求']]}
    >
      <div className="need-form">
        {kept.recalled && <p className="note">上次没写完的内容还在，接着写就可以。</p>}
        <NeedForm
          content={content}
          onChange={(next) => kept.change(() => ({ content: next }))}
          faults={faults}
          files={
            <FileField
              files={files}
              label="添加照片或文件"
              onAdd={(file) => kept.change((now) => ({ files: [...now.files, file] }))}
              onRemove={(id) =>
                kept.change((now) => ({ files: now.files.filter((file) => file.id !== id) }))
              }
            />
          }
        />
        {send.error && <ProblemNote error={send.error} />}
        <div className="need-form-foot">
          <Button
            type="primary"
            size="large"
            loading={send.isPending && send.variables?.submit}
            onClick={() => go(true)}
          >
            提交
          </Button>
          <Button
            size="large"
            loading={send.isPending && !send.variables?.submit}
            onClick={() => go(false)}
          >
            存为草稿
          </Button>
          <span className="secondary small" role="status">
            写的内容随时存在这台设备上，中途离开不会丢。
          </span>
        </div>
      </div>
    </DeskPage>
  );
}

/** Writes the need, adds its files and submits it; tried again, each step still happens once. */
async function stateNeed(
  { content, files, submit }: Writing & { submit: boolean },
  once: Once,
): Promise<{ id: string; submitted: boolean }> {
  const step = (name: string): Once => ({
    'idempotency-key': `${once['idempotency-key']}.${name}`,
  });
  const need = await data(
    api.POST('/api/v1/needs', { body: bodyOf(content), headers: step('draft') }),
  );
  const path = { id: need.id };
  let { version } = need;
  for (const file of files) {
    const attached = await data(
      api.POST('/api/v1/needs/{id}/attachments', {
        params: { path },
        body: { fileId: file.id, version },
        headers: step(file.id),
      }),
    );
    version = attached.version;
  }
  if (submit) {
    await data(
      api.POST('/api/v1/needs/{id}/submit', {
        params: { path },
        body: { version },
        headers: step('submit'),
      }),
    );
  }
  return { id: need.id, submitted: submit };
}

export const refusedFields = (error: unknown): Faults =>
  error instanceof ProblemError ? error.fields : {};

/** Brings the first field that is not right into view, for keyboard and eye. */
export function scrollToFault(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('.field-bad');
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  });
}
