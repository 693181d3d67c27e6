import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PDF, strewBids, type Strewn } from '../../libs/bidding/test/strewn.js';
import { ok } from '../support/client.js';
import { openBrowser } from '../support/chromium.mjs';
import { Visitor } from '../support/visitor.js';

let strewn: Strewn;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  strewn = await strewBids();
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'jiebang-receipt-'));
  const { alone, submitted } = strewn;
  const letter = await ok(alone.get(`/bids/${submitted.id}/versions/1/canonical`));
  keep('letter.json', JSON.stringify(letter, null, 2));
  keep('changed.json', JSON.stringify(letter).replace('夔牛优势甲', '夔牛优势乙'));
  keep('receipt.json', JSON.stringify(submitted.receipt));
  keep('attached.pdf', PDF);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await strewn?.scene.app.stop();
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

const at = (name: string) => join(folder, name);
const keep = (name: string, text: string) => writeFileSync(at(name), text);

async function openListing(): Promise<void> {
  const { scene, listingId } = strewn;
  await scene.close();
  const officer = await scene.app.as('committee_officer');
  await ok(officer.post(`/listings/${listingId}/opening/first-key`));
  const supervisor = await scene.app.as('supervisor');
  await ok(supervisor.post(`/listings/${listingId}/opening/second-key`));
}

describe('checking a receipt in the hall', () => {
  it('takes a visitor’s files alone before the opening, and the public record after it', async () => {
    const { scene, submitted, listingId } = strewn;
    const visitor = await Visitor.open(browser, scene.app.baseUrl, 'phone');
    const { page } = visitor;
    const check = async (letter: string, receipt?: string) => {
      await page.getByLabel('意向书内容文件').setInputFiles(at(letter));
      await page.getByLabel('回执文件').setInputFiles(receipt ? at(receipt) : []);
      await page.getByLabel('附件').setInputFiles(at('attached.pdf'));
      await page.getByRole('button', { name: '核对', exact: true }).click();
      return page.getByRole('status').innerText();
    };
    await visitor.see('/hall/receipts');
    expect(await check('letter.json', 'receipt.json')).toContain('核对通过');
    expect(await check('changed.json', 'receipt.json')).toMatch(/核对未通过[^]*不符\s+内容摘要/);
    await page.getByLabel('意向书内容文件').setInputFiles(at('attached.pdf'));
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.getByText('读不出来').waitFor();

    const { serial } = submitted.receipt;
    const lookUp = async () => {
      await page.getByLabel('回执编号').fill(serial.toLowerCase());
      await page.getByRole('button', { name: '查开榜记录' }).click();
    };
    await lookUp();
    await page.getByText('开榜记录里没有这个编号').waitFor();
    await openListing();
    await visitor.see(`/hall/listings/${listingId}`);
    await page.getByRole('link', { name: serial }).click();
    await page.getByRole('heading', { name: '开榜记录中有这份回执' }).waitFor();
    expect(await check('letter.json')).toContain('核对通过');
    expect(await check('changed.json')).toContain('核对未通过');
    expect(await visitor.violations()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  }, 120_000);
});
