import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useId, useRef, useState } from 'react';
import type { Schemas } from '../api/client';
import { uploadFile } from '../api/upload';
import { ProblemNote } from '../ui/problem-note';

export type StoredFile = Pick<Schemas['FileView'], 'id' | 'name' | 'size'>;

interface FileFieldProps {
  files: StoredFile[];
  /** Where a file is read; without it, or while there is no such place, names are plain text. */
  href?: (id: string) => string | undefined;
  /** Called once a file is on the server. */
  onAdd?: (file: StoredFile) => void | Promise<unknown>;
  onRemove?: (id: string) => void | Promise<unknown>;
  label?: string;
}

const size = (bytes: number) =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;

/** Attachments: added with a progress bar, listed with their size, removed by one click. */
export function FileField({ files, href, onAdd, onRemove, label = '添加附件' }: FileFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<number>();
  const [problem, setProblem] = useState<unknown>();

  const take = async (chosen: FileList | null) => {
    setProblem(undefined);
    try {
      for (const file of Array.from(chosen ?? [])) {
        setProgress(0);
        await onAdd?.(await uploadFile(file, setProgress));
      }
    } catch (error) {
      setProblem(error);
    } finally {
      setProgress(undefined);
      if (input.current) input.current.value = '';
    }
  };

  return (
    <div className="stack">
      {files.length > 0 && (
        <ul className="file-list">
          {files.map((file) => (
            <li key={file.id} className="row">
              <PaperClipOutlined aria-hidden />
              {href?.(file.id) ? <a href={href(file.id)}>{file.name}</a> : file.name}
              <span className="secondary small">{size(file.size)}</span>
              {onRemove && (
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`移除 ${file.name}`}
                  onClick={() => void Promise.resolve(onRemove(file.id)).catch(setProblem)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {onAdd && (
        <div className="row">
          <label htmlFor={id} className="visually-hidden">
            {label}
          </label>
          <input
            ref={input}
            id={id}
            type="file"
            multiple
            className="visually-hidden"
            onChange={({ target }) => void take(target.files)}
          />
          <Button
            icon={<UploadOutlined />}
            loading={progress !== undefined}
            onClick={() => input.current?.click()}
          >
            {label}
          </Button>
          {progress !== undefined && (
            <Progress
              percent={progress}
              size="small"
              style={{ width: 200 }}
              aria-label="上传进度"
            />
          )}
        </div>
      )}
      {problem !== undefined && <ProblemNote error={problem} />}
    </div>
  );
}
