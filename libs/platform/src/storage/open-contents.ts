import type { Config } from '../config/config.js';
import type { Contents } from './contents.js';
import { FolderContents } from './folder-contents.js';

export type ContentsConfig = Pick<Config, 'storageUrl' | 'storageDir'>;

/** An object store where `STORAGE_URL` names one, else the folder; the store's library is loaded when asked for. */
export async function openContents({ storageUrl, storageDir }: ContentsConfig): Promise<Contents> {
  if (!storageUrl) return new FolderContents(storageDir);
  const { S3Contents } = await import('./s3-contents.js');
  return S3Contents.at(storageUrl);
}
