// Rows of lists open with a click anywhere and with keys.
//
//   <table class="rows">         a row opens its first link
//   <li data-row>                so does any other element with this attribute
//
// j and k go to the next and previous row, Enter opens it, x selects it.

const ROWS = ".rows tbody tr, [data-row]";
const CONTROLS = "a, button, input, select, textarea, label, summary, audio, .tick";

const linkOf = (row) => row.querySelector("a[href]");
const rows = () => [...document.querySelectorAll(ROWS)].filter((row) => linkOf(row) && row.checkVisibility());

const rowAt = (event) => {
  const row = event.target.closest(ROWS);
  const isText = !event.target.closest(CONTROLS) && getSelection().isCollapsed;
  return row && isText && !event.defaultPrevented && linkOf(row) ? row : null;
};

document.addEventListener("click", (event) => {
  const row = rowAt(event);
  if (!row) return;
  if (event.ctrlKey || event.metaKey) open(linkOf(row).href, "_blank", "noopener");
  else linkOf(row).click();
});
document.addEventListener("auxclick", (event) => {
  const row = event.button === 1 ? rowAt(event) : null;
  if (row) open(linkOf(row).href, "_blank", "noopener");
});

let current = null;
const focused = () => document.activeElement.closest(ROWS) ?? current;

const move = (step) => {
  const all = rows();
  const at = all.indexOf(focused());
  const next = all[at === -1 ? (step > 0 ? 0 : all.length - 1) : at + step];
  if (!next) return;
  current = next;
  linkOf(next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
};

const keys = {
  j: () => move(1),
  k: () => move(-1),
  x: () => focused()?.querySelector(".tick input")?.click(),
};

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input:not([type=checkbox]), select, textarea, dialog");
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping || !(event.key in keys)) return;
  event.preventDefault();
  keys[event.key]();
});
