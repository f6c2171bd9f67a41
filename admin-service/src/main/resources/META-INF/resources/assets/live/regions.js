// Finds and updates the live regions of a page without disturbing the user.
//
//   <section id="latest" data-live="calls">       a region; topic "calls" is any call, "calls/42" is one call
//     <tr data-live-part="calls/42">              a part that is compared, replaced and highlighted separately

const PARTS = "[data-live-part]";
const CONTROLS = "input, select, textarea";
const FOCUSABLE = `a[href], button, ${CONTROLS}, [tabindex]`;
const TEMPORARY_CLASSES = ["live-changed", "live-gone", "htmx-added", "htmx-request", "htmx-settling", "htmx-swapping"];
const HIGHLIGHT_MS = 2_500;

// Later pages of a list only update the rows that they show, since rows are added and removed on the first page.
const isLaterPage = ["older", "newer"].some((name) => new URLSearchParams(location.search).has(name));

let pressed = null;
addEventListener("pointerdown", (event) => (pressed = event.target), true);
addEventListener("pointerup", () => (pressed = null), true);
addEventListener("pointercancel", () => (pressed = null), true);

// The response to a form cannot be reloaded from its URL, and it contains the user's input.
const isAnswer = document.querySelector("[data-live-off]") !== null;

export const regions = () => (isAnswer ? [] : [...document.querySelectorAll("[data-live]")]);

const kind = (topic) => topic.split("/")[0];
const isOne = (topic) => topic.includes("/");

/** Returns the topics whose changes make a region stale. */
export const topics = (region) => {
  const named = region.dataset.live.split(" ").filter((topic) => !isLaterPage || isOne(topic));
  const shown = [...parts(region).keys()].filter((key) => isOne(key) && !named.includes(kind(key)));
  return [...named, ...shown];
};

/** Whether a control has unsaved input. */
export const edited = (control) => {
  if (control.matches("[type=checkbox], [type=radio]")) return control.checked !== control.defaultChecked;
  if (!control.matches("select")) return control.value !== control.defaultValue;
  const byDefault = [...control.options].findIndex((option) => option.defaultSelected);
  return control.options.length > 0 && control.selectedIndex !== Math.max(byDefault, 0);
};

const controls = (region) => [...region.querySelectorAll(CONTROLS)].filter((control) => control.type !== "hidden");

/** Whether the user is working in a region, so that it must not change. */
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

/** Updates a region from a new version of it, and returns whether parts were added. */
export const update = (region, fresh) => {
  keepOpened(region, fresh);
  keepUnfolded(region, fresh);
  copyInput(region, fresh);
  const shown = parts(region);
  const now = parts(fresh);
  const added = [...now.keys()].some((key) => !shown.has(key));
  const focus = placeOfFocus(region);
  if (isLaterPage) updateShown(shown, now);
  else if (shown.size > 0 && now.size > 0 && htmlWithoutParts(region) === htmlWithoutParts(fresh)) merge(shown, now);
  else if (html(region) !== html(fresh)) replaceAll(region, fresh, shown, now);
  returnFocus(region.id, focus);
  return added && !isLaterPage;
};

/** Runs a change of the page, and then scrolls so that the visible parts keep their position. */
export const inPlace = (change) => {
  const bar = document.querySelector(".topbar").getBoundingClientRect();
  // The bar is above the page, or beside it.
  const top = bar.height < innerHeight ? bar.bottom : 0;
  const visible = [...document.querySelectorAll(PARTS)]
    .map((part) => ({ key: part.dataset.livePart, top: part.getBoundingClientRect().top }))
    .filter((part) => part.top >= top && part.top < innerHeight);
  change();
  if (scrollY === 0) return;
  for (const part of visible) {
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

// Keeps the nodes of unchanged parts, so that they keep focus and position.
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
    if (!part) highlightNew(node);
  });
};

const replaceAll = (region, fresh, shown, now) => {
  const changed = [...now].filter(([key, part]) => !shown.has(key) || html(shown.get(key)) !== html(part));
  region.replaceWith(fresh);
  htmx.process(fresh);
  (now.size > 0 ? changed.map(([, part]) => part) : [fresh]).forEach(highlight);
};

const replace = (part, next) => {
  part.replaceWith(next);
  highlightNew(next);
};

const highlightNew = (node) => {
  htmx.process(node);
  highlight(node);
};

const highlight = (node) => {
  node.classList.add("live-changed");
  setTimeout(() => node.classList.remove("live-changed"), HIGHLIGHT_MS);
};

// Keeps elements that the user has opened, such as a revealed number.
const keepOpened = (region, fresh) =>
  region.querySelectorAll("[data-live-keep][id]").forEach((node) => {
    fresh.querySelector(`#${CSS.escape(node.id)}`)?.replaceWith(node.cloneNode(true));
  });

// Keeps details open that the user has unfolded.
const keepUnfolded = (region, fresh) =>
  region.querySelectorAll("details[open][id]").forEach((node) => {
    fresh.querySelector(`#${CSS.escape(node.id)}`)?.setAttribute("open", "");
  });

// Copies unsaved input to the new version of the region.
const copyInput = (region, fresh) =>
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

const htmlWithoutParts = (region) => {
  const copy = region.cloneNode(true);
  copy.querySelectorAll(PARTS).forEach((part) => part.remove());
  return html(copy);
};

// Returns the HTML as the service renders it, without temporary classes and elements, for comparisons.
const html = (node) => {
  const copy = node.cloneNode(true);
  copy.querySelectorAll("noscript, .saved").forEach((node) => node.remove());
  // Times that count on differ with each rendering.
  copy.querySelectorAll("time[data-ago], time[data-running]").forEach((time) => (time.textContent = ""));
  [copy, ...copy.querySelectorAll("[class]")].forEach((element) => {
    element.classList.remove(...TEMPORARY_CLASSES);
    if (element.className === "") element.removeAttribute("class");
  });
  return copy.outerHTML.replace(/\s+/g, " ").replace(/> </g, "><");
};

const placeOfFocus = (region) => {
  const focus = document.activeElement;
  if (!region.contains(focus)) return null;
  const part = focus.closest(PARTS);
  return { key: part?.dataset.livePart, index: [...(part ?? region).querySelectorAll(FOCUSABLE)].indexOf(focus) };
};

const returnFocus = (id, place) => {
  if (!place || document.activeElement !== document.body) return;
  const region = document.getElementById(id);
  const scope = place.key ? parts(region).get(place.key) : region;
  scope?.querySelectorAll(FOCUSABLE)[place.index]?.focus({ preventScroll: true });
};
