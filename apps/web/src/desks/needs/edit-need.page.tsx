import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { api, data } from '../../api/client';
import {
  DeskPage,
  DraftNote,
  FileField,
  MergeDialog,
  partsOf,
  useCommand,
  useDraft,
} from '../../desk';
import { useSession } from '../../session/session';
import { Loaded, ProblemNote, StatusTag } from '../../ui';
import { bodyOf, contentOf, faultsOf, LABELS, type Faults, type NeedContent } from './content';
import { NeedForm } from './need-form';
import { refusedFields, scrollToFault } from './new-need.page';
import { isEditable, type Need } from './words';

const readNeed = (id: string) => data(api.GET('/api/v1/needs/{id}', { params: { path: { id } } }));

/** 修改草稿或退回补充的需求。 */
export function EditNeedPage() {
  const { id = '' } = useParams();
  const need = useQuery({ queryKey: ['needs', id], queryFn: () => readNeed(id) });
  return (
    <Loaded query={need}>
      {(it) =>
        it.mine && isEditable(it.status) ? (
          <Editor key={it.id} need={it} />
        ) : (
          <Navigate to={`/needs/${it.id}`} replace />
        )
      }
    </Loaded>
  );
}

function Editor({ need }: { need: Need }) {
  const { id } = need;
  const path = { id };
  const navigate = useNavigate();
  const resident = useSession()?.membership.role === 'resident';
  const [asked, setAsked] = useState(false);
  const save = useCallback(
    async (content: NeedContent, version: number) => {
      const body = { ...bodyOf(content), version };
      const saved = await data(api.PUT('/api/v1/needs/{id}', { params: { path: { id } }, body }));
      return saved.version;
    },
    [id],
  );
  const reload = useCallback(async () => {
    const newest = await readNeed(id);
    return { value: contentOf(newest), version: newest.version };
  }, [id]);
  const draft = useDraft<NeedContent>({
    key: `needs/${id}`,
    stored: { value: contentOf(need), version: need.version },
    save,
    reload,
  });
  const attach = useCommand(async (fileId: string, headers) => {
    const version = await draft.flush();
    const body = { fileId, version };
    const { version: next } = await data(
      api.POST('/api/v1/needs/{id}/attachments', { params: { path }, body, headers }),
    );
    draft.version.current = next;
  });
  const detach = useCommand(async (fileId: string) => {
    const version = await draft.flush();
    const params = { path: { id, fileId }, query: { version } };
    const { version: next } = await data(
      api.DELETE('/api/v1/needs/{id}/attachments/{fileId}', { params }),
    );
    draft.version.current = next;
  });
  const submit = useCommand(
    async (_: object, headers) => {
      const version = await draft.flush();
      return data(
        api.POST('/api/v1/needs/{id}/submit', { params: { path }, body: { version }, headers }),
      );
    },
    { done: '已提交', onDone: () => void navigate(`/needs/${id}`, { replace: true }) },
  );
  const faults: Faults = {
    ...(draft.state === 'failed' ? refusedFields(draft.problem) : {}),
    ...(asked ? faultsOf(draft.value) : {}),
  };
  const go = () => {
    setAsked(true);
    if (Object.keys(faultsOf(draft.value)).length > 0) return scrollToFault();
    submit.mutate({});
  };
  return (
    <DeskPage
      title="修改需求"
      mark={<StatusTag subject="need" status={need.status} />}
      trail={[
        ['/needs', resident ? '我的需求' : '需求'],
        [`/needs/${id}`, need.title],
      ]}
    >
      <div className="need-form">
        {need.status === 'returned' && need.opinion && (
          <div className="note note-warn">
            <b>综合党委请您补充：</b>
            <p>{need.opinion}</p>
          </div>
        )}
        {draft.recalled && <p className="note">上次没保存完的内容已恢复，请核对后继续。</p>}
        <NeedForm
          content={draft.value}
          onChange={draft.change}
          faults={faults}
          files={
            <FileField
              files={need.attachments}
              href={(fileId) => `/api/v1/needs/${id}/attachments/${fileId}`}
              label="添加照片或文件"
              onAdd={(file) => attach.mutateAsync(file.id)}
              onRemove={(fileId) => detach.mutateAsync(fileId)}
            />
          }
        />
        {submit.error && <ProblemNote error={submit.error} />}
        <div className="need-form-foot">
          <Button type="primary" size="large" loading={submit.isPending} onClick={go}>
            {need.status === 'returned' ? '补充好了，重新提交' : '提交'}
          </Button>
          <DraftNote draft={draft} />
        </div>
        <MergeDialog draft={draft} parts={partsOf<NeedContent>(LABELS)} />
      </div>
    </DeskPage>
  );
}
