import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { yuan, yuanInWords } from '../../../text/money';
import { Facts } from '../../../ui';
import type { Bid, Listing } from '../reads';
import { budgetTotal, type LetterForm } from './form';
import { usePartAddress } from './editor';
import type { Gap } from './parts';

interface CheckPartProps {
  bid: Bid;
  listing: Listing;
  form: LetterForm;
  gaps: Gap[];
  /** What ends the writing: 提交, 征求成员确认, 重新提交. */
  step: ReactNode;
}

/** What is still missing, each leading to its field, and then the one step. */
export function CheckPart({ bid, listing, form, gaps, step }: CheckPartProps) {
  const address = usePartAddress();
  const total = budgetTotal(form);
  return (
    <div className="stack">
      {gaps.length > 0 ? (
        <div className="note note-warn">
          <p>
            <b>还有 {gaps.length} 处要补充，点击即可前往：</b>
          </p>
          <ol className="letter-gaps">
            {gaps.map(({ part, text, field }) => (
              <li key={text}>
                <Link to={address(part, field)}>{text}</Link>
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <p className="note note-good">内容已经齐全，可以{bid.joint ? '征求成员确认' : '提交'}。</p>
      )}
      <Facts
        items={[
          ['榜单', `${listing.code ?? ''} ${listing.title}`],
          ['揭榜方式', bid.joint ? `联合揭榜，${form.parties.length} 家单位` : '独立揭榜'],
          ['预算合计', `${yuan(total)}（${yuanInWords(total)}）`],
          ['附件', form.attachments.length > 0 ? `${form.attachments.length} 个` : '没有附件'],
        ]}
      />
      <div className="row">{step}</div>
    </div>
  );
}
