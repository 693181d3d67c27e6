import { Checkbox } from 'antd';
import { FileField } from '../../../desk';
import type { Bid } from '../reads';
import { fieldId } from './parts';
import type { PartProps } from './writing-parts';

/** 承诺书: what the box stands for. */
export const COMMITMENTS = [
  '意向书及所附材料真实、准确、完整，如有虚假愿承担相应责任。',
  '参与单位依法开展活动，没有严重违法失信记录，未被列入活动异常名录。',
  '承榜后自行完成约定的工作，不转包，不将主体工作分包给他人。',
  '已如实说明与发榜单位、评审组之间应当回避的关系，不以不正当手段影响评审。',
];

const MOST_FILES = 30;

export function FilesPart({ form, onChange, bid }: PartProps & { bid: Bid }) {
  const { attachments } = form;
  const stored = new Set(bid.proposal.attachments.map(({ fileId }) => fileId));
  return (
    <div className="letter-field">
      <p className="secondary small">
        登记证书、资质、业绩证明等；可传 PDF、Word、Excel、WPS、OFD 或图片，最多 {MOST_FILES}{' '}
        个。附件与意向书一同密封。
      </p>
      <FileField
        files={attachments.map(({ fileId, name, size }) => ({ id: fileId, name, size }))}
        href={(id) => (stored.has(id) ? `/api/v1/bids/${bid.id}/files/${id}` : undefined)}
        onAdd={
          attachments.length >= MOST_FILES
            ? undefined
            : ({ id, name, size }) =>
                onChange((now) => ({
                  ...now,
                  attachments: [...now.attachments, { fileId: id, name, size }],
                }))
        }
        onRemove={(id) =>
          onChange((now) => ({
            ...now,
            attachments: now.attachments.filter(({ fileId }) => fileId !== id),
          }))
        }
      />
      {attachments.length === 0 && <p className="secondary">还没有附件。</p>}
    </div>
  );
}

export function CommitmentsPart({ form, onChange }: PartProps) {
  return (
    <div className="letter-field">
      <p>本单位（联合揭榜的，包括全体成员单位）郑重承诺：</p>
      <ol className="letter-pledges">
        {COMMITMENTS.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <Checkbox
        id={fieldId('承诺书')}
        checked={form.commitments}
        onChange={({ target }) => onChange({ ...form, commitments: target.checked })}
      >
        已阅读并作出以上承诺
      </Checkbox>
    </div>
  );
}
