// Applies the device's light or dark theme before the first paint.
const dark = matchMedia("(prefers-color-scheme: dark)");
const apply = () => (document.documentElement.dataset.bsTheme = dark.matches ? "dark" : "light");
dark.addEventListener("change", apply);
apply();
