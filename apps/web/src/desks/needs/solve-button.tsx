import { Form } from 'antd';
import { api, data } from '../../api/client';
import {
  CommandButton,
  DateInput,
  FileField,
  useToday,
  ReasonItem,
  type StoredFile,
} from '../../desk';
import type { Need } from './words';

interface Solution {
  solvedNote: string;
  solvedOn?: string;
  files?: StoredFile[];
}

/** 即知即改: done on the spot, with what was done, when, and the proof. */
export function SolveButton({ need: { id, status, version } }: { need: Need }) {
  const today = useToday();
  return (
    <CommandButton<Solution, unknown>
      label="即知即改"
      disabled={status !== 'under_review'}
      effect="不用发榜、已经当场办好的，写明结果后办结。提出人会看到办理结果。"
      done="已办结"
      ask={
        <>
          <ReasonItem name="solvedNote" label="办理结果" max={2000} />
          <Form.Item name="solvedOn" label="办结日期" extra="不填为今天">
            <DateInput max={today} />
          </Form.Item>
          <Form.Item name="files" label="依据（照片、记录）">
            <Evidence />
          </Form.Item>
        </>
      }
      run={({ solvedNote, solvedOn, files }, headers) =>
        data(
          api.POST('/api/v1/needs/{id}/solve-on-spot', {
            params: { path: { id } },
            body: {
              solvedNote,
              solvedOn,
              fileIds: files?.map((file) => file.id),
              version,
            },
            headers,
          }),
        )
      }
    />
  );
}

/** Files of a dialog: on the server at once, the need's with the command. */
function Evidence({
  value = [],
  onChange,
}: {
  value?: StoredFile[];
  onChange?: (files: StoredFile[]) => void;
}) {
  return (
    <FileField
      files={value}
      label="添加依据"
      onAdd={(file) => onChange?.([...value, file])}
      onRemove={(id) => onChange?.(value.filter((file) => file.id !== id))}
    />
  );
}
