// Compiles MDX pages with the real compiler, runs them as Docusaurus does, and writes each as NAME.html beside it:
//   node mdx.mjs COMPILER FILE…
// Ends with 1 when a page is no MDX, or when anything in one of them ran.
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [compiler, ...files] = process.argv.slice(2);
const { evaluate } = await import(pathToFileURL(compiler).href);

const escape = (s) => String(s).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const Fragment = Symbol("fragment");
const jsx = (type, props) => ({ type, props });

function render(node) {
  if (node === null || node === undefined || node === false) return "";
  if (Array.isArray(node)) return node.map(render).join("");
  if (typeof node !== "object") return escape(node);
  const { type, props } = node;
  if (type === Fragment) return render(props.children);
  if (typeof type === "function") return render(type(props));
  let inner = render(props.children);
  const attributes = Object.entries(props).filter(([name]) => name !== "children");
  const heading = /^h[1-6]$/.test(type) && /\s*\{#([\w-]+)\}$/.exec(inner); // as Docusaurus reads the id of a heading
  if (heading) {
    inner = inner.slice(0, heading.index);
    attributes.push(["id", heading[1]]);
  }
  return `<${type}${attributes.map(([name, value]) => ` ${name}="${escape(value)}"`).join("")}>${inner}</${type}>`;
}

const before = Object.keys(globalThis).join();
for (const file of files) {
  const source = (await readFile(file, "utf8")).replace(/^---\n.*?\n---\n/s, "");
  try {
    const page = await evaluate(source, { jsx, jsxs: jsx, Fragment, baseUrl: import.meta.url });
    if (Object.keys(page).join() !== "default") throw new Error(`a statement of its own: ${Object.keys(page)}`);
    await writeFile(file.replace(/\.mdx?$/, ".html"), `<main>${render(jsx(page.default, {}))}</main>\n`);
  } catch (error) {
    console.error(`${file}: ${error}`);
    process.exitCode = 1;
  }
}
if (Object.keys(globalThis).join() !== before) {
  console.error("something on a page ran");
  process.exitCode = 1;
}
