import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { DeskPage } from '../../desk';
import { Loaded, StatusTag } from '../../ui';
import { DraftEditor } from './editor/draft-editor';
import { RevisionEditor } from './editor/revision-editor';
import { EndedBid } from './ended';
import { AwaitingConsents } from './joint/awaiting';
import { OpenedBid } from './opened-bid';
import { useBid, useListing, type Bid, type Listing } from './reads';
import { BidResult } from './result';
import { OwnRoadShow } from './road-show';
import { SealedBid } from './sealed';
import './bids.css';

/** 一份揭榜意向书, in the form its state and its reader ask for. */
export function BidPage() {
  const { id = '' } = useParams();
  return (
    <Loaded query={useBid(id)}>
      {(bid) => (bid.part === null ? <OpenedBid bid={bid} /> : <OwnBid key={bid.id} bid={bid} />)}
    </Loaded>
  );
}

function OwnBid({ bid }: { bid: Bid }) {
  const [search] = useSearchParams();
  const writes = bid.commands.includes(bid.joint ? 'revise_joint' : 'revise');
  const drafting = bid.status === 'draft' && bid.commands.includes('save');
  const revising = search.has('edit') && bid.part === 'lead' && writes;
  return (
    <DeskPage
      title={bid.listingTitle}
      mark={
        <>
          <StatusTag subject="bid" status={bid.status} />
          <span className="secondary">
            {bid.listingCode}·{bid.joint ? '联合揭榜' : '独立揭榜'}
          </span>
        </>
      }
      trail={[['/bids', '我的揭榜'], ...(revising ? [own(bid)] : [])]}
      actions={
        drafting && (
          <Link className="btn" to={`/bids/${bid.id}/print`}>
            打印预览
          </Link>
        )
      }
    >
      {drafting || revising ? (
        <WithListing id={bid.listingId}>
          {(listing) =>
            drafting ? (
              <DraftEditor bid={bid} listing={listing} />
            ) : (
              <RevisionEditor bid={bid} listing={listing} />
            )
          }
        </WithListing>
      ) : (
        <Standing bid={bid} />
      )}
    </DeskPage>
  );
}

const own = (bid: Bid): [string, string] => [`/bids/${bid.id}`, '本次揭榜'];

function Standing({ bid }: { bid: Bid }) {
  switch (bid.status) {
    case 'draft':
      return (
        <p className="note note-warn">揭榜已截止，这份草稿没有提交，将按失效处理，不需再办理。</p>
      );
    case 'awaiting_consents':
      return <AwaitingConsents bid={bid} />;
    case 'submitted':
    case 'needs_confirmation':
      return <SealedBid bid={bid} />;
    case 'withdrawn':
    case 'lapsed':
      return <EndedBid bid={bid} />;
    default:
      return (
        <>
          <OwnRoadShow bid={bid} />
          <BidResult bid={bid} />
        </>
      );
  }
}

function WithListing({ id, children }: { id: string; children: (it: Listing) => ReactNode }) {
  return <Loaded query={useListing(id)}>{children}</Loaded>;
}
