// Updates the live regions of the page when the service reports changes.
import { follow } from "./live/stream.js";
import { countTopics, refreshCount } from "./live/count.js";
import { busy, edited, inPlace, regions, topics, update } from "./live/regions.js";

const PAUSE = 500;
const LONGEST_PAUSE = 5_000;
const TIMEOUT = 10_000;
const MAX_TOPICS = 220;
const ANNOUNCEMENT_PAUSE = 10_000;
const SPREAD = 1_000;

const status = document.getElementById("live");
const reloadButton = document.getElementById("live-news");
const announcement = document.getElementById("live-words");

const stale = new Set();
const problems = new Set();
let loadedAt = performance.timeOrigin;
let next = 0;
let timer = null;
let loading = false;
let sessionEnded = false;
let announcedAt = 0;

const waiting = () => regions().filter((region) => stale.has(region.id));

const show = () => {
  if (sessionEnded) return;
  status.textContent = problems.size > 0 ? status.dataset.lost : "";
  reloadButton.hidden = !waiting().some(busy);
};

const setProblem = (name, present) => {
  problems[present ? "add" : "delete"](name);
  show();
};

const announce = (region) => {
  if (!region.dataset.liveWords || Date.now() - announcedAt < ANNOUNCEMENT_PAUSE) return;
  announcedAt = Date.now();
  announcement.textContent = "";
  setTimeout(() => (announcement.textContent = region.dataset.liveWords), 100);
};

const fetchPage = async () => {
  const start = Date.now();
  const answer = await fetch(location.href, {
    headers: { "Liza-Live": "1" },
    redirect: "manual",
    cache: "no-store",
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (answer.type === "opaqueredirect" || [401, 403, 404].includes(answer.status)) endSession();
  if (!answer.ok) throw new Error(`the page answers ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  loadedAt = start;
  // Waits longer before the next reload if the page loads slowly, but one slow reload must not keep the page out of date.
  next = Date.now() + Math.min(LONGEST_PAUSE, Math.max(PAUSE, 2 * (Date.now() - start)));
  return page;
};

// Reloads the page and updates its stale regions; with `all`, also regions in which the user is working.
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
        else if (fresh && update(region, fresh)) announce(region);
      }),
    );
    document.dispatchEvent(new Event("live:shown"));
    setProblem("page", false);
    stream.adjust();
    return true;
  } catch (failure) {
    console.info(failure);
    due.forEach(({ id }) => stale.add(id));
    next = Date.now() + TIMEOUT;
    setProblem("page", true);
    return false;
  } finally {
    loading = false;
    schedule();
  }
};

// Schedules the next reload, unless the page is hidden or the user is working in all stale regions.
const schedule = () => {
  show();
  clearTimeout(timer);
  if (sessionEnded || loading || document.hidden || waiting().every(busy)) return;
  timer = setTimeout(() => load(), Math.max(0, next - Date.now()));
};

const markAllStale = () => regions().forEach((region) => stale.add(region.id));

// Handles the end of the session. Keeps the page if a form has unsaved input, and otherwise reloads it to show the login.
const endSession = () => {
  sessionEnded = true;
  stream.stop();
  if (![...document.querySelectorAll("main input, main select, main textarea")].some(edited)) return location.reload();
  const login = document.createElement("a");
  login.href = location.href;
  login.textContent = status.dataset.ended;
  status.replaceChildren(login);
  reloadButton.hidden = true;
};

const address = () => {
  const shown = [...new Set([...countTopics, ...regions().flatMap(topics)])].slice(0, MAX_TOPICS);
  return shown.length > 0 ? `/live?topics=${shown.join(",")}` : "";
};

const stream = follow(address, {
  found: (quiet) => {
    setProblem("line", false);
    setProblem("away", false);
    if (quiet < Date.now() - loadedAt + SPREAD) {
      markAllStale();
      refreshCount();
    }
    schedule();
  },
  lost: () => setProblem("line", true),
  away: () => setProblem("away", true),
  stale: (changed) => {
    if (countTopics.some((topic) => changed.includes(topic))) refreshCount();
    regions()
      .filter((region) => topics(region).some((topic) => changed.includes(topic)))
      .forEach((region) => stale.add(region.id));
    schedule();
  },
  // All pages receive this event at once, so a random delay spreads their requests.
  refresh: () => {
    setProblem("away", false);
    markAllStale();
    setTimeout(() => {
      refreshCount();
      schedule();
    }, Math.random() * SPREAD);
  },
  reload: () => {
    markAllStale();
    return load();
  },
  ended: endSession,
});

reloadButton.addEventListener("click", () => load(true));
// Events after which the user may have stopped working in a region.
for (const event of ["focusout", "change", "input", "selectionchange", "pointerup", "visibilitychange", "htmx:afterSettle"]) {
  document.addEventListener(event, () => stale.size > 0 && setTimeout(schedule, 100));
}
