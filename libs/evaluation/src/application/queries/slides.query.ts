import { sealedFilesOf, type Database } from '#platform';
import type { RoadShowSlot } from '../../persistence/road-show.entity.js';
import { SLIDES } from '../own-slot.js';
import type { SlidesView } from './road-show.views.js';

/** What a slot's slides are called. Who may know it, the caller decides. */
export async function slidesView(
  db: Database,
  { id, slidesId, slidesAt }: Pick<RoadShowSlot, 'id' | 'slidesId' | 'slidesAt'>,
): Promise<SlidesView | null> {
  if (!slidesId) return null;
  const files = await sealedFilesOf(db.dataSource.manager, { type: SLIDES, id });
  const { name, mediaType, size } = files.find((file) => file.id === slidesId)!;
  return { name, mediaType, size, uploadedAt: slidesAt! };
}
