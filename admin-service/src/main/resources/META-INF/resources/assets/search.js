// The search dialog: / or Ctrl-K opens it, the arrow keys choose a result, Enter opens it.
const PAUSE = 150;
const dialog = document.getElementById("search-dialog");
const field = dialog.querySelector("input");
const results = dialog.querySelector("[data-search-results]");

let timer = null;
let asked = 0;
let shown = null;

const links = () => [...results.querySelectorAll("a")];

const load = async () => {
  const text = field.value.trim();
  const number = ++asked;
  try {
    const answer = await fetch(`/search?q=${encodeURIComponent(text)}`, {
      headers: { "Liza-Search": "1" },
      redirect: "manual",
      cache: "no-store",
    });
    if (!answer.ok || number !== asked) return;
    results.innerHTML = await answer.text();
    shown = text;
  } catch (failure) {
    console.info(failure);
  }
};

const open = () => {
  if (dialog.open) return;
  dialog.showModal();
  field.select();
  load();
};

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(load, PAUSE);
});

// Opens the first result if it belongs to the text; otherwise the service searches.
dialog.querySelector("form").addEventListener("submit", (event) => {
  const first = links()[0];
  if (shown !== field.value.trim() || !first) return;
  event.preventDefault();
  first.click();
});

dialog.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const places = [field, ...links()];
  const next = (places.indexOf(document.activeElement) + step + places.length) % places.length;
  places[next].focus();
});

dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());

document.querySelector("[data-search-open]").addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});

document.addEventListener("keydown", (event) => {
  const isCtrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
  const isSlash =
    event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, select, textarea, dialog[open]");
  if (!isCtrlK && !isSlash) return;
  event.preventDefault();
  open();
});
