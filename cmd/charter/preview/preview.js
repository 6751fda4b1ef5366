"use strict";
// Keeps a page of the preview up to date: when the server says that something changed, the page is asked for again, and what differs is
// put in the place of what was there.

const root = new URL(".", document.currentScript.src);
const state = document.getElementById("state");
const live = document.getElementById("live");
const main = document.querySelector("main");
let frame = document.querySelector("iframe"); // the one that is seen; none on the list of charters
let coming = null; // the one that is being loaded behind it
let events = null;
let updating = false;
let again = false;

function say(text, lost) {
  state.textContent = text;
  state.classList.toggle("lost", lost);
}

// listen follows the server while the tab is seen: browsers open few connections to one address, and hidden tabs would use them up.
function listen() {
  if (events) events.close();
  events = null;
  if (document.hidden) return;
  events = new EventSource(new URL("events", root)); // comes back by itself
  events.addEventListener("change", update);
  events.addEventListener("error", () => say(state.dataset.lost, true));
}

async function update() {
  again = updating;
  if (updating) return;
  updating = true;
  try {
    const answer = await fetch(location.pathname);
    if (!answer.ok) throw new Error(answer.status);
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    say(state.dataset.lost, true);
  }
  updating = false;
  if (again) update();
}

// show takes over what differs in a fresh copy of this page.
function show(fresh) {
  const next = fresh.querySelector("main");
  if (next.dataset.sum === main.dataset.sum) {
    if (state.classList.contains("lost")) say("", false);
    return;
  }
  const href = live.contains(document.activeElement) && document.activeElement.getAttribute("href");
  live.replaceChildren(...fresh.getElementById("live").childNodes);
  if (href) ([...live.querySelectorAll("a")].find((a) => a.getAttribute("href") === href) ?? live).focus();
  document.title = fresh.title;
  const heading = document.querySelector("h1");
  heading.replaceChildren(...fresh.querySelector("h1").childNodes);
  if (frame && next.dataset.page !== main.dataset.page) load();
  Object.assign(main.dataset, next.dataset);
  const found = live.querySelector(".found, h3").textContent.trim();
  say(`${state.dataset.updated} ${new Date().toLocaleTimeString(document.documentElement.lang)}${frame ? ` – ${found}` : ""}`, false);
}

// load fetches the page behind the one that is seen, so that nobody ever looks at an empty frame.
function load() {
  if (coming) coming.remove();
  coming = frame.cloneNode();
  coming.className = "coming";
  coming.addEventListener("load", swap, { once: true });
  frame.after(coming);
}

function swap() {
  if (!coming.contentDocument) { // not answered: the browser shows a page of its own there
    coming.remove();
    coming = null;
    return;
  }
  const place = placeIn(frame.contentWindow);
  const focused = document.activeElement === frame;
  coming.className = "";
  prepare(coming);
  goTo(coming.contentWindow, place);
  frame.remove();
  frame = coming;
  coming = null;
  if (focused) frame.focus();
}

// placeIn returns the place somebody reads at: the anchor last passed, and how far above the window it is. What was written further up
// must not push the reader away from it.
function placeIn(view) {
  const place = { id: "", top: 0, y: view.scrollY };
  for (const el of view.document.querySelectorAll("[id]")) {
    const { top } = el.getBoundingClientRect();
    if (top > view.innerHeight / 3) continue;
    if (!place.id || top >= place.top) Object.assign(place, { id: el.id, top });
  }
  return place;
}

function goTo(view, place) {
  const el = place.id && view.document.getElementById(place.id);
  if (place.y === 0 || !el) view.scrollTo(0, place.y);
  else view.scrollBy(0, el.getBoundingClientRect().top - place.top);
}

// prepare has the links of a page that lead away from it open elsewhere: nothing but the page is shown in the frame.
function prepare(shown) {
  for (const a of shown.contentDocument?.querySelectorAll("a[href]") ?? []) {
    if (a.getAttribute("href").startsWith("#")) continue;
    a.target = "_blank";
    a.rel = "noopener noreferrer";
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[target=page]");
  if (!link || !frame.contentDocument) return;
  event.preventDefault();
  frame.contentWindow.location.replace(link.href);
  frame.scrollIntoView({ block: "nearest" });
});

if (frame) {
  frame.addEventListener("load", () => prepare(frame), { once: true });
  prepare(frame);
}
document.addEventListener("visibilitychange", listen);
listen();
