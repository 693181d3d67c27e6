import type { ChannelKind } from '#contracts';

/** What the other side's answer means for a post. */
export type Verdict =
  | { taken: true }
  /** `pauseSeconds`: nothing at all goes to this channel for so long. */
  | { taken: false; reason: string; hopeless: boolean; pauseSeconds: number };

/** Messages a minute that a group's robot takes, as WeCom and DingTalk publish it. */
export const ROBOT_MESSAGES = 20;
/**
 * Counted over somewhat more than their minute: a request may be under way for as long as we wait for
 * its answer, and theirs begins when it arrives.
 */
export const ROBOT_WINDOW_S = 60 + 10;
/** What is put into one message of a robot at most. */
export const ROBOT_BATCH = 10;

/** What the robots answer to more than they take, and for how long they then stay deaf. */
const TOO_MANY: Partial<Record<ChannelKind, { code: number; pauseSeconds: number }>> = {
  wecom: { code: 45009, pauseSeconds: 60 },
  dingtalk: { code: 130101, pauseSeconds: 600 },
};

const refused = (reason: string, hopeless: boolean, pauseSeconds = 0): Verdict => ({
  taken: false,
  reason,
  hopeless,
  pauseSeconds,
});

/**
 * Reads an answer. A robot says 200 to everything and tells in `errcode`; a webhook tells by its status.
 * What the other side will not take however often it is asked is hopeless; its faults are waited out.
 */
export function readAnswer(kind: ChannelKind, status: number, body: string): Verdict {
  if (status === 429) return refused('对方要求放慢（429）', false, 60);
  if (status >= 500) return refused(`对方故障（${status}）`, false);
  if (status < 200 || status >= 300) return refused(`对方拒收（${status}）`, true);
  if (kind === 'webhook') return { taken: true };
  const errcode = errcodeOf(body);
  if (errcode === 0) return { taken: true };
  if (errcode === null) return refused('对方的答复无法识别', false);
  const limit = TOO_MANY[kind];
  if (errcode === limit?.code) return refused('超过机器人每分钟的条数', false, limit.pauseSeconds);
  return refused(`机器人拒收（错误码 ${errcode}）`, true);
}

function errcodeOf(body: string): number | null {
  try {
    const { errcode } = JSON.parse(body) as { errcode?: unknown };
    return typeof errcode === 'number' ? errcode : null;
  } catch {
    return null;
  }
}

/**
 * Seconds until a robot may be written to again; 0 when it may be now.
 *
 * @param sent when it was written to lately
 */
export function robotWait(sent: readonly Date[], now: Date): number {
  const begin = now.getTime() - ROBOT_WINDOW_S * 1000;
  const within = sent.map((it) => it.getTime()).filter((it) => it > begin);
  if (within.length < ROBOT_MESSAGES) return 0;
  const frees = within.sort((a, b) => a - b)[within.length - ROBOT_MESSAGES]!;
  return Math.ceil((frees - begin) / 1000);
}

/**
 * Whether an address may be written to: its origin is one of those set (`CHANNEL_ORIGINS`), so that no
 * administrator's entry makes the server knock at doors inside its own network.
 */
export function isAllowedAddress(url: string, origins: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, username, password } = new URL(url);
  return username === '' && password === '' && origins.includes(origin);
}
