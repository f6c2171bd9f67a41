// Draws each chart from the table beside it. Without this script, the page shows only the table.
const page = document.documentElement;
const numbers = new Intl.NumberFormat(page.lang);
const days = new Intl.DateTimeFormat(page.lang, { day: "numeric", month: "short", timeZone: "UTC" });

const token = (name) => getComputedStyle(page).getPropertyValue(`--${name}`).trim();
const valueOf = (cell) => (cell.firstElementChild.value === "" ? null : Number(cell.firstElementChild.value));
const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;

// Formats days in the page's language. Keeps weeks and other labels unchanged, but shortens long ones to their end.
const maxLabelLength = 16;
const labelOf = (head) => {
  const day = head.querySelector("time[datetime]")?.dateTime;
  const text = head.textContent.trim();
  if (day && !day.includes("W")) return days.format(new Date(day));
  return text.length > maxLabelLength ? `…${text.slice(1 - maxLabelLength)}` : text;
};

const read = (table) => {
  const rows = [...table.tBodies[0].rows];
  const columns = [...table.tHead.rows[0].cells].filter((head) => head.dataset.series);
  return {
    labels: rows.map((row) => labelOf(row.cells[0])),
    datasets: columns.map((head) => ({
      label: head.textContent.trim(),
      data: rows.map((row) => valueOf(row.cells[head.cellIndex])),
      shown: rows.map((row) => row.cells[head.cellIndex].textContent.trim()),
      backgroundColor: token(`chart-${head.dataset.series}`),
      borderColor: token(`chart-${head.dataset.series}`),
    })),
  };
};

// Seconds are shown as minutes, so the axis uses the steps of a clock.
const clockSteps = [1, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];
const clockTicks = (datasets) => {
  const maximum = Math.max(...datasets.flatMap(({ data }) => data));
  return { callback: minutes, stepSize: clockSteps.find((step) => maximum / step <= 6) };
};
const countTicks = { callback: (value) => numbers.format(value), precision: 0 };

const axes = ({ dataset }, { datasets }) => {
  const stacked = "stacked" in dataset;
  const ticks = { color: token("muted"), maxRotation: 0, autoSkipPadding: 12 };
  const names = { stacked, grid: { display: false }, ticks };
  const values = {
    stacked,
    beginAtZero: true,
    border: { display: false },
    grid: { color: token("line") },
    ticks: { ...ticks, ...(dataset.unit === "seconds" ? clockTicks(datasets) : countTicks) },
  };
  return "sideways" in dataset ? { x: values, y: { ...names, ticks: { ...ticks, autoSkip: false } } } : { x: names, y: values };
};

const draw = (table) => {
  const canvas = table.closest(".panel").querySelector("canvas");
  canvas.parentElement.hidden = false;
  const data = read(table);
  const axis = "sideways" in table.dataset ? "y" : "x";
  Chart.getChart(canvas)?.destroy();
  new Chart(canvas, {
    type: table.dataset.chart,
    data,
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: axis,
      interaction: { mode: "index", axis, intersect: false },
      datasets: { bar: { maxBarThickness: 40, borderRadius: 3 }, line: { borderWidth: 2, pointRadius: 2, tension: 0.2 } },
      scales: axes(table, data),
      plugins: {
        legend: { display: data.datasets.length > 1, labels: { color: token("muted"), boxWidth: 12, boxHeight: 12 } },
        tooltip: { callbacks: { label: ({ dataset, dataIndex }) => `${dataset.label}: ${dataset.shown[dataIndex]}` } },
      },
    },
  });
};

const drawAll = () => {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  document.querySelectorAll("table[data-chart]").forEach(draw);
};

drawAll();
new MutationObserver(drawAll).observe(page, { attributeFilter: ["data-bs-theme"] });
