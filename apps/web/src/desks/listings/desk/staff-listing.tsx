import { Link, useLocation, useSearchParams } from 'react-router';
import type { Role } from '#contracts';
import { DeskPage, LinkButton, Panel } from '../../../desk';
import { ListingContent } from '../content';
import { FactsPanel } from '../facts-panel';
import type { Listing } from '../listing-data';
import { Amendments } from '../record/amendments';
import { Deliveries } from '../record/deliveries';
import { ListingHistory } from '../record/listing-history';
import { Questions } from '../record/questions';
import { Versions } from '../record/versions';
import { ListingState } from '../state';
import { Warnings } from '../warnings';
import { ApproverCommands } from './approver-commands';
import { NextParts } from './next-parts';
import { OfficerCommands } from './officer-commands';
import { PostingCommands } from './posting-commands';
import { ProcurementPanel } from './procurement-panel';
import { SectionLinks } from './section-links';
import { Stages } from './stages';

const SECTIONS = {
  content: '内容',
  questions: '提问答疑',
  amendments: '变更',
  versions: '版本对比',
  history: '办理记录',
  deliveries: '送达',
} as const;
type Section = keyof typeof SECTIONS;

/** A listing as the posting unit, the committee and the supervisor work on it. */
export function StaffListing({ listing, role }: { listing: Listing; role: Role }) {
  const [search] = useSearchParams();
  // An amendment's own warnings come with the way back from its form.
  const { state } = useLocation() as { state: { warnings?: string[] } | null };
  const asked = search.get('tab') as Section;
  const section: Section = asked in SECTIONS ? asked : 'content';
  const { work } = listing;
  return (
    <DeskPage
      title={listing.title || '未命名的榜单'}
      mark={<ListingState listing={listing} />}
      trail={[['/listings', '榜单']]}
      actions={
        <>
          {listing.publishedAt && (
            <LinkButton to={`/hall/listings/${listing.id}`}>大厅页面</LinkButton>
          )}
          <LinkButton to={`/listings/${listing.id}/announcement`}>发榜公告（打印）</LinkButton>
        </>
      }
    >
      <Stages listing={listing} />
      <ProcurementPanel listing={listing} role={role} />
      <Warnings warnings={state?.warnings ?? listing.warnings} />
      {work?.pendingAmendmentId && (
        <p className="note note-warn">
          <span>
            有一项变更待综合党委审核。<Link to="?tab=amendments">查看变更</Link>
          </span>
        </p>
      )}
      <div className={`columns listing-columns ${section === 'content' ? '' : 'beside-section'}`}>
        <div className="stack">
          <SectionLinks
            sections={SECTIONS}
            current={section}
            marks={{
              questions: work?.unanswered ? `${work.unanswered} 个未答复` : undefined,
              amendments: work?.pendingAmendmentId ? '待审核' : undefined,
            }}
          />
          {section === 'content' && <ListingContent listing={listing} />}
          {section === 'questions' && <Questions listing={listing} role={role} />}
          {section === 'amendments' && <Amendments listing={listing} role={role} />}
          {section === 'versions' && <Versions listing={listing} />}
          {section === 'history' && <ListingHistory listing={listing} />}
          {section === 'deliveries' && <Deliveries listing={listing} />}
        </div>
        <aside className="stack aside" aria-label="办理与要点">
          <Panel title="办理">
            <div className="commands">
              {role === 'posting_officer' && <PostingCommands listing={listing} />}
              {role === 'committee_officer' && <OfficerCommands listing={listing} />}
              {role === 'committee_approver' && <ApproverCommands listing={listing} />}
              {role === 'supervisor' && (
                <p className="secondary">
                  监督员查看全程，不参与发榜；截止后在“开榜”持第二把钥匙。
                </p>
              )}
            </div>
          </Panel>
          {!listing.procurement && <NextParts listing={listing} />}
          <FactsPanel listing={listing} />
        </aside>
      </div>
    </DeskPage>
  );
}
