// Keeps the page up to date: what has changed elsewhere appears here by itself.
import { follow } from "./live/stream.js";
import { busy, edited, inPlace, regions, topics, update } from "./live/regions.js";

const PAUSE = 500;
const PATIENCE = 10_000;
const MOST_TOPICS = 220;
const BETWEEN_WORDS = 10_000;
const SPREAD = 1_000;

const status = document.getElementById("live");
const news = document.getElementById("live-news");
const words = document.getElementById("live-words");

const stale = new Set();
const troubles = new Set();
let loadedAt = performance.timeOrigin;
let next = 0;
let timer = null;
let loading = false;
let over = false;
let spokenAt = 0;

const waiting = () => regions().filter((region) => stale.has(region.id));

const show = () => {
  if (over) return;
  status.textContent = troubles.size > 0 ? status.dataset.lost : "";
  news.hidden = !waiting().some(busy);
};

const trouble = (what, is) => {
  troubles[is ? "add" : "delete"](what);
  show();
};

const speak = (region) => {
  if (!region.dataset.liveWords || Date.now() - spokenAt < BETWEEN_WORDS) return;
  spokenAt = Date.now();
  words.textContent = "";
  setTimeout(() => (words.textContent = region.dataset.liveWords), 100);
};

const fetchPage = async () => {
  const start = Date.now();
  const answer = await fetch(location.href, {
    headers: { "Liza-Live": "1" },
    redirect: "manual",
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.type === "opaqueredirect" || [401, 403, 404].includes(answer.status)) leave();
  if (!answer.ok) throw new Error(`the page answers ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  loadedAt = start;
  // A page that takes long to load is not loaded often.
  next = Date.now() + Math.max(PAUSE, 5 * (Date.now() - start));
  return page;
};

// Loads the page anew and shows what of it was stale; `all` also where somebody is at work.
const load = async (all = false) => {
  const due = waiting();
  stale.clear();
  loading = true;
  try {
    const page = await fetchPage();
    inPlace(() =>
      due.forEach(({ id }) => {
        const region = document.getElementById(id);
        const fresh = page.getElementById(id);
        if (busy(region) && !all) stale.add(id);
        else if (fresh && update(region, fresh)) speak(region);
      }),
    );
    document.dispatchEvent(new Event("live:shown"));
    trouble("page", false);
    line.adjust();
    return true;
  } catch (failure) {
    console.info(failure);
    due.forEach(({ id }) => stale.add(id));
    next = Date.now() + PATIENCE;
    trouble("page", true);
    return false;
  } finally {
    loading = false;
    schedule();
  }
};

// Soon, but not all the time, and only where it would be seen.
const schedule = () => {
  show();
  clearTimeout(timer);
  if (over || loading || document.hidden || waiting().every(busy)) return;
  timer = setTimeout(() => load(), Math.max(0, next - Date.now()));
};

const everything = () => regions().forEach((region) => stale.add(region.id));

// Whoever has typed something is not torn away from it.
const leave = () => {
  over = true;
  line.stop();
  if (![...document.querySelectorAll("main input, main select, main textarea")].some(edited)) return location.reload();
  const login = document.createElement("a");
  login.href = location.href;
  login.textContent = status.dataset.ended;
  status.replaceChildren(login);
  news.hidden = true;
};

const address = () => {
  const shown = [...new Set(regions().flatMap(topics))].slice(0, MOST_TOPICS);
  return shown.length > 0 ? `/live?topics=${shown.join(",")}` : "";
};

const line = follow(address, {
  found: (quiet) => {
    trouble("line", false);
    trouble("away", false);
    if (quiet < Date.now() - loadedAt + SPREAD) everything();
    schedule();
  },
  lost: () => trouble("line", true),
  away: () => trouble("away", true),
  stale: (changed) => {
    regions()
      .filter((region) => topics(region).some((topic) => changed.includes(topic)))
      .forEach((region) => stale.add(region.id));
    schedule();
  },
  // All pages hear this at once: they need not all come at once.
  refresh: () => {
    trouble("away", false);
    everything();
    setTimeout(schedule, Math.random() * SPREAD);
  },
  reload: () => {
    everything();
    return load();
  },
  ended: leave,
});

news.addEventListener("click", () => load(true));
// Whatever may end somebody's work in a region.
for (const event of ["focusout", "change", "input", "selectionchange", "pointerup", "visibilitychange", "htmx:afterSettle"]) {
  document.addEventListener(event, () => stale.size > 0 && setTimeout(schedule, 100));
}
