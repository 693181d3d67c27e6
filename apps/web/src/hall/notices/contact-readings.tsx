import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { dateTime } from '../../text/dates';

/** Who read the objector's contact by break-glass, when and why; nothing where nobody did. */
export function ContactReadings({ id, code }: { id: string; code: string }) {
  const { data: uses } = useQuery({
    queryKey: ['objection-readings', id, code],
    queryFn: () =>
      data(
        api.POST('/api/v1/public/objections/{id}/readings', {
          params: { path: { id } },
          body: { code },
        }),
      ),
  });
  if (!uses?.items.length) return null;
  return (
    <>
      <h3>您的联系方式被紧急调阅过</h3>
      <ul>
        {uses.items.map((use) => (
          <li key={use.id}>
            {dateTime(use.at)}，{use.readerName}（纪检监督员）经{use.deciderName}同意调阅。理由：
            {use.reason}
          </li>
        ))}
      </ul>
    </>
  );
}
