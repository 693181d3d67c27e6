import { useSearchParams } from 'react-router';
import { DeskPage, LinkButton } from '../../../desk';
import { StatusTag } from '../../../ui/status-tag';
import { ListingContent } from '../content';
import { SectionLinks } from '../desk/section-links';
import { FactsPanel } from '../facts-panel';
import type { Listing } from '../listing-data';
import { Amendments } from '../record/amendments';
import { Questions } from '../record/questions';
import { Versions } from '../record/versions';
import { AskQuestion } from './ask-question';
import { BidPanel } from './bid-panel';

const SECTIONS = {
  content: '内容',
  questions: '提问答疑',
  amendments: '变更',
  versions: '版本对比',
} as const;
type Section = keyof typeof SECTIONS;

/** A published listing as an organisation's agent reads it: may we bid, what do we ask. */
export function AgentListing({ listing }: { listing: Listing }) {
  const [search] = useSearchParams();
  const asked = search.get('tab') as Section;
  const section: Section = asked in SECTIONS ? asked : 'content';
  return (
    <DeskPage
      title={listing.title}
      mark={
        <>
          <StatusTag subject="listing" status={listing.status} />
          {listing.read && <span className="tag tag-good">已读</span>}
        </>
      }
      trail={[['/market', '可揭榜单']]}
      actions={
        <LinkButton to={`/listings/${listing.id}/announcement`}>发榜公告（打印）</LinkButton>
      }
    >
      <div className={`columns listing-columns ${section === 'content' ? '' : 'beside-section'}`}>
        <div className="stack">
          <SectionLinks sections={SECTIONS} current={section} />
          {section === 'content' && <ListingContent listing={listing} />}
          {section === 'questions' && (
            <>
              <AskQuestion listing={listing} />
              <Questions listing={listing} role="organization_agent" />
            </>
          )}
          {section === 'amendments' && <Amendments listing={listing} role="organization_agent" />}
          {section === 'versions' && <Versions listing={listing} />}
        </div>
        <aside className="stack aside" aria-label="揭榜与要点">
          <BidPanel listing={listing} />
          <FactsPanel listing={listing} />
        </aside>
      </div>
    </DeskPage>
  );
}
