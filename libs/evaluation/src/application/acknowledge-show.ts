import type { Acknowledgement } from '#platform';
import type { RoadShow } from '../persistence/road-show.entity.js';

/** A road show has no status of its own: its slots have; what was settled of it is. */
export const acknowledgeShow = ({ id, version, draw, startsAt }: RoadShow): Acknowledgement => ({
  id,
  version,
  status: draw ? 'drawn' : startsAt ? 'scheduled' : 'announced',
});
