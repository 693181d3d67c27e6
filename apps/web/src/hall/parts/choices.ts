import { useQuery } from '@tanstack/react-query';
import { FUNDING_MODE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import type { Choice } from '../../ui/select-field';
import { filtersOf } from '../reads';

const choice = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name });

/** What can be chosen in filters: places and alliances in use, and only what was ever published. */
export function useChoices() {
  const { data } = useQuery(filtersOf());
  return {
    places: [...(data?.streets ?? []), ...(data?.departments ?? [])].map(choice),
    alliances: (data?.alliances ?? []).map(choice),
    categories: (data?.categories ?? []).map((key) => ({
      value: key,
      label: SERVICE_CATEGORY_NAMES[key],
    })),
    fundingModes: (data?.fundingModes ?? []).map((key) => ({
      value: key,
      label: FUNDING_MODE_NAMES[key],
    })),
    years: data?.years ?? [],
  };
}
