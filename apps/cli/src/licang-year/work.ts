import type { Cast } from './cast.js';
import type { Listing } from './publish.js';

/** 承榜之后：协议、里程碑、验收、评价。 */
export async function work(_cast: Cast, _listing: Listing): Promise<void> {}
