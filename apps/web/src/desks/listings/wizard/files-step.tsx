import { api, data } from '../../../api/client';
import { FileField, useCommand, type Draft } from '../../../desk';
import { fileAddress, type Listing } from '../listing-data';
import type { ListingDraft } from './draft-value';

/** 附件: attached at once; each raises the draft's version, which the page must hear of. */
export function FilesStep({ listing, draft }: { listing: Listing; draft: Draft<ListingDraft> }) {
  const path = { id: listing.id };
  const attach = useCommand((fileId: string, headers) =>
    data(
      api.POST('/api/v1/listings/{id}/attachments', {
        params: { path },
        body: { fileId },
        headers,
      }),
    ),
  );
  const detach = useCommand((fileId: string, headers) =>
    data(
      api.DELETE('/api/v1/listings/{id}/attachments/{fileId}', {
        params: { path: { ...path, fileId } },
        headers,
      }),
    ),
  );
  /** Sends what is typed first. A version that jumped says that a colleague wrote: the next save merges. */
  const keepingUp = async (write: () => Promise<{ version: number }>) => {
    const before = await draft.flush();
    const { version } = await write();
    if (version === before + 1) draft.version.current = version;
  };
  return (
    <div className="stack">
      <p className="secondary">
        需求清单、场地图纸、报表样式等，发榜后公开。请勿上传含居民姓名、电话、身份证号的文件。
      </p>
      <FileField
        files={listing.attachments.map(({ fileId, name, size }) => ({ id: fileId, name, size }))}
        href={fileAddress(listing.id)}
        onAdd={(file) => keepingUp(() => attach.mutateAsync(file.id))}
        onRemove={(fileId) => keepingUp(() => detach.mutateAsync(fileId))}
      />
      {listing.attachments.length === 0 && <p>还没有附件；没有也可以提交。</p>}
    </div>
  );
}
