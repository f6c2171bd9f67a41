// Before the first paint: light or dark as the device has it.
const dark = matchMedia("(prefers-color-scheme: dark)");
const apply = () => (document.documentElement.dataset.bsTheme = dark.matches ? "dark" : "light");
dark.addEventListener("change", apply);
apply();
