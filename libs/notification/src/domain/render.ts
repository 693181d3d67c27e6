import { TEMPLATES, type Facts, type MessageKind, type Template } from './templates.js';

/** What an account reads. */
export interface RenderedMessage {
  title: string;
  body: string;
  link: string;
}

/**
 * Words a message.
 *
 * @throws Error naming a fact that the template asks for and nobody gave
 */
export function render(kind: MessageKind, facts: Facts): RenderedMessage {
  const { title, body, link }: Template = TEMPLATES[kind];
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = facts[name];
      if (value === undefined) throw new Error(`message ${kind} lacks ${name}`);
      return String(value);
    });
  return { title: fill(title), body: fill(body), link: fill(link) };
}

export interface Letter {
  subject: string;
  text: string;
}

const SITE = '揭榜台';
const ENDING =
  '本邮件由系统发出，请勿回复。不再接收邮件，或改为每天汇总一封，可在“消息—提醒方式”中设置。';

/** What is sealed stays so on its way through other people's servers: they only learn that there is a message. */
function open(kind: string): boolean {
  const template: Template | undefined = TEMPLATES[kind as MessageKind];
  return template !== undefined && !template.sealed;
}

/**
 * The e-mail of a message.
 *
 * @param site address of the site, without a slash at its end
 */
export function letterOf(kind: string, message: RenderedMessage, site: string): Letter {
  if (!open(kind)) {
    const text = `您在${SITE}有一条新消息，请登录后查看。\n\n${site}/messages\n\n${ENDING}\n`;
    return { subject: `【${SITE}】您有一条新消息`, text };
  }
  const { title, body, link } = message;
  return {
    subject: `【${SITE}】${title}`,
    text: `${body}\n\n${site}${link}\n\n${ENDING}\n`,
  };
}

/** One e-mail for several messages of a day; of the sealed ones it says how many there are. */
export function digestOf(
  messages: readonly (RenderedMessage & { kind: string })[],
  site: string,
): Letter {
  const told = messages.filter(({ kind }) => open(kind));
  const lines = told.map(({ body, link }, n) => `${n + 1}. ${body}\n   ${site}${link}`);
  const silent = messages.length - told.length;
  if (silent > 0) lines.push(`另有 ${silent} 条消息，请登录后查看。\n   ${site}/messages`);
  return {
    subject: `【${SITE}】今日消息 ${messages.length} 条`,
    text: `${lines.join('\n\n')}\n\n${ENDING}\n`,
  };
}

/** The text message of a message: no content of what is sealed, and never a link that could be imitated. */
export function textOf(kind: string, { title }: RenderedMessage): string {
  return `【${SITE}】${open(kind) ? title : '您有一条新消息'}，请登录${SITE}办理。`;
}
