import { useParams } from 'react-router';
import { DeskPage, LinkButton } from '../../desk';
import { useSession } from '../../session/session';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { AgentListing } from './agent/agent-listing';
import { AllianceListing } from './agent/alliance-listing';
import { StaffListing } from './desk/staff-listing';
import { STAFF_ROLES, useListing } from './listing-data';
import './listings.css';

const READERS = [...STAFF_ROLES, 'organization_agent', 'alliance_lead', 'rotating_chair'];

/** 一项榜单，按身份。 */
export function ListingPage() {
  const { id = '' } = useParams();
  const role = useSession()!.membership.role;
  if (!READERS.includes(role)) {
    return (
      <DeskPage title="榜单">
        <div className="panel">
          <Empty title="当前身份不办理榜单">
            已发榜的榜单在大厅公开。
            <LinkButton to={`/hall/listings/${id}`}>到大厅查看</LinkButton>
          </Empty>
        </div>
      </DeskPage>
    );
  }
  return <ReadableListing key={id} id={id} />;
}

function ReadableListing({ id }: { id: string }) {
  const role = useSession()!.membership.role;
  const query = useListing(id);
  return (
    <Loaded query={query}>
      {(listing) =>
        role === 'organization_agent' ? (
          <AgentListing listing={listing} />
        ) : role === 'alliance_lead' || role === 'rotating_chair' ? (
          <AllianceListing listing={listing} />
        ) : (
          <StaffListing listing={listing} role={role} />
        )
      }
    </Loaded>
  );
}
