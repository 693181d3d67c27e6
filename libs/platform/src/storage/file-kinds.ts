import { DomainError } from '#kernel';
import { fileTypeFromBuffer } from 'file-type';

/** What offices exchange; the container is what the content must really be. */
const KINDS: Record<string, { mediaType: string; containers: string[] }> = {
  pdf: { mediaType: 'application/pdf', containers: ['pdf'] },
  doc: { mediaType: 'application/msword', containers: ['cfb', 'doc'] },
  xls: { mediaType: 'application/vnd.ms-excel', containers: ['cfb', 'xls'] },
  wps: { mediaType: 'application/vnd.ms-works', containers: ['cfb', 'zip', 'docx'] },
  et: { mediaType: 'application/vnd.ms-excel', containers: ['cfb', 'zip', 'xlsx'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    containers: ['docx', 'zip'],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    containers: ['xlsx', 'zip'],
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    containers: ['pptx', 'zip'],
  },
  ofd: { mediaType: 'application/ofd', containers: ['zip', 'ofd'] },
  jpg: { mediaType: 'image/jpeg', containers: ['jpg'] },
  jpeg: { mediaType: 'image/jpeg', containers: ['jpg'] },
  png: { mediaType: 'image/png', containers: ['png'] },
};

/**
 * Decides by extension and content together what a file is.
 * @throws DomainError file_empty | file_type_refused | file_mismatch
 */
export async function mediaTypeOf(name: string, content: Uint8Array): Promise<string> {
  if (content.length === 0) throw new DomainError('file_empty');
  const kind = KINDS[name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (!kind) throw new DomainError('file_type_refused');
  const found = await fileTypeFromBuffer(content);
  if (!found || !kind.containers.includes(found.ext)) throw new DomainError('file_mismatch');
  return kind.mediaType;
}

/** What no disk takes, and what is not seen but changes how the rest is read (direction, controls). */
const UNFIT = /["<>|:*?\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const LONGEST = 120;

/** A name that can stand in a header and on any disk; never empty, never half a character. */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(UNFIT, '').trim();
  return clean.slice(-LONGEST).replace(/^[\udc00-\udfff]/, '') || '附件';
}
