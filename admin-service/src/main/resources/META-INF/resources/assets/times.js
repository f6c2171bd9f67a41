// Keeps relative times and running durations fresh.
//
//   <time datetime="…" data-ago="26.11., 22:02">5 min ago</time>   shows the text of data-ago after a day
//   <time datetime="…" data-running>1:23</time>
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const texts = document.body.dataset;

const ago = (age, date) => {
  if (age < MINUTE) return texts.agoNow;
  if (age < HOUR) return texts.agoMinutes.replace("#", Math.floor(age / MINUTE));
  return age < DAY ? texts.agoHours.replace("#", Math.floor(age / HOUR)) : date;
};

const twoDigits = (number) => String(number).padStart(2, "0");

const running = (age) => {
  const hours = Math.floor(age / HOUR);
  const minutes = Math.floor((age % HOUR) / MINUTE);
  return (hours > 0 ? `${hours}:${twoDigits(minutes)}` : `${minutes}`) + `:${twoDigits(age % MINUTE)}`;
};

const show = (selector, text) => {
  if (document.hidden) return;
  for (const time of document.querySelectorAll(selector)) {
    const age = Math.max(0, Math.floor((Date.now() - Date.parse(time.dateTime)) / 1000));
    const now = text(age, time.dataset.ago);
    if (time.textContent !== now) time.textContent = now;
  }
};
const showAges = () => show("time[data-ago]", ago);

setInterval(showAges, 15_000);
setInterval(() => show("time[data-running]", running), 1_000);
document.addEventListener("visibilitychange", showAges);
