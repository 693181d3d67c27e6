import type { Schemas } from '../../api/client';
import { dateTime } from '../../text/dates';
import { TextDifference } from '../../ui/text-difference';

const lines = (texts: string[]) => texts.join('\n') || '（空）';

/** 变更：each with its reason and the difference before one's eyes. */
export function Changes({ amendments }: { amendments: Schemas['PublicAmendment'][] }) {
  return (
    <ol className="changes">
      {amendments.map(({ contentVersion, at, substantive, reason, changes }) => (
        <li key={contentVersion}>
          <h3>
            {dateTime(at)} 第 {contentVersion} 版
            <span className={`tag tag-${substantive ? 'waiting' : 'quiet'}`}>
              {substantive ? '实质变更，已揭榜的须重新确认' : '非实质变更'}
            </span>
          </h3>
          <p>原因：{reason}</p>
          <dl className="change-list">
            {changes.map(({ field, name, beforeLines, afterLines }) => (
              <div key={field}>
                <dt>{name}</dt>
                <dd>
                  <TextDifference before={lines(beforeLines)} after={lines(afterLines)} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
