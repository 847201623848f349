// Full text search in the browser, without a server: pairs of characters lead to a few articles,
// whose texts then decide. Everything is loaded as scripts, so that it works from a folder too.
// The files are made by src/site/search_index.cpp, which has the same rules for pairs.
"use strict";

const kanyinSearch = (() => {
  const bucketCount = 512;
  const lastPlace = 63;
  const pageLength = 20;
  const digitChars = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const digitValues = new Map([...digitChars].map((digit, value) => [digit, value]));
  const waiting = new Map();
  const loaded = new Map();

  const isGap = (c) => c <= " " || c === "\u3000" || c === "\u2028" || c === "\u2029";
  const folded = (text) => text.replace(/[A-Z]/g, (c) => c.toLowerCase());

  /// Loads a script once; it hands its contents over by calling bucket() or text().
  const load = (path) => {
    if (!loaded.has(path)) {
      loaded.set(path, new Promise((resolve) => {
        const script = document.createElement("script");
        waiting.set(path, resolve);
        script.src = path;
        script.onerror = () => resolve(null);
        document.head.append(script);
      }));
    }
    return loaded.get(path);
  };
  const bucketPath = (bucket) => `search/pairs/${bucket}.js`;
  const textPath = (shelf) => `search/texts/${shelf}.js`;
  const handOver = (path, value) => waiting.get(path)?.(value);

  /// The pairs of a bucket with their digits.
  const readBucket = (text) => {
    const pairs = new Map();
    for (const row of text.split(" ")) {
      const first = String.fromCodePoint(row.codePointAt(0) ?? 0);
      const second = String.fromCodePoint(row.codePointAt(first.length) ?? 0);
      const pair = first + second;
      pairs.set(pair, row.slice(pair.length));
    }
    return pairs;
  };

  const readNumbers = (digits) => {
    const numbers = [];
    let last = 0;
    let distance = 0;
    let weight = 1;
    for (const digit of digits) {
      const value = digitValues.get(digit);
      distance += (value % 32) * weight;
      weight *= 32;
      if (value >= 32) continue;
      last += distance;
      numbers.push(last);
      distance = 0;
      weight = 1;
    }
    return numbers;
  };

  /// The numbers of the articles that may hold the words, in rising order.
  const candidates = async (words) => {
    const chars = [...words];
    const pairs = [];
    for (let i = 0; i + 1 < chars.length; ++i) {
      if (!isGap(chars[i]) && !isGap(chars[i + 1])) pairs.push([chars[i], chars[i + 1]]);
    }
    const firsts = pairs.length > 0 ? pairs.map((pair) => pair[0]) : chars.filter((c) => !isGap(c)).slice(0, 1);
    const buckets = new Map();
    await Promise.all([...new Set(firsts)].map(async (first) => {
      buckets.set(first, await load(bucketPath(first.codePointAt(0) % bucketCount)) ?? new Map());
    }));
    if (pairs.length === 0) {
      const all = new Set();
      for (const first of firsts) {
        for (const [pair, digits] of buckets.get(first)) {
          if (pair.startsWith(first)) readNumbers(digits).forEach((number) => all.add(number));
        }
      }
      return [...all].sort((a, b) => a - b);
    }
    const lists = pairs.map(([first, second]) => buckets.get(first).get(first + second) ?? "");
    lists.sort((a, b) => a.length - b.length);
    let found = readNumbers(lists[0]);
    for (const digits of lists.slice(1)) {
      if (found.length === 0) break;
      const other = new Set(readNumbers(digits));
      found = found.filter((number) => other.has(number));
    }
    return found;
  };

  /// The articles that do hold the words, newest issue first.
  async function* results(words) {
    const byShelf = new Map();
    for (const number of await candidates(words)) {
      const shelf = Math.floor(number / (lastPlace + 1));
      byShelf.set(shelf, [...byShelf.get(shelf) ?? [], number % (lastPlace + 1)]);
    }
    const shelves = [...byShelf.keys()].sort((a, b) => b - a);
    for (let i = 0; i < shelves.length; ++i) {
      // The next few are on their way while this one is looked through.
      shelves.slice(i, i + 4).forEach((shelf) => load(textPath(shelf)));
      const issue = await load(textPath(shelves[i]));
      if (!issue) continue;
      const places = byShelf.get(shelves[i]);
      for (let place = 0; place < issue.articles.length; ++place) {
        if (!places.includes(Math.min(place, lastPlace))) continue;
        const [title, credit, page, text] = issue.articles[place];
        const parts = [text, title, credit];
        const part = parts.find((each) => folded(each).includes(words));
        if (part !== undefined) yield {title, credit, page, text: part === text ? text : "", issue};
      }
    }
  }

  /// A place that does not divide a character beyond the BMP.
  const whole = (text, at) => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);

  const marked = (text, words) => {
    const shown = document.createDocumentFragment();
    const at = folded(text).indexOf(words);
    if (at < 0) {
      shown.append(text.slice(0, 60), text.length > 60 ? "……" : "");
      return shown;
    }
    const begin = whole(text, Math.max(0, at - 24));
    const end = whole(text, Math.min(text.length, at + words.length + 36));
    const mark = document.createElement("mark");
    mark.textContent = text.slice(at, at + words.length);
    shown.append(begin > 0 ? "……" : "", text.slice(begin, at), mark, text.slice(at + words.length, end),
      end < text.length ? "……" : "");
    return shown;
  };

  const resultItem = (result, words) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = result.page;
    link.append(marked(result.title, words));
    const meta = document.createElement("span");
    meta.className = "meta";
    meta.textContent = [result.credit, result.issue.name, result.issue.date].filter(Boolean).join("　");
    item.append(link, meta);
    if (result.text) {
      const quote = document.createElement("p");
      quote.append(marked(result.text, words));
      item.append(quote);
    }
    return item;
  };

  let turn = 0;
  const show = async (query, list, status, more) => {
    const own = ++turn;
    const words = folded(query.trim());
    list.replaceChildren();
    more.hidden = true;
    if (words === "") {
      status.textContent = "";
      return;
    }
    status.textContent = "正在搜索……";
    const found = results(words);
    let count = 0;
    const showPage = async () => {
      more.hidden = true;
      for (let shown = 0; shown < pageLength; ++shown) {
        const next = await found.next();
        if (own !== turn) return;
        if (next.done) {
          status.textContent = count === 0 ? `没有找到“${query.trim()}”。` : `找到${count}篇。`;
          return;
        }
        list.append(resultItem(next.value, words));
        status.textContent = `已找到${++count}篇……`;
      }
      status.textContent = `先列出${count}篇。`;
      more.hidden = false;
    };
    more.onclick = showPage;
    await showPage();
  };

  const start = () => {
    const input = document.getElementById("search.words");
    const list = document.getElementById("search.results");
    const status = document.getElementById("search.status");
    const more = document.getElementById("search.more");
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    show(input.value, list, status, more);
  };

  return {
    bucket: (number, text) => handOver(bucketPath(number), readBucket(text)),
    text: (shelf, issue) => handOver(textPath(shelf), issue),
    start,
  };
})();

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", kanyinSearch.start);
} else {
  kanyinSearch.start();
}
