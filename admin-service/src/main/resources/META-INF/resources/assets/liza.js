// An edit in place that did not go through must not look as if it had.
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

// What can be done with ticked rows is there as soon as one is ticked.
const ticks = () => [...document.querySelectorAll("input[name=id][form=bulk]")];

const showBulk = () => {
  const bulk = document.querySelector("[data-bulk]");
  if (!bulk) return;
  const count = ticks().filter((tick) => tick.checked).length;
  bulk.hidden = count === 0;
  bulk.querySelector("[data-bulk-count]").textContent = count;
};

document.body.addEventListener("change", (event) => {
  if (event.target.matches("[data-tick-all]")) ticks().forEach((tick) => (tick.checked = event.target.checked));
  if (event.target.matches(".tick input")) showBulk();
});
// Rows come and go by themselves, too.
document.addEventListener("live:shown", showBulk);
showBulk();

// By key: n and p turn the page, / goes to the first filter.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  const target = event.key === "/" ? document.querySelector(".filters :is(select, input:not([type=hidden]))") : document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (event.key === "/") target.focus();
  else target.click();
});
