import { api, data } from '../../../api/client';
import { CommandButton } from '../../../desk';
import type { Listing } from '../listing-data';
import { whyNoRepost } from './reasons';

/** 重新发榜. */
export function RepostButton({
  listing,
  primary,
  onDone,
}: {
  listing: Listing;
  primary?: boolean;
  onDone: (id: string) => void;
}) {
  return (
    <CommandButton
      label="重新发榜"
      primary={primary}
      why={whyNoRepost(listing)}
      effect={`以“${listing.title}”的内容、评分办法和附件起草第 ${listing.round + 1} 轮，截止时间重新填写；提交审核前都可以修改。`}
      run={(_, headers) =>
        data(
          api.POST('/api/v1/listings/{id}/repost', {
            params: { path: { id: listing.id } },
            headers,
          }),
        )
      }
      done="已起草下一轮"
      onDone={({ id }) => onDone(id)}
    />
  );
}
