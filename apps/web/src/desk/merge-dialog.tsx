import { Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { alike, type Draft } from './draft';

/** One part of a draft that two people may have written differently. */
export interface MergePart<T> {
  key: string;
  label: string;
  get: (value: T) => unknown;
  set: (value: T, part: unknown) => T;
  /** How the part reads; text by default. */
  show?: (part: unknown) => ReactNode;
}

/** Parts for the top-level fields of a flat draft. */
export function partsOf<T extends object>(labels: Partial<Record<keyof T & string, string>>) {
  return Object.entries(labels).map(([key, label]): MergePart<T> => ({
    key,
    label: label as string,
    get: (value) => value[key as keyof T],
    set: (value, part) => ({ ...value, [key]: part }),
  }));
}

const plain = (part: unknown) =>
  typeof part === 'string' || typeof part === 'number'
    ? String(part) || '（空）'
    : JSON.stringify(part, null, 1);

/** Shows both texts where they differ and lets the writer choose, part by part. */
export function MergeDialog<T>({ draft, parts }: { draft: Draft<T>; parts: MergePart<T>[] }) {
  const [choice, setChoice] = useState<Record<string, 'mine' | 'theirs'>>({});
  const { theirs, value: mine } = draft;
  if (draft.state !== 'conflict' || !theirs) return null;
  const differing = parts.filter(({ get }) => !alike(get(mine), get(theirs.value)));
  const merge = () =>
    differing.reduce(
      (merged, { key, get, set }) => (choice[key] === 'theirs' ? merged : set(merged, get(mine))),
      theirs.value,
    );
  return (
    <Modal
      open
      width={900}
      title="同事刚刚也修改了这份内容，请选择每一处保留哪一份"
      okText="按所选合并并保存"
      onOk={() => draft.resolve(merge())}
      closable={false}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      {differing.length === 0 && <p>两份内容相同，合并即可。</p>}
      {differing.map(({ key, label, get, show = plain }) => (
        <fieldset key={key} className="merge-part">
          <legend>{label}</legend>
          <Radio.Group
            value={choice[key] ?? 'mine'}
            onChange={({ target }) => setChoice({ ...choice, [key]: target.value })}
          >
            <Radio value="mine">
              <b>我写的</b>
              <div className="merge-text">{show(get(mine))}</div>
            </Radio>
            <Radio value="theirs">
              <b>同事写的</b>
              <div className="merge-text">{show(get(theirs.value))}</div>
            </Radio>
          </Radio.Group>
        </fieldset>
      ))}
    </Modal>
  );
}
