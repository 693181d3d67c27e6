import { useListAddress } from '../../ui/list-address';
import type { Filter } from './types';

export { SIZES } from '../../ui/list-address';

/** Where a table stands, kept in the address. */
export const useTableAddress = (filters: readonly Filter[]) =>
  useListAddress(filters.map(({ key }) => key));
