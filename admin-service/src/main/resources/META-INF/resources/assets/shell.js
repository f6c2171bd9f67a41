// The frame of the page: what folds on a narrow screen, the help about keys, and the message after a change.
//
//   <button data-toggle="menu">         opens and closes the element with this id
//   <button data-help>                  opens the dialog #help; so does the key ?
//   <form data-undo>                    hidden after 30 s, when the service no longer undoes the change

const UNDO_MS = 30_000;
const FILTERS = "form.filters[role=search]";

const toggle = (button) => {
  const open = document.getElementById(button.dataset.toggle).classList.toggle("open");
  button.setAttribute("aria-expanded", open);
};

// Filters are folded on a phone, below a button with the number of filters that are set.
const fold = (filters) => {
  const button = document.createElement("button");
  const set = document.querySelectorAll(".chips li").length;
  filters.id ||= "filters";
  button.type = "button";
  button.className = "btn btn-sm btn-outline-secondary fold";
  button.dataset.toggle = filters.id;
  button.setAttribute("aria-expanded", false);
  button.setAttribute("aria-controls", filters.id);
  button.innerHTML = '<i class="bi bi-funnel" aria-hidden="true"></i> ';
  button.append(document.body.dataset.filters + (set > 0 ? ` (${set})` : ""));
  filters.before(button);
  // A form that is shown again because of a mistake stays open.
  if (filters.querySelector("[aria-invalid]")) toggle(button);
};

document.querySelectorAll(FILTERS).forEach(fold);

const openFilters = () => {
  const filters = document.querySelector(FILTERS);
  if (!filters) return;
  const button = document.querySelector(`[data-toggle="${filters.id}"]`);
  if (button.checkVisibility() && !filters.classList.contains("open")) toggle(button);
  filters.querySelector("select, input:not([type=hidden])")?.focus();
};

const help = document.getElementById("help");

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-toggle]");
  if (button) toggle(button);
  if (event.target.closest("[data-help]")) help.showModal();
  // A click beside the dialog closes it.
  if (event.target === help) help.close();
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
  if (event.key === "?") help?.showModal();
  else if (event.key === "f") openFilters();
  else return;
  event.preventDefault();
});

const undo = document.querySelector("[data-undo]");
if (undo) setTimeout(() => undo.remove(), UNDO_MS);
// A page that comes back from the browser's memory does not repeat its message.
addEventListener("pageshow", (event) => event.persisted && document.getElementById("flash")?.remove());
