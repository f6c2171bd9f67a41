// Resets a form and shows a notice if an inline edit fails.
const notice = document.getElementById("notice");

const fail = (event) => {
  const form = event.detail.elt.closest("form");
  if (form) form.reset();
  notice.textContent = notice.dataset.failed;
  notice.hidden = false;
};

document.body.addEventListener("htmx:responseError", fail);
document.body.addEventListener("htmx:sendError", fail);
document.body.addEventListener("htmx:afterSwap", () => (notice.hidden = true));

// Shows the bulk actions while at least one row is selected.
const checkboxes = () => [...document.querySelectorAll("input[name=id][form=bulk]")];

const showBulk = () => {
  const bulk = document.querySelector("[data-bulk]");
  if (!bulk) return;
  const count = checkboxes().filter((checkbox) => checkbox.checked).length;
  bulk.hidden = count === 0;
  bulk.querySelector("[data-bulk-count]").textContent = count;
};

document.body.addEventListener("change", (event) => {
  if (event.target.matches("[data-tick-all]")) checkboxes().forEach((checkbox) => (checkbox.checked = event.target.checked));
  if (event.target.matches(".tick input")) showBulk();
});
// Live updates also add and remove rows.
document.addEventListener("live:shown", showBulk);
document.addEventListener("forms:reset", showBulk);
showBulk();

// Keyboard shortcuts: n and p go to the next and previous page.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  target.click();
});
