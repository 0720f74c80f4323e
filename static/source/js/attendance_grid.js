import { fresh, post } from "./dom.js";

// Attendance: each day is said back when it is left; in the group grid arrows move, Shift+Down fills, Ctrl+Z undoes (N10).
export function attendanceGrids(root) {
  for (const grid of fresh(root, "[data-attendance]", "Attendance")) {
    if (grid.dataset.checkUrl) answerInTurn(grid);
    if ("attendanceGrid" in grid.dataset) byKeys(grid);
  }
}

// One question at a time: a column filled at once must not become fifty requests at once.
function answerInTurn(grid) {
  let turn = Promise.resolve();
  grid.addEventListener("change", ({ target }) => {
    turn = turn.then(() => check(grid, target));
  });
}

async function check(grid, input) {
  const place = input.closest("[data-attendance-day]");
  if (!place) return;
  const body = new FormData();
  body.set("key", place.dataset.attendanceDay);
  for (const box of place.querySelectorAll("input")) if (box.type !== "checkbox" || box.checked) body.set(box.name, box.value);
  const typed = input.value;
  const full = grid.closest("form")?.elements.full_day;
  if (full) body.set("full_day", full.value);
  let answer;
  try {
    const response = await post(grid.dataset.checkUrl, body);
    if (!response.ok || input.value !== typed) return;
    answer = await response.json();
  } catch {
    return; // Without the network the server says it when the grid is saved.
  }
  const words = place.querySelector("[data-attendance-words]");
  const hours = place.querySelector("[data-attendance-hours]");
  const problem = place.querySelector("[data-attendance-problem]");
  if (words) words.textContent = answer.words;
  if (hours) hours.textContent = answer.hours || "–";
  problem.textContent = answer.problem;
  problem.hidden = !answer.problem;
  if (answer.problem) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  input.classList.toggle("usa-input--error", Boolean(answer.problem));
}

function byKeys(grid) {
  const done = [];
  document.querySelector("[data-attendance-keys]")?.removeAttribute("hidden");
  const rows = [...grid.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.querySelector("input")));
  const placeOf = (input) => {
    const y = rows.findIndex((row) => row.includes(input));
    return [y, rows[y].indexOf(input)];
  };
  const step = (y, x, dy, dx) => {
    for (y += dy, x += dx; rows[y] && x >= 0 && x < rows[y].length; y += dy, x += dx) if (rows[y][x]) return rows[y][x];
    return null;
  };
  const set = (input, value, keep = true) => {
    if (input.value === value) return;
    if (keep) done.push([input, input.value]);
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  grid.addEventListener("focusin", (event) => {
    if (!event.target.matches("input")) return;
    event.target.dataset.before = event.target.value;
    event.target.select();
  });
  grid.addEventListener("change", (event) => {
    const { before } = event.target.dataset;
    if (event.isTrusted && before !== undefined) done.push([event.target, before]);
    event.target.dataset.before = event.target.value;
  });
  grid.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.matches("input") || event.altKey || event.metaKey) return;
    if (event.ctrlKey && event.key.toLowerCase() === "z") {
      undo(input, done, set);
      event.preventDefault();
      return;
    }
    const move = event.ctrlKey ? null : moveOf(event, input);
    if (!move) return;
    event.preventDefault();
    const next = step(...placeOf(input), ...move);
    if (!next) return;
    if (event.shiftKey && event.key === "ArrowDown") set(next, input.value);
    next.focus();
  });
}

// What was typed in the cell and not yet left comes first, then the changes before it.
function undo(input, done, set) {
  const { before } = input.dataset;
  if (before !== undefined && input.value !== before) {
    set(input, before, false);
    input.select();
    return;
  }
  const last = done.pop();
  if (!last) return;
  set(last[0], last[1], false);
  last[0].focus();
}

// Left and right move at the ends of the text, or when all of it is selected, as it is on arrival.
function moveOf(event, input) {
  if (event.key === "ArrowUp" && !event.shiftKey) return [-1, 0];
  if (event.key === "ArrowDown" || event.key === "Enter") return [1, 0];
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  if (event.key === "ArrowLeft" && (whole || input.selectionEnd === 0)) return [0, -1];
  if (event.key === "ArrowRight" && (whole || input.selectionStart === input.value.length)) return [0, 1];
  return null;
}
