// Applies the chosen theme, or the device's, before the first paint. Paper is always light.
//
//   <button data-theme="light|dark|system">    the switch, on any page
(() => {
  const KEY = "liza-theme";
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const print = matchMedia("print");

  // Hides parts of the page that a script opens.
  root.classList.add("scripted");

  const chosen = () => localStorage.getItem(KEY) ?? "system";

  const apply = () => {
    const wanted = chosen() === "system" ? (dark.matches ? "dark" : "light") : chosen();
    root.dataset.bsTheme = print.matches ? "light" : wanted;
    for (const button of document.querySelectorAll("[data-theme]")) {
      button.setAttribute("aria-pressed", button.dataset.theme === chosen());
    }
  };

  dark.addEventListener("change", apply);
  print.addEventListener("change", apply);
  // Other tabs follow.
  addEventListener("storage", apply);
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme]");
    if (!button) return;
    localStorage.setItem(KEY, button.dataset.theme);
    apply();
  });
  apply();
})();
