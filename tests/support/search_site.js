// Runs the search of a site without a browser: node search_site.js SITE WORDS prints the pages that
// hold the words, one a line.
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const [site, words] = process.argv.slice(2);
const read = (name) => fs.readFileSync(path.join(site, name), "utf8");
const fields = {"search.words": {value: ""}, "search.status": {textContent: ""}};
const links = [];
let more = {hidden: true};

const node = (name) => ({
  name,
  append(...parts) {
    for (const part of parts) {
      if (part.href !== undefined) links.push(part.href);
      if (part.src === undefined) continue;
      if (fs.existsSync(path.join(site, part.src))) vm.runInContext(read(part.src), context);
      else part.onerror();
    }
  },
  replaceChildren() {},
});
const document = {
  readyState: "complete",
  head: node("head"),
  createDocumentFragment: () => node("fragment"),
  createElement: node,
  getElementById: (id) => (id === "search.more" ? more : fields[id] ?? node(id)),
};
const location = {search: `?q=${encodeURIComponent(words)}`};
const context = vm.createContext({document, location, URLSearchParams});

vm.runInContext(read("search.js"), context);
const wait = () => {
  const status = fields["search.status"].textContent;
  if (!more.hidden) more.onclick();
  if (status.startsWith("找到") || status.startsWith("没有")) {
    console.log([...new Set(links)].sort().join("\n"));
  } else {
    setTimeout(wait, 1);
  }
};
wait();
