// The form that imports a file: shows what went wrong with an upload at the field, and moves the focus to the preview.
const form = document.getElementById("import");
const input = form.querySelector("input[type=file]");
const error = () => document.getElementById("file-error");

const showError = (text) => {
  error().textContent = text;
  input.setAttribute("aria-invalid", "true");
  input.focus();
};

const clear = () => {
  error().textContent = "";
  input.removeAttribute("aria-invalid");
  document.getElementById("preview").replaceChildren();
};

input.addEventListener("change", () => {
  clear();
  if (input.files[0]?.size > Number(form.dataset.maxBytes)) {
    input.value = "";
    showError(form.dataset.tooLarge);
  }
});

// Errors that this page itself shows are swapped like a preview; an error page is not.
form.addEventListener("htmx:beforeSwap", (event) => {
  const isThisPage = event.detail.xhr.responseText.includes('id="file-error"');
  event.detail.shouldSwap = isThisPage;
  event.detail.isError = !isThisPage;
});

form.addEventListener("htmx:afterSettle", () => {
  if (error().textContent) input.setAttribute("aria-invalid", "true");
  document.querySelector("#preview h2")?.focus();
});

form.addEventListener("htmx:responseError", (event) => {
  event.stopPropagation();
  const { status } = event.detail.xhr;
  showError(status === 413 ? form.dataset.tooLarge : [409, 503].includes(status) ? form.dataset.busy : form.dataset.failed);
});

// The browser cannot read a file that was saved again after it was chosen.
form.addEventListener("htmx:sendError", (event) => {
  event.stopPropagation();
  input.value = "";
  clear();
  showError(form.dataset.failed);
});
