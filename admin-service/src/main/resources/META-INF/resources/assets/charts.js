// Draws each chart from the table beside it. The numbers stand in the page once; without this script the table is all.
const page = document.documentElement;
const numbers = new Intl.NumberFormat(page.lang);
const days = new Intl.DateTimeFormat(page.lang, { day: "numeric", month: "short", timeZone: "UTC" });

const token = (name) => getComputedStyle(page).getPropertyValue(`--${name}`).trim();
const valueOf = (cell) => (cell.firstElementChild.value === "" ? null : Number(cell.firstElementChild.value));
const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;

// A day in the words of the page's language; weeks and all else as they stand.
const labelOf = (head) => {
  const day = head.querySelector("time[datetime]")?.dateTime;
  return day && !day.includes("W") ? days.format(new Date(day)) : head.textContent.trim();
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

const axes = (table) => {
  const format = table.dataset.unit === "seconds" ? minutes : (value) => numbers.format(value);
  const stacked = "stacked" in table.dataset;
  const names = { stacked, grid: { display: false }, ticks: { color: token("muted"), maxRotation: 0, autoSkipPadding: 12 } };
  const values = {
    stacked,
    beginAtZero: true,
    border: { display: false },
    grid: { color: token("line") },
    ticks: { color: token("muted"), precision: 0, callback: format },
  };
  return "sideways" in table.dataset ? { x: values, y: { ...names, ticks: { color: token("muted"), autoSkip: false } } } : { x: names, y: values };
};

const draw = (table) => {
  const canvas = table.closest(".panel").querySelector("canvas");
  canvas.parentElement.hidden = false;
  const data = read(table);
  Chart.getChart(canvas)?.destroy();
  new Chart(canvas, {
    type: table.dataset.chart,
    data,
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: "sideways" in table.dataset ? "y" : "x",
      interaction: { mode: "index", axis: "sideways" in table.dataset ? "y" : "x", intersect: false },
      datasets: { bar: { maxBarThickness: 40, borderRadius: 3 }, line: { borderWidth: 2, pointRadius: 2, tension: 0.2 } },
      scales: axes(table),
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
