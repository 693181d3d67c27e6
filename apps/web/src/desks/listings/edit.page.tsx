import { useParams } from 'react-router';
import { DeskPage, LinkButton } from '../../desk';
import { useSession } from '../../session/session';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { StatusTag } from '../../ui/status-tag';
import { useListing } from './listing-data';
import { Wizard } from './wizard/wizard';
import './listings.css';

/** 填写榜单草稿。 */
export function EditListingPage() {
  const { id = '' } = useParams();
  const query = useListing(id);
  const role = useSession()!.membership.role;
  return (
    <Loaded query={query}>
      {(listing) => (
        <DeskPage
          title={listing.title || '未命名的榜单'}
          mark={<StatusTag subject="listing" status={listing.status} />}
          trail={[
            ['/listings', '榜单'],
            [`/listings/${id}`, listing.code ?? '草稿'],
          ]}
        >
          {listing.status === 'draft' && role === 'posting_officer' ? (
            <Wizard key={id} listing={listing} />
          ) : (
            <div className="panel">
              <Empty
                title={
                  role === 'posting_officer' ? '这项榜单已提交，不再是草稿' : '草稿由发榜单位填写'
                }
              >
                {listing.status === 'published'
                  ? '已发榜的内容通过变更修改。'
                  : '需要修改的，请综合党委退回后再改。'}
                <LinkButton to={`/listings/${id}`}>查看榜单</LinkButton>
              </Empty>
            </div>
          )}
        </DeskPage>
      )}
    </Loaded>
  );
}
