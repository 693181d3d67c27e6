import type { ReactNode } from 'react';
import { NEED_SOURCE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { optionsOf, Panel } from '../../desk';
import { useSession } from '../../session/session';
import { TextField } from '../../ui';
import type { Faults, NeedContent } from './content';
import { ButtonsField, SelectField } from './fields';
import { UnitChoice } from './unit-choice';
import { URGENCY_NAMES } from './words';
import './needs.css';

interface NeedFormProps {
  content: NeedContent;
  onChange: (content: NeedContent) => void;
  faults: Faults;
  /** The attachments' part. */
  files: ReactNode;
}

/** A need in large, plain fields; officers also say where it comes from and for whom they write. */
export function NeedForm({ content, onChange, faults, files }: NeedFormProps) {
  const resident = useSession()?.membership.role === 'resident';
  const set = (change: Partial<NeedContent>) => onChange({ ...content, ...change });
  return (
    <>
      {!resident && <Origin content={content} set={set} faults={faults} />}
      <Panel title={resident ? '是什么事' : '需求内容'}>
        <TextField
          label="一句话说明"
          value={content.title}
          onChange={(title) => set({ title })}
          required
          max={100}
          hint="例如：楼道扶手松动，老人上下楼不安全"
          error={faults.title}
        />
        <TextField
          label="详细情况"
          value={content.body}
          onChange={(body) => set({ body })}
          required
          max={5000}
          rows={6}
          hint="在哪里、影响哪些人、希望怎么办"
          error={faults.body}
        />
        <SelectField
          label="属于哪一类"
          value={content.category}
          options={optionsOf(SERVICE_CATEGORY_NAMES)}
          onChange={(value) => set({ category: (value || null) as NeedContent['category'] })}
          required
          hint="说不准的选“其他”"
          error={faults.category}
        />
        <ButtonsField
          label="急不急"
          value={content.urgency === null ? null : String(content.urgency)}
          options={optionsOf(URGENCY_NAMES)}
          onChange={(value) => set({ urgency: Number(value) })}
          required
          error={faults.urgency}
        />
      </Panel>
      <Panel title="在哪里，为了谁">
        <UnitChoice
          value={content.unitId}
          onChange={(unitId) => set({ unitId })}
          wide={content.source === 'superior_decision'}
          error={faults.unitId}
        />
        <TextField
          label="大约有多少人用得上"
          value={content.beneficiaryCount === null ? '' : String(content.beneficiaryCount)}
          onChange={(text) => set({ beneficiaryCount: numberIn(text) })}
          hint="按人数填，说不准可以不填"
          error={faults.beneficiaryCount}
        />
      </Panel>
      <Panel title="联系方式">
        <TextField
          label={content.onBehalf ? '居民怎么称呼' : resident ? '怎么称呼您' : '联系人'}
          value={content.contactName}
          onChange={(contactName) => set({ contactName })}
          required={content.onBehalf}
          max={50}
          hint="只有办理人员看得到，不会公开"
          error={faults.contactName}
        />
        <TextField
          label="联系电话"
          type="tel"
          value={content.contactPhone}
          onChange={(contactPhone) => set({ contactPhone })}
          hint={resident ? '想接到回电就留下，不留也可以提交' : '便于回访，可以不填'}
          error={faults.contactPhone}
        />
      </Panel>
      <Panel title={resident ? '照片或文件（可以不加）' : '附件'}>{files}</Panel>
    </>
  );
}

function Origin({
  content,
  set,
  faults,
}: {
  content: NeedContent;
  set: (change: Partial<NeedContent>) => void;
  faults: Faults;
}) {
  return (
    <Panel title="需求从哪里来">
      <ButtonsField
        label="来源"
        value={content.source}
        options={optionsOf(NEED_SOURCE_NAMES)}
        onChange={(value) =>
          set({
            source: value as NeedContent['source'],
            onBehalf: value === 'resident_appeal' && content.onBehalf,
          })
        }
        required
        error={faults.source}
      />
      {content.source === 'resident_appeal' && (
        <label className="check-line">
          <input
            type="checkbox"
            checked={content.onBehalf}
            onChange={({ target }) => set({ onBehalf: target.checked })}
          />
          代填：居民口头或来电反映，由我代为填写
        </label>
      )}
    </Panel>
  );
}

/** Digits only; anything else that slips in is left out. */
function numberIn(text: string): number | null {
  const digits = text.replace(/\D/g, '').slice(0, 8);
  return digits ? Number(digits) : null;
}
