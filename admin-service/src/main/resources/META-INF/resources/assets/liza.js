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
