import { Button, Input, Popconfirm } from 'antd';
import { ProblemNote } from '../../../ui';
import { shareTotal, type PartyRow } from '../editor/form';
import { fieldId } from '../editor/parts';
import { Required } from '../editor/text-part';
import type { PartProps } from '../editor/writing-parts';
import { Liability } from './liability';
import { OrganizationSearch } from './organization-search';

/** Who takes part, with which share and task: one card each. */
export function MembersPart({
  form,
  listing,
  onChange,
  problem,
}: PartProps & { problem?: unknown }) {
  const { parties } = form;
  const full = parties.length >= listing.maxMembers;
  const set = (rows: PartyRow[]) => onChange({ ...form, parties: rows });
  return (
    <div className="letter-field" id={fieldId('联合成员')} tabIndex={-1}>
      <p className="secondary small">
        连同本单位最多 {listing.maxMembers} 家。征求确认之后，受邀单位才会收到通知、看到意向书。
      </p>
      <Shares parties={parties} />
      <ol className="letter-cards">
        {parties.map((party, index) => (
          <PartyEditor
            key={party.organizationId}
            party={party}
            onChange={(next) => set(parties.map((it, at) => (at === index ? next : it)))}
            onRemove={() => set(parties.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      {problem !== undefined && <ProblemNote error={problem} />}
      <div className="letter-field letter-narrow">
        <label htmlFor="letter-invite">邀请成员单位</label>
        <OrganizationSearch
          id="letter-invite"
          disabled={full}
          except={parties.map(({ organizationId }) => organizationId)}
          onChoose={({ id, name }) =>
            set([
              ...parties,
              {
                organizationId: id,
                name,
                lead: false,
                sharePercent: Math.max(100 - shareTotal(parties), 0) || null,
                task: '',
              },
            ])
          }
        />
        {full && <span className="why-not">已达到榜单规定的成员上限</span>}
      </div>
      <Liability />
    </div>
  );
}

/** The shares as one bar that has to be full, and in words. */
export function Shares({ parties }: { parties: readonly Pick<PartyRow, 'sharePercent'>[] }) {
  const sum = shareTotal(parties);
  return (
    <div className="letter-shares">
      <progress max={100} value={Math.min(sum, 100)} aria-label="承担比例合计" />
      <span className={sum === 100 ? 'secondary' : 'field-error'}>
        承担比例合计 {sum}%
        {sum === 100 ? '' : sum < 100 ? `，还差 ${100 - sum}%` : `，多出 ${sum - 100}%`}
      </span>
    </div>
  );
}

function PartyEditor({
  party,
  onChange,
  onRemove,
}: {
  party: PartyRow;
  onChange: (party: PartyRow) => void;
  onRemove: () => void;
}) {
  const { organizationId: id, name, lead, sharePercent, task } = party;
  return (
    <li className="letter-card">
      <div className="letter-card-head">
        <b>{name}</b>
        {lead ? (
          <span className="tag tag-info">牵头单位</span>
        ) : (
          <Popconfirm
            title={`不再邀请“${name}”？`}
            description="该单位的比例和分工将被删去。"
            okText="移除"
            cancelText="保留"
            onConfirm={onRemove}
          >
            <Button type="text" aria-label={`移除 ${name}`}>
              移除
            </Button>
          </Popconfirm>
        )}
      </div>
      <div className="letter-field letter-share">
        <label htmlFor={`share-${id}`}>
          承担比例
          <Required />
        </label>
        <Input
          id={`share-${id}`}
          inputMode="numeric"
          suffix="%"
          value={sharePercent ?? ''}
          onChange={({ target }) => {
            const digits = target.value.replace(/\D/g, '').slice(0, 3);
            onChange({ ...party, sharePercent: digits ? Math.min(Number(digits), 100) : null });
          }}
        />
      </div>
      <div className="letter-field letter-counted">
        <label htmlFor={`task-${id}`}>
          分工
          <Required />
        </label>
        <Input.TextArea
          id={`task-${id}`}
          value={task}
          maxLength={500}
          showCount
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={({ target }) => onChange({ ...party, task: target.value })}
        />
      </div>
    </li>
  );
}
