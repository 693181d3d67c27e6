import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { DIGEST_NAMES, digestAlgorithm } from '#kernel';
import type { Schemas } from '../../api/client';
import { clockTime, date, dateTime, deadline } from '../../text/dates';
import { fileSize } from '../../text/sizes';
import { Loaded } from '../../ui/loaded';
import { LongText } from '../../ui/long-text';
import { HallTable } from '../parts/hall-table';
import { RECEIPT_KINDS } from '../receipts/kinds';
import { openingOf } from '../reads';

type Listing = Schemas['PublicListingView'];

export function Attachments({ files }: { files: Listing['attachments'] }) {
  return (
    <ul className="file-rows">
      {files.map(({ fileId, name, label, size, sha256, href }) => (
        <li key={fileId}>
          <a href={href} download={name}>
            {name}
          </a>
          <span className="secondary small">
            {[label, fileSize(size)].filter(Boolean).join('，')}
          </span>
          <span className="digest secondary small">SHA-256 {sha256}</span>
        </li>
      ))}
    </ul>
  );
}

/** Questions with their answers; who asked is not told. */
export function Questions({ listing }: { listing: Listing }) {
  const { questions, enquiryOpen, enquiryDeadline, id } = listing;
  return (
    <>
      {enquiryDeadline && (
        <p className="secondary">
          {enquiryOpen
            ? `社会组织登录后可以提问，${deadline(enquiryDeadline)} 截止。答复在这里公开，不显示提问单位。`
            : `提问已于 ${deadline(enquiryDeadline)} 截止。`}
        </p>
      )}
      {questions.length === 0 && <p>{enquiryOpen ? '还没有已答复的提问。' : '没有提问。'}</p>}
      <ol className="questions">
        {questions.map(({ body, askedAt, answer, answeredAt }, index) => (
          <li key={`${id}${index}`}>
            <p className="secondary small">提问 {dateTime(askedAt)}</p>
            <LongText text={body} />
            {answer ? (
              <div className="answer">
                <p className="secondary small">答复 {answeredAt && dateTime(answeredAt)}</p>
                <LongText text={answer} />
              </div>
            ) : (
              <p className="answer secondary">提问截止前未答复。</p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Names how the digests were computed, unless a change of the setting mixed them. */
function digestTitle(receipts: readonly { digest: string }[]): string {
  const kinds = new Set(receipts.map(({ digest }) => DIGEST_NAMES[digestAlgorithm(digest)]));
  return kinds.size === 1 ? `内容摘要 ${[...kinds][0]}` : '内容摘要';
}

/** 开榜记录：all receipts without names, so that every bidder finds the own one. */
export function OpeningRecord({ listingId }: { listingId: string }) {
  const query = useQuery(openingOf(listingId));
  return (
    <Loaded query={query}>
      {({ mode, openedAt, receipts, seedCommitments, tieCommitment }) => (
        <>
          <p>
            {dateTime(openedAt)}，
            {mode === 'automatic'
              ? '系统按发榜时固定的评审规则到期自动开榜'
              : '综合党委经办人与纪检监督员双人开榜'}
            ，登记回执 {receipts.length} 份。任何人都可凭回执编号或手中的文件
            <Link to="/hall/receipts">核对回执</Link>。
          </p>
          {receipts.length > 0 && (
            <HallTable
              plain
              caption="回执"
              rows={receipts}
              rowKey={({ serial }) => serial}
              columns={[
                {
                  title: '回执编号',
                  heading: true,
                  render: ({ serial }) => (
                    <Link className="number" to={`/hall/receipts?serial=${serial}`}>
                      {serial}
                    </Link>
                  ),
                },
                { title: '事项', render: ({ kind }) => RECEIPT_KINDS[kind] },
                {
                  title: '收到时间',
                  render: ({ receivedAt }) => `${date(receivedAt)} ${clockTime(receivedAt)}`,
                },
                {
                  title: digestTitle(receipts),
                  render: ({ digest }) => <span className="digest">{digest}</span>,
                },
              ]}
            />
          )}
          <details className="more">
            <summary>抽取与抽签种子的承诺值</summary>
            <p className="secondary small">
              开榜时先登记种子的摘要，评审后公开种子本身，任何人都能核对抽取没有被更改。
            </p>
            <ul className="lines">
              {seedCommitments.map((seed, index) => (
                <li key={seed}>
                  第 {index + 1} 次专家抽取：<span className="digest">{seed}</span>
                </li>
              ))}
              <li>
                并列抽签：<span className="digest">{tieCommitment}</span>
              </li>
            </ul>
          </details>
        </>
      )}
    </Loaded>
  );
}
