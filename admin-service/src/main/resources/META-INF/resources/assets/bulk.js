// Shows how many rows are ticked, hides the actions while there are none, and lets Shift tick a range of rows.
const bar = document.querySelector("[data-bulk]");
const form = bar ?? document.querySelector("[data-bulk-review]");
const checkboxes = () => [...form.elements].filter((control) => control.name === "id");
const ticked = () => checkboxes().filter((checkbox) => checkbox.checked);

const show = () => {
  const count = ticked().length;
  form.querySelector("[data-bulk-count]").textContent = count;
  if (bar) bar.hidden = count === 0;
  else form.querySelector("button").disabled = count === 0;
};

// The bar sends each row with the version that its form shows, so that the preview can mark later changes of others.
const withVersion = (checkbox) => {
  const version = checkbox.closest("tr").querySelector("[name=version]")?.value;
  return version ? `${checkbox.value}-${version}` : checkbox.value;
};

// Ticks are kept for the way back from the preview, until the change is confirmed.
const TICKED = "ticked";
const keepTicks = () => {
  const ids = ticked().map((checkbox) => checkbox.value);
  sessionStorage.setItem(TICKED, JSON.stringify({ list: location.href, ids }));
};
const restoreTicks = () => {
  const { list, ids } = JSON.parse(sessionStorage.getItem(TICKED) ?? "{}");
  if (list === location.href) checkboxes().forEach((checkbox) => (checkbox.checked = ids.includes(checkbox.value)));
  sessionStorage.removeItem(TICKED);
};
form.addEventListener("submit", () => (bar ? keepTicks() : sessionStorage.removeItem(TICKED)));

bar?.addEventListener("formdata", ({ formData }) => {
  formData.delete("id");
  ticked().forEach((checkbox) => formData.append("id", withVersion(checkbox)));
});

let last = null;
const tickRange = (from, to) => {
  const rows = checkboxes();
  const [first, end] = [rows.indexOf(from), rows.indexOf(to)].sort((a, b) => a - b);
  if (first >= 0) rows.slice(first, end + 1).forEach((checkbox) => (checkbox.checked = to.checked));
};

document.addEventListener("click", ({ target, shiftKey }) => {
  if (!target.matches("input[name=id]") || target.form !== form) return;
  if (shiftKey && last) tickRange(last, target);
  last = target;
  show();
});

document.addEventListener("change", ({ target }) => {
  if (target.matches("[data-tick-all]")) checkboxes().forEach((checkbox) => (checkbox.checked = target.checked));
  if (target.matches(".tick input")) show();
});

// Live updates add and remove rows.
document.addEventListener("live:shown", show);
document.addEventListener("forms:reset", () => {
  if (bar) restoreTicks();
  show();
});
show();
