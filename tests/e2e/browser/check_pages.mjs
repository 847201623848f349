// Web pages as their readers meet them: in Chromium at the widths of phones and desks, light and
// dark, by keyboard, with larger text and on paper; then under html-validate and the Nu checker.
//
//   node check_pages.mjs JUDGES CHROMIUM PAGE.html…
//
// JUDGES is the folder with node_modules. Each fault is a line; the last line counts the pages that
// have none. Exit code 1 if there are faults.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const [judgeFolder, chromiumPath, ...pages] = process.argv.slice(2);
const judges = resolve(judgeFolder);
const require = createRequire(join(judges, 'package.json'));
const { chromium } = require('playwright-core');
const { HtmlValidate } = require('html-validate');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const run = promisify(execFile);

const widths = [320, 360, 768, 1280];
const height = 900;

/// The values of WCAG 2.2, 1.4.12.
const spacedText = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`;

const faults = new Map();

function fault(page, message) {
  if (!faults.has(page)) faults.set(page, []);
  faults.get(page).push(message);
}

/// The widest element that reaches over the edge; nothing if the page needs no sideways scrolling.
function overflow(width) {
  if (document.documentElement.scrollWidth <= width) return null;
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > width + 1 && !element.closest('.table'));
  const last = wide.at(-1);
  return `${document.documentElement.scrollWidth} px, ${last ? last.tagName + '.' + last.className : '?'}`;
}

/// The last lines of justified paragraphs whose characters were drawn apart.
function spreadLines() {
  const spread = [];
  for (const paragraph of document.querySelectorAll('main p, main li')) {
    const size = parseFloat(getComputedStyle(paragraph).fontSize);
    const boxes = [];
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (let i = 0; i < node.length; ++i) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (box.width > 1) boxes.push({ box, character: node.data[i] });
      }
    }
    const last = boxes.at(-1);
    if (!last) continue;
    const line = boxes.filter(({ box }) => Math.abs(box.top - last.box.top) < size / 2);
    const pitch = (last.box.right - line[0].box.left) / line.length;
    if (pitch > 1.5 * size) spread.push(line.map(({ character }) => character).join(''));
  }
  return spread;
}

async function checkWidths(tab, page) {
  for (const width of widths) {
    await tab.setViewportSize({ width, height });
    const found = await tab.evaluate(overflow, width);
    if (found) fault(page, `is too wide for ${width} px: ${found}`);
    for (const line of await tab.evaluate(spreadLines)) {
      fault(page, `spreads a last line at ${width} px: ${line}`);
    }
  }
}

/// Text twice as large and spaced out, as readers may set it.
async function checkReadersText(tab, page) {
  await tab.setViewportSize({ width: 640, height });
  const style = await tab.addStyleTag({ content: `html { font-size: 200% } ${spacedText}` });
  const found = await tab.evaluate(overflow, 640);
  if (found) fault(page, `is too wide with large, spaced text: ${found}`);
  await style.evaluate((element) => element.remove());
}

async function checkWithAxe(tab, page, view) {
  const result = await tab.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  }));
  for (const { id, help, nodes } of result.violations) {
    fault(page, `axe, ${view}: ${id} (${help}) at ${nodes[0].target.join(' ')}`);
  }
}

async function checkAccessibility(tab, page) {
  await tab.evaluate(axe);
  await tab.setViewportSize({ width: 1280, height });
  await checkWithAxe(tab, page, 'light');
  await tab.setViewportSize({ width: 360, height });
  await tab.emulateMedia({ colorScheme: 'dark' });
  await checkWithAxe(tab, page, 'dark, phone');
  await tab.emulateMedia({ colorScheme: 'light' });
}

/// Every link within the page leads to something, and following those of the contents list brings
/// it into view.
async function checkLinks(tab, page) {
  const nowhere = await tab.$$eval('a[href^="#"]', (links) =>
    links.map((link) => decodeURIComponent(link.getAttribute('href').slice(1)))
      .filter((id) => !document.getElementById(id)));
  for (const id of nowhere) fault(page, `has a link to #${id}, which is not there`);

  for (const link of await tab.$$('.contents a')) {
    await link.click();
    const place = await tab.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top);
    if (!(place >= -1 && place < height)) {
      fault(page, `does not land at ${await link.getAttribute('href')}: ${place}`);
    }
  }
}

/// By the Tab key, from the skip link on; each stop must be seen.
async function checkKeyboard(tab, page) {
  const stops = await tab.$$eval('a[href], input, [tabindex="0"]', (all) => all.length);
  for (let stop = 0; stop < Math.min(stops, 12); ++stop) {
    await tab.keyboard.press('Tab');
    const seen = await tab.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      const box = document.activeElement.getBoundingClientRect();
      return { is: document.activeElement.className || document.activeElement.tagName,
        marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        visible: box.bottom > 0 && box.top < innerHeight };
    });
    if (stop === 0 && seen.is !== 'skip') fault(page, `begins with ${seen.is}, not the skip link`);
    if (!seen.marked || !seen.visible) fault(page, `does not show the focus on ${seen.is}`);
  }
}

/// A correction can be read without its marks, by keyboard.
async function checkMarks(tab, page) {
  const box = await tab.$('.marks input');
  if (!box) return;
  const shown = () => tab.$$eval('main del, main .before', (all) =>
    all.filter((element) => element.checkVisibility()).length);
  const before = await shown();
  await box.focus();
  await tab.keyboard.press('Space');
  if (before === 0 || await shown() !== 0) fault(page, 'does not hide the marks of a correction');
  await tab.keyboard.press('Space');
  if (await shown() !== before) fault(page, 'does not show the marks again');
}

/// A face that the page brings along is one that browsers take.
async function checkFaces(tab, page) {
  const refused = await tab.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((face) => /Masthead/.test(face.family) && face.status !== 'loaded')
      .map((face) => `${face.family}: ${face.status}`);
  });
  for (const face of refused) fault(page, `has a face that is not used, ${face}`);
}

const han = /\p{Script=Han}/gu;

function counted(text) {
  const counts = new Map();
  for (const [character] of text.normalize('NFKC').matchAll(han)) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/// Paper says what the screen says: the same Han, each as often. The head of a table stands on every
/// page that the table goes on to, and the address of a link behind its words.
async function checkPaper(tab, page) {
  await tab.emulateMedia({ media: 'print' });
  const words = counted(await tab.evaluate(() => document.body.innerText));
  const added = counted((await tab.$$eval('thead, a[href^="http"]', (all) =>
    all.map((element) => element.getAttribute('href') ?? element.innerText))).join());
  const file = `${page}.print.pdf`;
  await tab.pdf({ path: file, preferCSSPageSize: true });
  await tab.emulateMedia({ media: 'screen' });
  const { stdout } = await run('pdftotext', ['-raw', file, '-'], { maxBuffer: 1 << 26 });
  const printed = counted(stdout);
  for (const character of new Set([...words.keys(), ...printed.keys()])) {
    const wanted = words.get(character) ?? 0;
    const found = printed.get(character) ?? 0;
    if (found < wanted || (found > wanted && !added.has(character))) fault(page, `prints ${character} ${found} times, not ${wanted}`);
  }
}

/// Without its styles a page still has its order and its names.
async function checkBare(tab, page) {
  await tab.evaluate(() => document.querySelectorAll('style').forEach((style) => style.remove()));
  await checkWithAxe(tab, page, 'without styles');
}

async function checkPage(browser, page) {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', bypassCSP: true });
  const tab = await context.newPage();
  tab.on('pageerror', (error) => fault(page, `script: ${error}`));
  tab.on('console', (message) => {
    if (message.type() === 'error') fault(page, `console: ${message.text()}`);
  });
  await tab.route(/^(?!file:|data:|about:)/, (route) => {
    fault(page, `asks for ${route.request().url()}`);
    return route.abort();
  });
  await tab.goto(pathToFileURL(page).href);
  await checkKeyboard(tab, page);
  await checkWidths(tab, page);
  await checkReadersText(tab, page);
  await checkLinks(tab, page);
  await checkMarks(tab, page);
  await checkFaces(tab, page);
  await checkAccessibility(tab, page);
  await checkPaper(tab, page);
  await checkBare(tab, page);
  await context.close();
}

async function checkInBrowser() {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--disable-gpu'] });
  const waiting = [...pages];
  const work = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) await checkPage(browser, page);
  };
  await Promise.all([work(), work()]);
  await browser.close();
}

async function checkWithHtmlValidate() {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'long-title': 'off' },  // the title of a document is as long as it is
  });
  for (const page of pages) {
    const report = await validator.validateString(readFileSync(page, 'utf8'), page);
    for (const { messages } of report.results) {
      for (const { line, ruleId, message } of messages) {
        fault(page, `html-validate, line ${line}: ${message} (${ruleId})`);
      }
    }
  }
}

async function checkWithNu() {
  const jar = join(judges, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const words = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xss8m', '-jar', jar, '--format', 'json',
    '--exit-zero-always', ...pages];
  const { stderr } = await run('java', words, { maxBuffer: 1 << 26 });
  for (const { url, type, lastLine, message } of JSON.parse(stderr).messages) {
    fault(pages.find((page) => pathToFileURL(page).href === url) ?? url,
      `Nu, ${type}, line ${lastLine}: ${message}`);
  }
}

await Promise.all([checkInBrowser(), checkWithHtmlValidate(), checkWithNu()]);
for (const [page, messages] of faults) {
  for (const message of messages.slice(0, 20)) console.log(`${page} ${message}`);
}
console.log(`${pages.length - faults.size} of ${pages.length} pages are good`);
process.exitCode = faults.size === 0 ? 0 : 1;
