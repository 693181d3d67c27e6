import { useParams } from 'react-router';
import { DeskPage, LinkButton } from '../../desk';
import { useSession } from '../../session/session';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { AmendForm } from './amend/amend-form';
import { whyNoAmendment } from './desk/reasons';
import { useListing } from './listing-data';
import './listings.css';

/** 提出变更或延期。 */
export function AmendListingPage() {
  const { id = '' } = useParams();
  const query = useListing(id);
  const role = useSession()!.membership.role;
  return (
    <Loaded query={query}>
      {(listing) => {
        const why = role === 'posting_officer' ? whyNoAmendment(listing) : '变更由发榜单位提出';
        return (
          <DeskPage
            title="提出变更或延期"
            trail={[
              ['/listings', '榜单'],
              [`/listings/${id}`, listing.code ?? listing.title],
            ]}
          >
            {why ? (
              <div className="panel">
                <Empty title="现在不能提出变更">
                  {why}
                  <LinkButton to={`/listings/${id}?tab=amendments`}>查看变更</LinkButton>
                </Empty>
              </div>
            ) : (
              <AmendForm key={id} listing={listing} />
            )}
          </DeskPage>
        );
      }}
    </Loaded>
  );
}
