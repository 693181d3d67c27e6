import type { ChannelKind } from '#contracts';
import { createHmac } from 'node:crypto';
import type { News } from './news.js';

/** Where a channel leads; sealed at rest, for a robot's address holds its key. */
export interface Target {
  url: string;
  /** For signing: of a webhook always, of a DingTalk robot when it asks for signatures. */
  secret: string | null;
}

/** A piece of news on its way. */
export interface Post extends News {
  id: string;
  topic: string;
  listingId: string | null;
  occurredAt: Date;
}

/** A request as it goes out. */
export interface Parcel {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Bytes that either robot takes of one text; theirs is 4,096 at WeCom. */
const ROBOT_BYTES = 3_500;

const SITE = '揭榜台';

/**
 * Packs news for a channel. A robot takes several as one message, since it is allowed few; a webhook
 * takes one at a time, signed after the Standard Webhooks specification.
 *
 * @param site address of the site, without a slash at its end
 * @param now by the machine's clock, which the other side's is compared with
 */
export function pack(
  kind: ChannelKind,
  target: Target,
  posts: readonly Post[],
  { site, now }: { site: string; now: Date },
): Parcel {
  if (kind === 'webhook') return webhook(target, posts[0]!, site, now);
  const title = posts.length === 1 ? posts[0]!.title : `${posts.length} 条动态`;
  const lines = posts.map((it) => `**${it.title}**\n\n${it.text}\n[查看](${site}${it.link})`);
  const text = cut(lines.join('\n\n'), ROBOT_BYTES);
  if (kind === 'wecom') {
    return json(target.url, { msgtype: 'markdown', markdown: { content: `${SITE}\n${text}` } });
  }
  const markdown = { title: `${SITE}：${title}`, text: `### ${SITE}\n${text}` };
  return json(signedForDingTalk(target, now), { msgtype: 'markdown', markdown });
}

function webhook({ url, secret }: Target, post: Post, site: string, now: Date): Parcel {
  const { id, topic, occurredAt, title, text, link, listingId } = post;
  const data = { listingId, title, text, url: `${site}${link}` };
  const body = JSON.stringify({ type: topic, timestamp: occurredAt.toISOString(), data });
  const seconds = String(Math.floor(now.getTime() / 1000));
  const parcel = json(url, body);
  Object.assign(parcel.headers, {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${hmac(secret ?? '', `${id}.${seconds}.${body}`)}`,
  });
  return parcel;
}

/** DingTalk signs the time, in the address (加签). */
function signedForDingTalk({ url, secret }: Target, now: Date): string {
  if (!secret) return url;
  const address = new URL(url);
  const timestamp = String(now.getTime());
  address.searchParams.set('timestamp', timestamp);
  address.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`));
  return address.href;
}

const hmac = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64');

function json(url: string, body: unknown): Parcel {
  return {
    url,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** The text within so many bytes of UTF-8, cut between characters. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let [kept, used] = ['', 1];
  for (const letter of text) {
    used += Buffer.byteLength(letter);
    if (used > bytes - 2) break;
    kept += letter;
  }
  return `${kept}…`;
}
