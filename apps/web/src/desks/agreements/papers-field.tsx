import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { Schemas } from '../../api/client';
import { FileField, optionsOf, type StoredFile } from '../../desk';
import { fileAddress, PAPER_NAMES, type Paper } from './words';

/** A paper as it is being filled in. */
export interface PaperDraft {
  kind: Paper['kind'];
  reference?: string;
  file?: StoredFile;
}

interface PapersFieldProps {
  /** Kinds that must be there. */
  required: Schemas['PaperKindView'][];
  value?: PaperDraft[];
  onChange?: (papers: PaperDraft[]) => void;
  /** Of an agreement whose files can be read already. */
  agreementId?: string;
}

/** 必备材料: each kind with its scan, or where the original is kept; others may be added. */
export function PapersField({ required, value = [], onChange, agreementId }: PapersFieldProps) {
  const missing = required.filter(({ kind }) => !value.some((paper) => paper.kind === kind));
  const papers = [...value, ...missing.map(({ kind }): PaperDraft => ({ kind }))];
  const set = (index: number, change: Partial<PaperDraft>) =>
    onChange?.(papers.map((paper, at) => (at === index ? { ...paper, ...change } : paper)));
  return (
    <div className="stack">
      {papers.map((paper, index) => {
        const must = required.some(({ kind }) => kind === paper.kind);
        const name = PAPER_NAMES[paper.kind];
        return (
          <div key={index} className="line-form" role="group" aria-label={`材料：${name}`}>
            <div className="row">
              {must ? (
                <b>
                  {name}
                  <span className="secondary">（必备）</span>
                </b>
              ) : (
                <>
                  <Select
                    aria-label="材料种类"
                    value={paper.kind}
                    onChange={(kind) => set(index, { kind })}
                    options={optionsOf(PAPER_NAMES)}
                    style={{ minWidth: 180 }}
                  />
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={`移除材料 ${name}`}
                    onClick={() => onChange?.(papers.filter((_, at) => at !== index))}
                  />
                </>
              )}
            </div>
            <Input
              aria-label={`${name}的文号或存放处`}
              placeholder="文号或存放处"
              maxLength={200}
              value={paper.reference}
              onChange={({ target }) => set(index, { reference: target.value })}
            />
            <FileField
              label={`上传${name}`}
              files={paper.file ? [paper.file] : []}
              href={agreementId ? (id) => fileAddress(agreementId, id) : undefined}
              onAdd={(file) => set(index, { file })}
              onRemove={() => set(index, { file: undefined })}
            />
          </div>
        );
      })}
      <div>
        <Button
          icon={<PlusOutlined />}
          onClick={() => onChange?.([...papers, { kind: 'other', reference: '' }])}
        >
          添加其他材料
        </Button>
      </div>
    </div>
  );
}

/** As the api takes them; what was left empty is left out. */
export const papersBody = (papers: readonly PaperDraft[] = []): Schemas['PaperBody'][] =>
  papers
    .filter(({ file, reference }) => file || reference?.trim())
    .map(({ kind, file, reference }) => ({
      kind,
      ...(file ? { fileId: file.id } : {}),
      ...(reference?.trim() ? { reference: reference.trim() } : {}),
    }));
