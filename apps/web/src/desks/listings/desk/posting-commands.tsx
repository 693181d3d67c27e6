import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { api, data } from '../../../api/client';
import { CommandButton, LinkButton, ReasonItem } from '../../../desk';
import { HandOverButton } from '../hand-over-button';
import type { Listing } from '../listing-data';
import { overThreshold, useFundingLimit } from '../threshold';
import { whyNoAmendment, whyNoDiscard, whyNoHandOver, whyNoSubmit } from './reasons';
import { RepostButton } from './repost-button';

/** What the posting unit may do with its listing. */
export function PostingCommands({ listing }: { listing: Listing }) {
  const navigate = useNavigate();
  const { id, version } = listing;
  const params = { path: { id } };
  const limit = useFundingLimit(listing.fundingMode);
  const whyNoHand = whyNoHandOver(listing);
  const over = whyNoHand === null ? overThreshold(listing.ceilingFen, limit) : null;
  const complete = whyNoSubmit(listing) === null && over === null;
  const noAmendment = whyNoAmendment(listing);
  const handOver = (
    <HandOverButton
      listing={listing}
      version={() => version}
      why={whyNoHand}
      primary={over !== null}
    />
  );
  return (
    <>
      {over && (
        <>
          <p className="note note-warn">{over}</p>
          {handOver}
        </>
      )}
      {listing.status === 'draft' && (
        <LinkButton to={`/listings/${id}/edit`} type={complete || over ? 'default' : 'primary'}>
          继续填写
        </LinkButton>
      )}
      <CommandButton
        label="提交审核"
        primary={complete}
        why={whyNoSubmit(listing) ?? (over && '达到采购限额标准，须转政府采购程序')}
        effect="提交后由综合党委梳理审核，审核期间不能修改；需要修改的会退回并说明理由。"
        run={(_, headers) =>
          data(
            api.POST('/api/v1/listings/{id}/submit-for-review', {
              params,
              body: { version },
              headers,
            }),
          )
        }
      />
      {noAmendment ? (
        <div>
          <Button disabled>提出变更或延期</Button>
          <span className="why-not">{noAmendment}</span>
        </div>
      ) : (
        <LinkButton to={`/listings/${id}/amend`}>提出变更或延期</LinkButton>
      )}
      <RepostButton
        listing={listing}
        primary={listing.status === 'unsuccessful' && !listing.nextRoundId}
        onDone={(next) => void navigate(`/listings/${next}/edit`)}
      />
      <LinkButton to={`/listings/new?copy=${id}`}>复制为新榜单</LinkButton>
      {!over && handOver}
      <CommandButton<{ reason: string }, unknown>
        label="作废"
        danger
        why={whyNoDiscard(listing)}
        effect="这项未发榜的榜单从此不再办理，不能恢复；内容和办理记录保留备查。"
        ask={<ReasonItem max={2000} />}
        run={(values, headers) =>
          data(
            api.POST('/api/v1/listings/{id}/discard', {
              params,
              body: { ...values, version },
              headers,
            }),
          )
        }
      />
    </>
  );
}
