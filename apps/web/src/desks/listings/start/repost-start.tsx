import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Panel } from '../../../desk';
import { Loaded } from '../../../ui/loaded';
import { RepostButton } from '../desk/repost-button';
import { useListing } from '../listing-data';
import { ListingChoice } from './listing-choice';

/** 重新发榜：流榜或撤榜的下一轮。 */
export function RepostStart() {
  const [id, setId] = useState<string | null>(null);
  return (
    <Panel title="选择流榜或撤榜的榜单">
      <ListingChoice
        label="流榜或撤榜的榜单"
        status={['unsuccessful', 'cancelled']}
        value={id}
        onChange={setId}
      />
      {id && <OfListing key={id} id={id} />}
    </Panel>
  );
}

function OfListing({ id }: { id: string }) {
  const navigate = useNavigate();
  return (
    <Loaded query={useListing(id)}>
      {(listing) => (
        <div className="row">
          <RepostButton
            listing={listing}
            primary
            onDone={(next) => void navigate(`/listings/${next}/edit`)}
          />
        </div>
      )}
    </Loaded>
  );
}
