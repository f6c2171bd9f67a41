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

// Keyboard shortcuts: n and p go to the next and previous page.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  target.click();
});
