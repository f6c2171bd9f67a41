// The live regions of a page, and how what is new takes the place of what is old without being in anybody's way.
//
//   <section id="latest" data-live="calls">       one region; "calls" is any call, "calls/42" is one
//     <tr data-live-part="calls/42">              a part that is compared, replaced and marked by itself

const PARTS = "[data-live-part]";
const CONTROLS = "input, select, textarea";
const REACHABLE = `a[href], button, ${CONTROLS}, [tabindex]`;
const PASSING = ["live-changed", "live-gone", "htmx-added", "htmx-request", "htmx-settling", "htmx-swapping"];
const MARKED = 2_500;

// Further down a list rows come and go elsewhere: those shown are kept up to date, and that is all.
const further = ["older", "newer"].some((name) => new URLSearchParams(location.search).has(name));

let pressed = null;
addEventListener("pointerdown", (event) => (pressed = event.target), true);
addEventListener("pointerup", () => (pressed = null), true);
addEventListener("pointercancel", () => (pressed = null), true);

// The answer to a form has no address to be loaded from again, and it holds what was typed.
const isAnswer = document.querySelector("[data-live-off]") !== null;

export const regions = () => (isAnswer ? [] : [...document.querySelectorAll("[data-live]")]);

const kind = (topic) => topic.split("/")[0];
const isOne = (topic) => topic.includes("/");

/** What has to change for this region to be stale. */
export const topics = (region) => {
  const named = region.dataset.live.split(" ").filter((topic) => !further || isOne(topic));
  const shown = [...parts(region).keys()].filter((key) => isOne(key) && !named.includes(kind(key)));
  return [...named, ...shown];
};

/** Whether a control holds what its reader has put there. */
export const edited = (control) => {
  if (control.matches("[type=checkbox], [type=radio]")) return control.checked !== control.defaultChecked;
  if (!control.matches("select")) return control.value !== control.defaultValue;
  const byDefault = [...control.options].findIndex((option) => option.defaultSelected);
  return control.options.length > 0 && control.selectedIndex !== Math.max(byDefault, 0);
};

const controls = (region) => [...region.querySelectorAll(CONTROLS)].filter((control) => control.type !== "hidden");

/** Whether somebody is at work in this region, so that it must stay as it is. */
export const busy = (region) => {
  const focus = document.activeElement;
  const selection = getSelection();
  return (
    (region.contains(focus) && focus.matches(CONTROLS)) ||
    (!selection.isCollapsed && selection.containsNode(region, true)) ||
    (pressed !== null && region.contains(pressed)) ||
    region.querySelector(".htmx-request, .stale") !== null ||
    controls(region).some(edited)
  );
};

/** Puts what is new in its place, and says whether parts came that were not there. */
export const update = (region, fresh) => {
  keep(region, fresh);
  carry(region, fresh);
  const shown = parts(region);
  const now = parts(fresh);
  const came = [...now.keys()].some((key) => !shown.has(key));
  const focus = placeOfFocus(region);
  if (further) updateShown(shown, now);
  else if (shown.size > 0 && now.size > 0 && frame(region) === frame(fresh)) merge(shown, now);
  else if (html(region) !== html(fresh)) replaceAll(region, fresh, shown, now);
  returnFocus(region.id, focus);
  return came && !further;
};

/** Runs what moves the page, and moves it back so that what was read stays where it was. */
export const inPlace = (change) => {
  const top = document.querySelector(".topbar").getBoundingClientRect().bottom;
  const read = [...document.querySelectorAll(PARTS)]
    .map((part) => ({ key: part.dataset.livePart, top: part.getBoundingClientRect().top }))
    .filter((part) => part.top >= top && part.top < innerHeight);
  change();
  if (scrollY === 0) return;
  for (const part of read) {
    const now = document.querySelector(`[data-live-part="${CSS.escape(part.key)}"]`);
    if (now) return scrollBy({ top: now.getBoundingClientRect().top - part.top, behavior: "instant" });
  }
};

const parts = (region) => new Map([...region.querySelectorAll(PARTS)].map((part) => [part.dataset.livePart, part]));

const updateShown = (shown, now) =>
  shown.forEach((part, key) => {
    const next = now.get(key);
    if (!next) part.classList.add("live-gone");
    else if (html(part) !== html(next)) replace(part, next);
  });

// Leaves alone what stays, so that it keeps focus and place.
const merge = (shown, now) => {
  const list = shown.values().next().value.parentElement;
  shown.forEach((part, key) => now.has(key) || part.remove());
  let place = list.firstElementChild;
  now.forEach((next, key) => {
    const part = shown.get(key);
    const stays = part && html(part) === html(next);
    const node = stays ? part : next;
    if (part && !stays) {
      if (place === part) place = next;
      replace(part, next);
    }
    if (node === place) place = place.nextElementSibling;
    else list.insertBefore(node, place);
    if (!part) mark(node);
  });
};

const replaceAll = (region, fresh, shown, now) => {
  const changed = [...now].filter(([key, part]) => !shown.has(key) || html(shown.get(key)) !== html(part));
  region.replaceWith(fresh);
  htmx.process(fresh);
  (now.size > 0 ? changed.map(([, part]) => part) : [fresh]).forEach(show);
};

const replace = (part, next) => {
  part.replaceWith(next);
  mark(next);
};

const mark = (node) => {
  htmx.process(node);
  show(node);
};

const show = (node) => {
  node.classList.add("live-changed");
  setTimeout(() => node.classList.remove("live-changed"), MARKED);
};

// What its reader has opened stays open: a number that was asked for.
const keep = (region, fresh) =>
  region.querySelectorAll("[data-live-keep][id]").forEach((node) => {
    fresh.querySelector(`#${CSS.escape(node.id)}`)?.replaceWith(node.cloneNode(true));
  });

// What its reader has put into a control is theirs, also where they ask for what is new.
const carry = (region, fresh) =>
  controls(region)
    .filter(edited)
    .forEach((control) => {
      const part = control.closest(PARTS);
      const scope = part && part !== region ? parts(fresh).get(part.dataset.livePart) : fresh;
      const same = [...(scope?.querySelectorAll(CONTROLS) ?? [])].find(
        (next) => next.name === control.name && next.type === control.type && (next.type !== "checkbox" || next.value === control.value),
      );
      if (same) [same.value, same.checked] = [control.value, control.checked];
    });

const frame = (region) => {
  const copy = region.cloneNode(true);
  copy.querySelectorAll(PARTS).forEach((part) => part.remove());
  return html(copy);
};

// As the service writes it, without what only passes: so that the same looks the same.
const html = (node) => {
  const copy = node.cloneNode(true);
  copy.querySelectorAll("noscript, .saved").forEach((passing) => passing.remove());
  [copy, ...copy.querySelectorAll("[class]")].forEach((element) => {
    element.classList.remove(...PASSING);
    if (element.className === "") element.removeAttribute("class");
  });
  return copy.outerHTML.replace(/\s+/g, " ").replace(/> </g, "><");
};

const placeOfFocus = (region) => {
  const focus = document.activeElement;
  if (!region.contains(focus)) return null;
  const part = focus.closest(PARTS);
  return { key: part?.dataset.livePart, index: [...(part ?? region).querySelectorAll(REACHABLE)].indexOf(focus) };
};

const returnFocus = (id, place) => {
  if (!place || document.activeElement !== document.body) return;
  const region = document.getElementById(id);
  const scope = place.key ? parts(region).get(place.key) : region;
  scope?.querySelectorAll(REACHABLE)[place.index]?.focus({ preventScroll: true });
};
