import { useSearchParams } from 'react-router';
import { Panel } from '../../../desk';
import { Loaded } from '../../../ui/loaded';
import { useListing } from '../listing-data';
import { draftOf } from '../wizard/draft-value';
import { ListingChoice } from './listing-choice';
import { StartForm } from './start-form';

/** 复制以往榜单：除截止时间、对应需求和附件外全部照搬。 */
export function CopyStart({ id }: { id: string | null }) {
  const [, setSearch] = useSearchParams();
  return (
    <Panel title="选择要复制的榜单">
      <ListingChoice
        label="本单位及下级单位的榜单"
        value={id}
        onChange={(copy) => setSearch({ copy }, { replace: true })}
      />
      {id && <OfListing key={id} id={id} />}
    </Panel>
  );
}

function OfListing({ id }: { id: string }) {
  return (
    <Loaded query={useListing(id)}>
      {(listing) => (
        <div className="stack">
          <p className="secondary">
            内容、指标、条件和评分办法照搬；截止时间、实施日期和附件须重新填写。
          </p>
          <StartForm
            start={{ ...draftOf(listing), bidDeadline: null, startsOn: null, endsOn: null }}
          />
        </div>
      )}
    </Loaded>
  );
}
